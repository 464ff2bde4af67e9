package org.vitrine.exhibits;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// What the person who is signed in may do with one exhibit. Named in the service methods' declarations.
@Component("exhibitRights")
public class ExhibitRights {
    private final ExhibitRepository repository;
    private final CurrentAccount currentAccount;

    ExhibitRights(ExhibitRepository repository, CurrentAccount currentAccount) {
        this.repository = repository;
        this.currentAccount = currentAccount;
    }

    public boolean mayRead(ExhibitId exhibit) {
        return hasRole("EDITOR")
                || hasRole("CURATOR") && stands(exhibit, Set.of(Standing.values()))
                || ReviewGuest.mayRead(exhibit);
    }

    public boolean mayEdit(ExhibitId exhibit) {
        return hasRole("EDITOR") || hasRole("CURATOR") && stands(exhibit, Set.of(Standing.OWNER, Standing.EDITOR));
    }

    public boolean mayPublish(ExhibitId exhibit) {
        return hasRole("EDITOR") || hasRole("CURATOR") && stands(exhibit, Set.of(Standing.OWNER));
    }

    /// Whether they say who owns it.
    public boolean mayHandOver(ExhibitId exhibit) {
        return hasRole("ADMINISTRATOR") || hasRole("CURATOR") && stands(exhibit, Set.of(Standing.OWNER));
    }

    /// Whether they may give somebody this part in it. Who owns it, only its owners say.
    public boolean mayShare(ExhibitId exhibit, AccountId account, Standing standing) {
        return standing == Standing.OWNER || isOwner(exhibit, account) ? mayHandOver(exhibit) : mayPublish(exhibit);
    }

    /// Whether they may take somebody's part in it: everybody may give up their own.
    public boolean mayRemove(ExhibitId exhibit, AccountId account) {
        return currentAccount.current().map(Account::id).filter(account::equals).isPresent()
                || (isOwner(exhibit, account) ? mayHandOver(exhibit) : mayPublish(exhibit));
    }

    private boolean isOwner(ExhibitId exhibit, AccountId account) {
        return repository
                .standing(exhibit, account)
                .filter(Standing.OWNER::equals)
                .isPresent();
    }

    private boolean stands(ExhibitId exhibit, Set<Standing> enough) {
        return currentAccount
                .current()
                .map(Account::id)
                .flatMap(account -> repository.standing(exhibit, account))
                .filter(enough::contains)
                .isPresent();
    }

    private static boolean hasRole(String role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }
}
