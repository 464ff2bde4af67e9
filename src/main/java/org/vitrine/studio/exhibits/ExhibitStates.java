package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vitrine.accounts.AccountId;
import org.vitrine.studio.Moments;

/// The sittings and editions of an exhibit, the newest first, to be chosen from.
final class ExhibitStates extends Nav {
    /// The words for states.
    record Names(Map<AccountId, String> people, Moments moments, Component speaker) {
        String of(ExhibitState state) {
            return switch (state) {
                case ExhibitState.Worked worked ->
                    speaker.getTranslation("history.exhibit.state", moments.exactly(worked.at()), who(worked));
                case ExhibitState.Published published ->
                    speaker.getTranslation(
                            "history.exhibit.edition",
                            String.valueOf(published.edition().number()),
                            moments.exactly(published.at()));
            };
        }

        String deed(ExhibitState state) {
            return switch (state) {
                case ExhibitState.Worked worked -> ChangeWords.of(worked.sitting(), speaker);
                case ExhibitState.Published published ->
                    published.edition().note() == null
                            ? speaker.getTranslation("history.exhibit.published")
                            : published.edition().note();
            };
        }

        private String who(ExhibitState.Worked worked) {
            var by = worked.sitting().by();
            return by == null
                    ? speaker.getTranslation("history.house")
                    : people.getOrDefault(by, speaker.getTranslation("history.somebody"));
        }
    }

    ExhibitStates(List<ExhibitState> states, ExhibitState chosen, Names names, Consumer<ExhibitState> choose) {
        addClassName("states");
        getElement().setAttribute("aria-label", getTranslation("history.states"));
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        states.forEach(state -> {
            var deed = new Span(names.deed(state));
            deed.addClassName("states__deed");
            var facts = new Span(names.of(state));
            facts.addClassName("hint");
            var number = new Span(
                    state instanceof ExhibitState.Published published
                            ? String.valueOf(published.edition().number())
                            : "");
            number.addClassName(state instanceof ExhibitState.Published ? "states__edition" : "states__number");
            number.getElement().setAttribute("aria-hidden", "true");
            var button = new NativeButton();
            button.add(number, deed, facts);
            button.addClassName("states__state");
            button.addClickListener(_ -> choose.accept(state));
            if (state.equals(chosen)) {
                button.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(button));
        });
        add(list);
    }
}
