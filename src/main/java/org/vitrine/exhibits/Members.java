package org.vitrine.exhibits;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;

/// Who works on which exhibit, and as what. Nobody who owns an exhibit gives it up before somebody else owns it.
@Service
@Transactional
public class Members {
    private final MemberRepository repository;
    private final ExhibitRepository exhibits;
    private final Accounts accounts;
    private final AuditLog audit;

    Members(MemberRepository repository, ExhibitRepository exhibits, Accounts accounts, AuditLog audit) {
        this.repository = repository;
        this.exhibits = exhibits;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// Everybody who takes part: the owners first, then by name.
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRead(#exhibit)")
    @Transactional(readOnly = true)
    public List<Member> list(ExhibitId exhibit) {
        var standings = exhibits.members(exhibit);
        return accounts.list().stream()
                .flatMap(
                        account -> Optional.ofNullable(standings.get(account.id()))
                                .map(standing -> new Member(account, standing))
                                .stream())
                .sorted(Comparator.comparing(Member::standing))
                .toList();
    }

    /// Everybody who could take part, by name, those who do among them.
    @PreAuthorize("hasRole('CURATOR')")
    @Transactional(readOnly = true)
    public List<Account> candidates() {
        return accounts.list().stream().filter(Account::mayCurate).toList();
    }

    /// Gives somebody a part in an exhibit, or another than they had.
    ///
    /// @throws CannotTakePartException when the person is disabled, or no curator
    /// @throws LastOwnerException when the exhibit would have no owner
    @PreAuthorize("@exhibitRights.mayShare(#exhibit, #account, #standing)")
    public void share(ExhibitId exhibit, AccountId account, Standing standing) {
        var person = require(account);
        var before = lock(exhibit, account);
        if (before == standing) {
            return;
        }
        give(exhibit, person, before, standing);
        audit.write(
                switch (standing) {
                    case OWNER -> Audited.OWNER_ADDED;
                    case EDITOR -> Audited.EDITOR_ADDED;
                    case REVIEWER -> Audited.REVIEWER_ADDED;
                },
                exhibits.title(exhibit),
                person.displayName());
    }

    /// Takes somebody's part in an exhibit; everybody may give up their own.
    ///
    /// @throws LastOwnerException when the exhibit would have no owner
    @PreAuthorize("isAuthenticated() and @exhibitRights.mayRemove(#exhibit, #account)")
    public void remove(ExhibitId exhibit, AccountId account) {
        var person = accounts.find(account).orElseThrow();
        var before = lock(exhibit, account);
        if (before == null) {
            return;
        }
        give(exhibit, person, before, null);
        audit.write(Audited.MEMBER_REMOVED, exhibits.title(exhibit), person.displayName());
    }

    /// Makes somebody the owner of an exhibit in the place of another.
    ///
    /// @param stays whether the former owner goes on as an editor
    /// @throws CannotTakePartException when the person is disabled, or no curator
    @PreAuthorize("@exhibitRights.mayHandOver(#exhibit)")
    public void handOver(ExhibitId exhibit, AccountId from, AccountId to, boolean stays) {
        pass(exhibit, from, to, stays);
    }

    /// How many exhibits each owner has, those in the bin too.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Map<AccountId, Integer> owned() {
        return repository.owned();
    }

    /// What somebody owns, by title.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<OwnedExhibit> ownedBy(AccountId account) {
        return repository.ownedBy(account);
    }

    /// Hands over several exhibits of somebody, or none where one of them cannot be.
    ///
    /// @throws CannotTakePartException when the person is disabled, or no curator
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void handOver(Collection<ExhibitId> exhibits, AccountId from, AccountId to, boolean stays) {
        exhibits.forEach(exhibit -> pass(exhibit, from, to, stays));
    }

    private void pass(ExhibitId exhibit, AccountId from, AccountId to, boolean stays) {
        if (from.equals(to)) {
            return;
        }
        var receiver = require(to);
        var giver = accounts.find(from).orElseThrow();
        if (lock(exhibit, from) != Standing.OWNER) {
            throw new AccessDeniedException(from + " does not own exhibit " + exhibit);
        }
        repository.set(exhibit, to, Standing.OWNER);
        repository.set(exhibit, from, stays ? Standing.EDITOR : null);
        audit.write(
                Audited.EXHIBIT_HANDED_OVER,
                exhibits.title(exhibit),
                giver.displayName() + " → " + receiver.displayName());
    }

    private void give(ExhibitId exhibit, Account person, @Nullable Standing before, @Nullable Standing standing) {
        if (before == Standing.OWNER && isOnlyOwner(exhibit, person)) {
            throw new LastOwnerException(exhibit);
        }
        repository.set(exhibit, person.id(), standing);
    }

    private boolean isOnlyOwner(ExhibitId exhibit, Account person) {
        return list(exhibit).stream()
                .filter(member -> !member.account().id().equals(person.id()))
                .noneMatch(Member::looksAfterIt);
    }

    private @Nullable Standing lock(ExhibitId exhibit, AccountId account) {
        repository.lock(exhibit);
        return exhibits.standing(exhibit, account).orElse(null);
    }

    private Account require(AccountId id) {
        var account = accounts.find(id).orElseThrow();
        if (!account.mayCurate()) {
            throw new CannotTakePartException(account);
        }
        return account;
    }
}
