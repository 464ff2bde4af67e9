package org.vitrine.studio.people;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vitrine.accounts.CurrentAccount;

/// Where people sign in. Why they are here again stands in the address.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    /// Name and password do not fit.
    public static final String REFUSED = "refused";
    /// The name was tried too often.
    public static final String LOCKED = "locked";
    /// They wanted to go.
    public static final String SIGNED_OUT = "out";
    /// The session's attribute that tells of an earlier one which ended by itself.
    public static final String SESSION_ENDED = "vitrine.session-ended";

    private final CurrentAccount currentAccount;
    private final Paragraph remark = new Paragraph();
    private final LoginForm form = new LoginForm();

    LoginView(CurrentAccount currentAccount) {
        this.currentAccount = currentAccount;
        remark.addClassName("entry-remark");
        remark.getElement().setAttribute("role", "status");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        var help = new Paragraph(getTranslation("login.forgotten"));
        help.addClassName("entry-help");
        addClassName("entry");
        add(new EntryHead(), remark, form, help);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        var reasons = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setI18n(texts(reasons.contains(LOCKED)));
        form.setError(reasons.contains(LOCKED) || reasons.contains(REFUSED));
        var session = VaadinSession.getCurrent().getSession();
        if (reasons.contains(SIGNED_OUT)) {
            remark.setText(getTranslation("login.signed-out"));
        } else if (session.getAttribute(SESSION_ENDED) != null && !form.isError()) {
            remark.setText(getTranslation("login.session-ended"));
        }
        session.removeAttribute(SESSION_ENDED);
        remark.setVisible(!remark.getText().isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
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
