package org.vitrine.interchange.intake;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.CurrentAccount;

/// What the person who is signed in may do with one import. Named in the service methods' declarations.
@Component("importRights")
public class ImportRights {
    private final ImportRepository repository;
    private final CurrentAccount currentAccount;

    ImportRights(ImportRepository repository, CurrentAccount currentAccount) {
        this.repository = repository;
        this.currentAccount = currentAccount;
    }

    /// Curators have their own imports, editors all.
    public boolean may(ImportId id) {
        return seesAll()
                || hasRole("CURATOR")
                        && currentAccount
                                .current()
                                .flatMap(account -> repository
                                        .find(id)
                                        .filter(job -> account.id().equals(job.createdBy())))
                                .isPresent();
    }

    boolean seesAll() {
        return hasRole("EDITOR");
    }

    private static boolean hasRole(String role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }
}
