package org.vitrine.studio.people;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.passkeys.RelyingParties;
import org.vitrine.house.House;
import org.vitrine.studio.StudioScript;

/// Where people sign in. Why they are here again stands in the address.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Composite<Door> implements BeforeEnterObserver, HasDynamicTitle {
    /// Name and password do not fit.
    public static final String REFUSED = "refused";
    /// The name was tried too often.
    public static final String LOCKED = "locked";
    /// They waited too long with the second step.
    public static final String LAPSED = "lapsed";
    /// They wanted to go.
    public static final String SIGNED_OUT = "out";
    /// They have just chosen a password.
    static final String PASSWORD_CHOSEN = "chosen";
    /// The session's attribute that tells of an earlier one which ended by itself.
    public static final String SESSION_ENDED = "vitrine.session-ended";

    /// The session's attribute that holds a [org.vitrine.accounts.HalfSignedIn] who has still to give a code.
    public static final String CODE_AWAITED = "vitrine.code-awaited";

    private final CurrentAccount currentAccount;
    private final RelyingParties relyingParties;
    private final StudioScript script;
    private final String house;

    LoginView(CurrentAccount currentAccount, RelyingParties relyingParties, StudioScript script, House house) {
        this.currentAccount = currentAccount;
        this.relyingParties = relyingParties;
        this.script = script;
        this.house = house.institution().name();
    }

    @Override
    protected Door initContent() {
        return new Door(house);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        var reasons = event.getLocation().getQueryParameters().getParameters().keySet();
        var remark = new Paragraph();
        remark.getElement().setAttribute("role", "status");
        remark(reasons).ifPresent(remark::setText);
        remark.setVisible(!remark.getText().isEmpty());
        var help = new Paragraph(getTranslation("login.forgotten"));
        help.addClassName("hint");
        getContent().show(getTranslation("login.title"), remark, form(reasons));
        if (relyingParties.at(Whereabouts.address()).isPresent()) {
            script.loadPasskeys(event.getUI());
            getContent().addBelow(BrowserKeys.toSignIn(new Button(getTranslation("login.passkey"))));
        }
        getContent().addBelow(help);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private Optional<String> remark(Set<String> reasons) {
        var session = VaadinSession.getCurrent().getSession();
        boolean ended = session.getAttribute(SESSION_ENDED) != null;
        session.removeAttribute(SESSION_ENDED);
        if (reasons.contains(PASSWORD_CHOSEN)) {
            return Optional.of(getTranslation("login.password-chosen"));
        }
        if (reasons.contains(SIGNED_OUT)) {
            return Optional.of(getTranslation("login.signed-out"));
        }
        if (reasons.contains(LAPSED)) {
            return Optional.of(getTranslation("login.lapsed"));
        }
        return ended ? Optional.of(getTranslation("login.session-ended")) : Optional.empty();
    }

    private LoginForm form(Set<String> reasons) {
        boolean locked = reasons.contains(LOCKED);
        var form = new LoginForm(texts(locked));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setError(locked || reasons.contains(REFUSED));
        return form;
    }

    private LoginI18n texts(boolean locked) {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.username"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation(locked ? "login.locked.title" : "login.refused.title"));
        error.setMessage(getTranslation(locked ? "login.locked.message" : "login.refused.message"));
        error.setUsername(getTranslation("login.username.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        return texts;
    }
}
