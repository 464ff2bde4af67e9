package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.CannotTakePartException;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.LastOwnerException;
import org.vitrine.exhibits.Members;
import org.vitrine.exhibits.OwnedExhibit;
import org.vitrine.exhibits.Standing;
import org.vitrine.studio.Notices;

/// Where it is settled who takes part in an exhibit, from wherever one is at it.
@Component
public class MembersDesk {
    private final Members members;
    private final ExhibitRights rights;
    private final CurrentAccount currentAccount;

    MembersDesk(Members members, ExhibitRights rights, CurrentAccount currentAccount) {
        this.members = members;
        this.rights = rights;
        this.currentAccount = currentAccount;
    }

    /// @param changed is run when something was changed and the exhibit may still be read
    public void open(ExhibitId exhibit, String title, Runnable changed) {
        new Opened(exhibit, title, changed).open();
    }

    /// How many exhibits each owner has.
    public Map<AccountId, Integer> owned() {
        return members.owned();
    }

    /// Lets an administrator give the exhibits of somebody to another, or take them.
    public void openOwned(Account owner, Runnable changed) {
        var self = currentAccount.require();
        new NewOwnerDialog(
                        owner,
                        members.ownedBy(owner.id()),
                        members.candidates(),
                        self.id().equals(owner.id()) ? null : self,
                        (exhibits, to, stays) -> {
                            attempt(() -> {
                                members.handOver(exhibits, owner.id(), to.id(), stays);
                                Notices.done(text("members.handed-over.count", exhibits.size(), to.displayName()));
                            });
                            changed.run();
                        })
                .open();
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (LastOwnerException last) {
            Notices.failure(text("members.last-owner"));
        } catch (CannotTakePartException cannot) {
            Notices.failure(text(
                    cannot.account().enabled() ? "members.no-curator" : "members.disabled",
                    cannot.account().displayName()));
        }
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    /// One dialog about one exhibit.
    private final class Opened implements MembersDialog.Hand {
        private final ExhibitId exhibit;
        private final String title;
        private final MembersDialog dialog;
        private boolean isChanged;

        private Opened(ExhibitId exhibit, String title, Runnable changed) {
            this.exhibit = exhibit;
            this.title = title;
            dialog = new MembersDialog(title, this);
            dialog.addClosedListener(_ -> {
                if (isChanged) {
                    changed.run();
                }
            });
        }

        private void open() {
            show();
            dialog.open();
        }

        @Override
        public void share(Account account, Standing standing) {
            change(account, () -> {
                members.share(exhibit, account.id(), standing);
                Notices.done(text("members.shared." + standing.name(), account.displayName()));
            });
        }

        @Override
        public void remove(Account account) {
            change(account, () -> {
                members.remove(exhibit, account.id());
                Notices.done(text("members.removed", account.displayName()));
            });
        }

        @Override
        public void handOver(Account from) {
            new NewOwnerDialog(
                            from,
                            List.of(new OwnedExhibit(exhibit, title, false)),
                            members.candidates(),
                            null,
                            (_, to, stays) -> change(from, () -> {
                                members.handOver(exhibit, from.id(), to.id(), stays);
                                Notices.done(text("members.handed-over", to.displayName()));
                            }))
                    .open();
        }

        private void change(Account at, Runnable act) {
            attempt(act);
            if (rights.mayRead(exhibit)) {
                isChanged = true;
                show();
                dialog.goOnAt(at);
            } else {
                isChanged = false;
                dialog.close();
                UI.getCurrent().navigate(ExhibitsView.class);
            }
        }

        private void show() {
            dialog.show(
                    members.list(exhibit),
                    rights.mayPublish(exhibit) ? members.candidates() : List.of(),
                    new MembersDialog.Rights(
                            currentAccount.require().id(), rights.mayPublish(exhibit), rights.mayHandOver(exhibit)));
        }
    }
}
