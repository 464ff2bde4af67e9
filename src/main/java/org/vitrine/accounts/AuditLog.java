package org.vitrine.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done to people, their rights and what the public reads, for good: written in the transaction of the deed,
/// so
/// that neither is there without the other.
@Service
@Transactional
public class AuditLog {
    private final AuditRepository repository;
    private final CurrentAccount currentAccount;

    AuditLog(AuditRepository repository, CurrentAccount currentAccount) {
        this.repository = repository;
        this.currentAccount = currentAccount;
    }

    /// Writes down what whoever is signed in has done.
    @PreAuthorize("isAuthenticated()")
    public void write(Audited deed, String subject, @Nullable String more) {
        repository.add(
                deed, subject, more, currentAccount.current().map(Account::id).orElse(null));
    }

    /// Writes down what the house has done in somebody's name.
    @PreAuthorize("isAuthenticated()")
    public void write(Audited deed, String subject, @Nullable String more, @Nullable AccountId by) {
        repository.add(deed, subject, more, by);
    }

    /// The newest first.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<AuditEntry> list(int offset, int limit) {
        return repository.list(offset, limit);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public int count() {
        return repository.count();
    }
}
