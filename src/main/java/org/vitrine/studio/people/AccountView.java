package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Passwords;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// One's own account: name, the ways to sign in, where one is signed in, and the way out.
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Main implements HasDynamicTitle {
    private final Accounts accounts;
    private final Passwords passwords;
    private final CurrentAccount currentAccount;

    AccountView(
            Accounts accounts,
            Passwords passwords,
            CurrentAccount currentAccount,
            AuthenticationContext authentication,
            AccountKeys keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentAccount = currentAccount;
        var account = currentAccount.require();
        var settings = new Div(
                name(account),
                password(account),
                keys.passkeys(this),
                keys.secondStep(this),
                keys.sessions(this),
                signOut(authentication));
        settings.addClassName("settings");
        addClassName("view");
        add(new ViewTop(getTranslation("account.title")), new ViewScroll(settings));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }

    private Component name(Account account) {
        var name = new TextField(getTranslation("account.name.label"));
        name.setValue(account.displayName());
        name.setMaxLength(Account.LONGEST_NAME);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("people.name.missing"));
        name.getElement().setAttribute("autocomplete", "name");
        var save = new Button(getTranslation("account.name.save"), _ -> {
            name.setInvalid(name.getValue().isBlank());
            if (name.isInvalid()) {
                name.focus();
            } else {
                accounts.rename(account.id(), name.getValue());
                Notices.done(getTranslation("account.name.saved"));
            }
        });
        return new SettingsPart(
                getTranslation("account.name"), getTranslation("account.name.text", account.username()), name, save);
    }

    private Component password(Account account) {
        var present = new PresentPasswordField();
        var wanted = new NewPasswordFields(password -> passwords.flaw(password, account.username()));
        var save = new Button(
                getTranslation("account.password.save"),
                _ -> wanted.read().ifPresent(password -> {
                    if (present.attempt(given -> currentAccount.goOnAs(accounts.changePassword(given, password)))) {
                        wanted.clear();
                        Notices.done(getTranslation("account.password.saved"));
                    }
                }));
        return new SettingsPart(
                getTranslation("account.password"), getTranslation("account.password.text"), present, wanted, save);
    }

    private Component signOut(AuthenticationContext authentication) {
        var button = new Button(getTranslation("account.sign-out"), _ -> authentication.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new SettingsPart(getTranslation("account.sign-out"), getTranslation("account.sign-out.text"), button);
    }
}
