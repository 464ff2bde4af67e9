package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;

/// What a browser does with passkeys: see `passkey.ts`.
@Tag("vitrine-passkey")
class BrowserKeys extends Component implements HasComponents {

    /// Why there is no passkey.
    enum Problem {
        CANCELLED,
        PRESENT,
        REFUSED
    }

    /// Signs in when the button is pressed, without asking the view.
    static BrowserKeys toSignIn(Button button) {
        var keys = new BrowserKeys();
        keys.getElement()
                .setAttribute("door", "login/passkey")
                .setAttribute("cancelled", keys.getTranslation("login.passkey.cancelled"))
                .setAttribute("refused", keys.getTranslation("login.passkey.refused"));
        keys.add(button);
        return keys;
    }

    /// Has a passkey made.
    ///
    /// @param offer of the house, as JSON
    /// @param made is given the answer of the browser
    void register(String offer, Consumer<String> made, Consumer<Problem> failed) {
        getElement()
                .executeJs("return customElements.whenDefined('vitrine-passkey').then(() => this.register($0))", offer)
                .then(String.class, answer -> {
                    switch (answer) {
                        case "{\"problem\":\"cancelled\"}" -> failed.accept(Problem.CANCELLED);
                        case "{\"problem\":\"present\"}" -> failed.accept(Problem.PRESENT);
                        case "{\"problem\":\"refused\"}" -> failed.accept(Problem.REFUSED);
                        default -> made.accept(answer);
                    }
                });
    }
}
