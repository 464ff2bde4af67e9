package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.HalfSignedIn;
import org.vitrine.house.House;

/// The second step at the door: asks for a one-time code from those whose name and password fitted. They are nobody
/// yet, so that it is open to everybody, and sends back whoever comes without.
@Route(value = "login/code", autoLayout = false)
@AnonymousAllowed
class CodeView extends Composite<Door> implements BeforeEnterObserver, HasDynamicTitle {
    /// Sends what the field holds, with the token that the page carries.
    private static final String SEND = """
            const form = $0;
            const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
            let token = form.querySelector('input[type="hidden"]');
            if (!token) {
                token = document.createElement('input');
                token.type = 'hidden';
                form.append(token);
            }
            token.name = meta('_csrf_parameter');
            token.value = meta('_csrf');
            form.submit();
            """;

    @Tag("form")
    private static class Form extends HtmlContainer {
        Form(Component... fields) {
            getElement().setAttribute("method", "post").setAttribute("action", "login/code");
            addClassName("door__form");
            add(fields);
        }
    }

    private final CurrentAccount currentAccount;
    private final String house;

    CodeView(CurrentAccount currentAccount, House house) {
        this.currentAccount = currentAccount;
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
        } else if (!(VaadinSession.getCurrent().getSession().getAttribute(LoginView.CODE_AWAITED)
                instanceof HalfSignedIn)) {
            event.forwardTo(LoginView.class);
        } else {
            show(event.getLocation().getQueryParameters().getParameters().containsKey(LoginView.REFUSED));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("code.title");
    }

    private void show(boolean refused) {
        var code = new CodeField();
        code.getElement().setAttribute("name", "code");
        code.setErrorMessage(getTranslation("code.refused"));
        code.setInvalid(refused);
        var submit = new Button(getTranslation("code.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var says = new Paragraph(getTranslation("code.text", house));
        var recovery = new Button(getTranslation("code.recovery"));
        recovery.addThemeVariants(ButtonVariant.TERTIARY);
        recovery.addClickListener(_ -> {
            code.setLabel(getTranslation("code.recovery.label"));
            says.setText(getTranslation("code.recovery.text"));
            code.askForDigits(false);
            code.setInvalid(false);
            code.focus();
            recovery.setVisible(false);
        });
        var form = new Form(code, submit, recovery, back());
        submit.addClickListener(_ -> form.getElement().executeJs(SEND, form.getElement()));
        form.getElement()
                .addEventListener("submit", _ -> form.getElement().executeJs(SEND, form.getElement()))
                .preventDefault();
        getContent().show(getTranslation("code.title"), says, form);
        code.focus();
    }

    /// Forgets the password that was given.
    private Button back() {
        var back = new Button(getTranslation("code.back"), click -> {
            VaadinSession.getCurrent().getSession().removeAttribute(LoginView.CODE_AWAITED);
            click.getSource().getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        return back;
    }
}
