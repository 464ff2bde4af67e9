package org.vitrine.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The settings name a first administrator who cannot be made.
class UnusableAdministratorException extends RuntimeException {
    private final String remedy;

    UnusableAdministratorException(String fact, String remedy) {
        super(fact);
        this.remedy = remedy;
    }

    /// Lets the start fail with that in plain words.
    static class Analyzer extends AbstractFailureAnalyzer<UnusableAdministratorException> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, UnusableAdministratorException unusable) {
            return new FailureAnalysis(unusable.getMessage(), unusable.remedy, failure);
        }
    }
}
