package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.function.Function;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountState;
import org.vitrine.studio.Person;

/// One person in the list of those who can sign in, with what can be done about the account.
class PersonRow extends ListItem {
    interface Actions {
        void change(AccountState person);

        void handOver(Account account);

        void disable(Account account);

        void enable(Account account);

        void handOverExhibits(Account account);
    }

    private final AccountState state;
    private final int owned;
    private final Button change;

    /// @param owned how many exhibits they own
    PersonRow(AccountState state, boolean isMe, int owned, Function<Instant, String> moments, Actions actions) {
        this.state = state;
        this.owned = owned;
        var account = state.account();
        var name = account.displayName();
        change = button(
                getTranslation("people.change"), getTranslation("people.change.of", name), () -> actions.change(state));
        addClassName("person-row");
        add(new Person(account.id(), name), names(account, isMe));
        add(badge(getTranslation(RoleSelect.nameOf(account.role())), "badge--plain"));
        if (!account.enabled()) {
            add(badge(getTranslation("people.disabled"), "badge--error"));
        } else if (!state.hasPassword()) {
            add(badge(getTranslation("people.waiting"), "badge--warn"));
        }
        if (state.hasSecondStep()) {
            add(badge(getTranslation("people.second-step"), "badge--plain"));
        }
        state.lockedUntil()
                .map(moments)
                .ifPresent(until -> add(badge(getTranslation("people.locked", until), "badge--warn")));
        var space = new Span();
        space.addClassName("grow");
        add(space, change);
        if (owned > 0) {
            add(button(
                    getTranslation("people.owns", owned),
                    getTranslation("people.owns.of", name, owned),
                    () -> actions.handOverExhibits(account)));
        }
        if (account.enabled()) {
            add(
                    button(
                            getTranslation("people.link"),
                            getTranslation("people.link.of", name),
                            () -> actions.handOver(account)),
                    button(
                            getTranslation("people.disable"),
                            getTranslation("people.disable.of", name),
                            () -> actions.disable(account)));
        } else {
            add(button(
                    getTranslation("people.enable"),
                    getTranslation("people.enable.of", name),
                    () -> actions.enable(account)));
        }
    }

    boolean says(AccountState state, int owned) {
        return this.state.equals(state) && this.owned == owned;
    }

    /// Gives the keyboard to the first thing that can be done.
    void focus() {
        change.focus();
    }

    private Span names(Account account, boolean isMe) {
        var names = new Span();
        names.getElement()
                .appendChild(
                        text("b", account.displayName()),
                        text(
                                "small",
                                isMe ? account.username() + " · " + getTranslation("people.you") : account.username()));
        return names;
    }

    private static Element text(String tag, String text) {
        return new Element(tag).setText(text);
    }

    private static Component badge(String text, String kind) {
        var badge = new Span(text);
        badge.addClassNames("badge", kind);
        return badge;
    }

    private static Button button(String label, String description, Runnable action) {
        var button = new Button(label, _ -> action.run());
        button.setAriaLabel(description);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
