package org.vitrine.studio.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.AccountState;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.LastAdministratorException;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SecondStep;
import org.vitrine.accounts.SetUpLink;
import org.vitrine.accounts.UnknownAccountException;
import org.vitrine.accounts.Username;
import org.vitrine.accounts.UsernameTakenException;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.exhibits.MembersDesk;

/// Who can sign in, and as what. Passwords are never seen here: a person gets a link and chooses one.
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main implements Commanding, HasDynamicTitle, PersonRow.Actions {
    private final Accounts accounts;
    private final SecondStep secondStep;
    private final CurrentAccount currentAccount;
    private final MembersDesk members;
    private final Moments moments;
    private final UnorderedList list = new UnorderedList();
    private final Map<AccountId, PersonRow> rows = new HashMap<>();

    PeopleView(
            Accounts accounts,
            SecondStep secondStep,
            CurrentAccount currentAccount,
            MembersDesk members,
            Moments moments) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.currentAccount = currentAccount;
        this.members = members;
        this.moments = moments;
        var add = new Button(getTranslation("people.add"), _ -> askForAPerson());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("person-list");
        list.getElement().setAttribute("aria-label", getTranslation("people.list"));
        addClassName("view");
        var log = new Anchor("people/log", Glyph.HISTORY.draw(), new Span(getTranslation("audit.title")));
        log.addClassName("button-link");
        add(new ViewTop(getTranslation("people.title"), ViewTop.grow(), log, add), new ViewScroll(list));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.action("add-person", getTranslation("people.add"), this::askForAPerson));
    }

    @Override
    public void change(AccountState person) {
        var account = person.account();
        var dialog = PersonDialog.toChange(
                getTranslation("people.change.of", account.displayName()),
                getTranslation("people.change.save"),
                account,
                (name, role) -> attempt(account, () -> {
                    accounts.setRole(account.id(), role);
                    accounts.rename(account.id(), name);
                    Notices.done(getTranslation("people.saved", name));
                }));
        if (person.hasSecondStep()
                && !account.id().equals(currentAccount.require().id())) {
            dialog.withSecondStep(() -> takeSecondStepOff(account));
        }
        dialog.open();
    }

    private void takeSecondStepOff(Account account) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("people.second-step.take-off.title", account.displayName()));
        question.setText(getTranslation("people.second-step.take-off.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("people.cancel"));
        question.setConfirmText(getTranslation("people.second-step.take-off"));
        question.addConfirmListener(_ -> attempt(account, () -> {
            secondStep.takeOff(account.id());
            Notices.done(getTranslation("people.second-step.taken-off", account.displayName()));
        }));
        question.open();
    }

    @Override
    public void handOver(Account account) {
        attempt(account, () -> show(account.displayName(), accounts.newSetUpLink(account.id())));
    }

    @Override
    public void disable(Account account) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("people.disable.title", account.displayName()));
        var owned = members.owned().getOrDefault(account.id(), 0);
        question.setText(getTranslation("people.disable.text")
                + (owned == 0 ? "" : " " + getTranslation("people.disable.owns", owned)));
        question.setCancelable(true);
        question.setCancelText(getTranslation("people.cancel"));
        question.setConfirmText(getTranslation("people.disable"));
        question.addConfirmListener(_ -> attempt(account, () -> {
            accounts.disable(account.id());
            Notices.done(getTranslation("people.disabled-now", account.displayName()));
        }));
        question.open();
    }

    @Override
    public void enable(Account account) {
        attempt(account, () -> {
            accounts.enable(account.id());
            Notices.done(getTranslation("people.enabled-now", account.displayName()));
        });
    }

    @Override
    public void handOverExhibits(Account account) {
        members.openOwned(account, this::refresh);
    }

    private void askForAPerson() {
        PersonDialog.toAdd(getTranslation("people.add"), getTranslation("people.add.save"), this::add)
                .open();
    }

    private void add(Username username, String name, Role role, PersonDialog dialog) {
        try {
            var link = accounts.create(username, name, role);
            dialog.close();
            refresh();
            show(name, link);
        } catch (UsernameTakenException taken) {
            dialog.refuseUsername(getTranslation("people.username.taken"));
        }
    }

    /// The keyboard stays at the person, also where the row is another then.
    private void attempt(Account account, Runnable change) {
        var before = rows.get(account.id());
        try {
            change.run();
        } catch (LastAdministratorException last) {
            Notices.failure(getTranslation("people.last"));
        } catch (UnknownAccountException gone) {
            Notices.failure(getTranslation("people.gone"));
        }
        refresh();
        var after = rows.get(account.id());
        if (after != null && after != before) {
            after.focus();
        }
    }

    /// Rows of which nothing has changed stay, and with them whoever is at one.
    private void refresh() {
        var me = currentAccount.require().id();
        var owned = members.owned();
        var shown = new LinkedHashMap<AccountId, PersonRow>();
        accounts.people().forEach(state -> {
            var id = state.account().id();
            var exhibits = owned.getOrDefault(id, 0);
            var row = rows.get(id);
            shown.put(
                    id,
                    row != null && row.says(state, exhibits)
                            ? row
                            : new PersonRow(state, id.equals(me), exhibits, moments::exactly, this));
        });
        rows.values().stream().filter(row -> !shown.containsValue(row)).forEach(list::remove);
        var place = 0;
        for (var row : shown.values()) {
            list.addComponentAtIndex(place++, row);
        }
        rows.clear();
        rows.putAll(shown);
    }

    private void show(String name, SetUpLink link) {
        // As the administrator reached the house, so can whoever is given the link.
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var url = URI.create(request.getRequestURL().toString()).resolve(request.getContextPath() + link.path());
        new HandOverDialog(name, url.toString(), moments.exactly(link.expiresAt())).open();
    }
}
