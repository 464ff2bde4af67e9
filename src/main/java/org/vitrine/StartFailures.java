package org.vitrine;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Says in plain words why Vitrine could not start, and what to do. A port that is taken is explained by Spring Boot.
class StartFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolder.UnusableException unusable) {
                return new FailureAnalysis(
                        "The data folder %s cannot be written.".formatted(unusable.getMessage()),
                        "Give the user that runs Vitrine the right to write there, or name another folder with"
                                + " VITRINE_DATA.",
                        failure);
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return new FailureAnalysis(
                        "The database in the data folder is in use: another Vitrine is running on it.",
                        "Stop that one, or give this one a folder of its own with VITRINE_DATA.",
                        failure);
            }
        }
        return null;
    }
}
