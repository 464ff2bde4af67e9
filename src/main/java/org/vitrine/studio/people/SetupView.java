package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.Invitation;
import org.vitrine.accounts.LinkSpentException;
import org.vitrine.accounts.Passwords;
import org.vitrine.accounts.Username;
import org.vitrine.accounts.UsernameTakenException;
import org.vitrine.house.House;

/// Where a set-up link leads: a person chooses a password, or the first one becomes the administrator.
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<Door> implements BeforeEnterObserver, HasDynamicTitle {
    private final Accounts accounts;
    private final Passwords passwords;
    private final String house;
    private String token = "";

    SetupView(Accounts accounts, Passwords passwords, House house) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.house = house.institution().name();
    }

    @Override
    protected Door initContent() {
        return new Door(house);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        accounts.invitation(token).ifPresentOrElse(this::show, this::showThatItIsSpent);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void show(Invitation invitation) {
        switch (invitation) {
            case Invitation.ToChooseAPassword(Account account) -> askForAPassword(account);
            case Invitation.ToBecomeAdministrator() -> askForTheAdministrator();
        }
    }

    private void askForAPassword(Account account) {
        var fields = new NewPasswordFields(password -> passwords.flaw(password, account.username()));
        var save = save(
                getTranslation("setup.save"),
                () -> fields.read().ifPresent(password -> {
                    accounts.choosePassword(token, password);
                    goToLogin();
                }));
        getContent()
                .show(
                        getTranslation("setup.title"),
                        new Paragraph(getTranslation("setup.for", account.displayName(), account.username())),
                        form(fields, save));
    }

    private void askForTheAdministrator() {
        var username = new TextField(getTranslation("people.username"));
        username.setHelperText(getTranslation("people.username.rule"));
        username.getElement().setAttribute("autocomplete", "username");
        var name = new TextField(getTranslation("people.name"));
        name.getElement().setAttribute("autocomplete", "name");
        name.setMaxLength(Account.LONGEST_NAME);
        username.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        username.setManualValidation(true);
        name.setManualValidation(true);
        var fields = new NewPasswordFields(password -> passwords.flaw(password, username.getValue()));
        var save = save(getTranslation("setup.found"), () -> {
            var wished = Username.of(username.getValue());
            username.setErrorMessage(getTranslation("people.username.wrong"));
            username.setInvalid(wished.isEmpty());
            name.setErrorMessage(getTranslation("people.name.missing"));
            name.setInvalid(name.getValue().isBlank());
            var password = fields.read();
            if (wished.isPresent() && !name.isInvalid() && password.isPresent()) {
                found(wished.get(), name.getValue(), password.get(), username);
            }
        });
        getContent()
                .show(
                        getTranslation("setup.found.title"),
                        new Paragraph(getTranslation("setup.found.text")),
                        form(username, name, fields, save));
        username.focus();
    }

    private void found(Username username, String name, String password, TextField field) {
        try {
            accounts.becomeAdministrator(token, username, name, password);
            goToLogin();
        } catch (UsernameTakenException taken) {
            field.setErrorMessage(getTranslation("people.username.taken"));
            field.setInvalid(true);
        }
    }

    private Button save(String label, Runnable action) {
        var button = new Button(label, _ -> {
            try {
                action.run();
            } catch (LinkSpentException spent) {
                showThatItIsSpent();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("door__form");
        return form;
    }

    private void goToLogin() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("login?" + LoginView.PASSWORD_CHOSEN));
    }

    private void showThatItIsSpent() {
        getContent()
                .show(
                        getTranslation("setup.spent.title"),
                        new Paragraph(getTranslation("setup.spent.text")),
                        new Anchor("login", getTranslation("setup.to-login")));
    }
}
