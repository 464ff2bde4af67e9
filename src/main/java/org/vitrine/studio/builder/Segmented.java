package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few, as buttons side by side under a label.
class Segmented<T> extends Div {
    Segmented(String label, List<T> choices, T chosen, Function<T, String> words, Consumer<T> choose) {
        var caption = new Span(label);
        caption.addClassName("field-label");
        caption.setId("segmented-" + Integer.toHexString(System.identityHashCode(this)));
        var row = new Div();
        row.addClassName("segmented");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-labelledby", caption.getId().orElseThrow());
        var buttons = new ArrayList<NativeButton>();
        for (var choice : choices) {
            var button = new NativeButton(words.apply(choice));
            button.getElement().setAttribute("type", "button");
            press(button, choice.equals(chosen));
            button.addClickListener(_ -> {
                buttons.forEach(other -> press(other, other == button));
                choose.accept(choice);
            });
            buttons.add(button);
            row.add(button);
        }
        add(caption, row);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
