package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.vitrine.accounts.passkeys.Passkey;

/// One's passkeys: a list, and the way to one more.
class PasskeysPart extends SettingsPart {
    interface Actions {
        List<Passkey> passkeys();

        /// Whether the browser is where passkeys can be made.
        boolean canAdd();

        /// @param changed is run when there is one more
        void add(Runnable changed);

        void remove(Passkey passkey, Runnable changed);
    }

    private final Function<Instant, String> moments;
    private final Actions actions;

    PasskeysPart(Function<Instant, String> moments, Actions actions) {
        this.moments = moments;
        this.actions = actions;
        about(getTranslation("passkeys.title"), getTranslation("passkeys.text"));
        refresh();
    }

    final void refresh() {
        var passkeys = actions.passkeys();
        var list = new UnorderedList();
        list.addClassName("person-list");
        list.getElement().setAttribute("aria-label", getTranslation("passkeys.title"));
        passkeys.forEach(each -> list.add(row(each)));
        list.setVisible(!passkeys.isEmpty());
        show(list, addition());
    }

    private Component addition() {
        return actions.canAdd()
                ? new Button(getTranslation("passkeys.add"), _ -> actions.add(this::refresh))
                : new Paragraph(getTranslation("passkeys.not-here"));
    }

    private ListItem row(Passkey passkey) {
        var names = new Span();
        names.getElement()
                .appendChild(new Element("b").setText(passkey.name()), new Element("small").setText(times(passkey)));
        var space = new Span();
        space.addClassName("grow");
        var remove = new Button(getTranslation("passkeys.remove"), _ -> actions.remove(passkey, this::refresh));
        remove.setAriaLabel(getTranslation("passkeys.remove.of", passkey.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new ListItem(names, space, remove);
        row.addClassName("person-row");
        return row;
    }

    private String times(Passkey passkey) {
        var made = moments.apply(passkey.made());
        return passkey.lastUsed()
                .map(used -> getTranslation("passkeys.used", made, moments.apply(used)))
                .orElseGet(() -> getTranslation("passkeys.unused", made));
    }
}
