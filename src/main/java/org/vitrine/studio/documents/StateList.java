package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.library.DocumentState;

/// The states of a document, the newest first, to be chosen from.
final class StateList extends Nav {
    StateList(List<DocumentState> states, DocumentState chosen, StateNames names, Consumer<DocumentState> choose) {
        addClassName("states");
        getElement().setAttribute("aria-label", getTranslation("history.states"));
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        states.forEach(state -> {
            var deed = new Span(names.deed(state, StateNames.before(states, state)));
            deed.addClassName("states__deed");
            var facts = new Span(getTranslation("history.facts", names.when(state), names.who(state)));
            facts.addClassName("hint");
            var number = new Span(String.valueOf(state.version()));
            number.addClassName("states__number");
            var button = new NativeButton();
            button.add(number, deed, facts);
            button.addClassName("states__state");
            button.addClickListener(_ -> choose.accept(state));
            if (state.version() == chosen.version()) {
                button.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(button));
        });
        add(list);
    }
}
