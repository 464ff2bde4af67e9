package org.vitrine.library;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;

/// The filters that people have saved: their own, and those that others share with the house.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class SavedFilters {
    private final SavedFilterRepository repository;
    private final CurrentAccount currentAccount;

    SavedFilters(SavedFilterRepository repository, CurrentAccount currentAccount) {
        this.repository = repository;
        this.currentAccount = currentAccount;
    }

    /// One's own and the shared ones, by name.
    @Transactional(readOnly = true)
    public List<SavedFilter> list() {
        return repository.list(currentAccount.require().id());
    }

    public SavedFilter save(String name, boolean shared, DocumentQuery query) {
        var filter = new SavedFilter(UUID.randomUUID(), currentAccount.require().id(), name, shared, query);
        repository.insert(filter);
        return filter;
    }

    /// Gives one's own filter another name, shares it, or shares it no longer.
    ///
    /// @throws AccessDeniedException when it is somebody else's
    public void change(UUID id, String name, boolean shared) {
        repository.find(id).ifPresent(filter -> {
            if (!filter.owner().equals(currentAccount.require().id())) {
                throw new AccessDeniedException("The filter belongs to somebody else");
            }
            repository.update(new SavedFilter(id, filter.owner(), name, shared, filter.query()));
        });
    }

    /// Removes a filter: one's own, or as an editor any that is shared.
    ///
    /// @throws AccessDeniedException when it is somebody else's
    public void delete(UUID id) {
        repository.find(id).ifPresent(filter -> {
            if (!mayDelete(filter)) {
                throw new AccessDeniedException("The filter belongs to somebody else");
            }
            repository.delete(id);
        });
    }

    /// Whether whoever is signed in may remove it.
    @Transactional(readOnly = true)
    public boolean mayDelete(SavedFilter filter) {
        Account account = currentAccount.require();
        AccountId owner = filter.owner();
        return owner.equals(account.id())
                || filter.shared() && account.role().including().contains(Role.EDITOR);
    }
}
