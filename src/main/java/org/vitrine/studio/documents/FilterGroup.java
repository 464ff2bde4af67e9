package org.vitrine.studio.documents;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Some values of one property that documents can be narrowed to, each with how many there are.
final class FilterGroup extends Section {
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Runnable onChange;
    private final Div list = new Div();

    FilterGroup(String heading, Runnable onChange) {
        this.onChange = onChange;
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading);
        add(new H2(heading), list);
    }

    /// @param values by their names as they are shown, with how many documents there are of each
    void offer(List<Choice> values) {
        var chosen = chosen();
        list.removeAll();
        boxes.clear();
        values.forEach(this::offer);
        choose(chosen);
        setVisible(!values.isEmpty());
    }

    record Choice(String value, String name, int count) {}

    List<String> chosen() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    void choose(List<String> values) {
        boxes.forEach((value, box) -> box.setValue(values.contains(value)));
    }

    private void offer(Choice choice) {
        var box = new Checkbox(choice.name());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        var count = new Span(NumberFormat.getIntegerInstance(getLocale()).format(choice.count()));
        count.addClassName("count");
        var row = new Div(box, count);
        row.addClassName("filter");
        boxes.put(choice.value(), box);
        list.add(row);
    }
}
