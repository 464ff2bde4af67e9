package org.vitrine.studio.documents;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.library.Entry;

/// Some values of one property that documents can be narrowed to, each with how many there are.
final class FilterGroup extends Section {
    private static final int MOST_OTHERS = 20;

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Runnable onChange;
    private final String heading;
    private final Div list = new Div();
    private final List<String> others = new ArrayList<>();

    FilterGroup(String heading, Runnable onChange) {
        this.onChange = onChange;
        this.heading = heading;
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading);
        add(new H2(heading), list);
    }

    /// @param values by their names as they are shown, with how many documents there are of each
    void offer(List<Choice> values) {
        var chosen = chosen();
        list.removeAll();
        boxes.clear();
        others.clear();
        values.forEach(this::offer);
        choose(chosen);
        setVisible(!values.isEmpty());
    }

    record Choice(String value, String name, int count) {}

    List<String> chosen() {
        return Stream.concat(
                        boxes.entrySet().stream()
                                .filter(box -> box.getValue().getValue())
                                .map(Map.Entry::getKey),
                        others.stream())
                .distinct()
                .toList();
    }

    void choose(List<String> values) {
        boxes.forEach((value, box) -> box.setValue(values.contains(value)));
    }

    /// Offers entries that are too rare to be listed, by their names.
    void offerOthers(Entry.Kind kind, EntryField.Suggest suggest) {
        var other = new ComboBox<Entry>();
        other.setAriaLabel(getTranslation("library.other", heading));
        other.setPlaceholder(getTranslation("library.other.hint"));
        other.setItemLabelGenerator(Entry::name);
        other.setWidthFull();
        other.addClassName("filter__other");
        other.setItems(DataProvider.fromFilteringCallbacks(
                fetch -> suggest.entries(kind, fetch.getFilter().orElse(""), MOST_OTHERS).stream()
                        .skip(fetch.getOffset())
                        .limit(fetch.getLimit()),
                fetch -> suggest.entries(kind, fetch.getFilter().orElse(""), MOST_OTHERS)
                        .size()));
        other.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                others.add(change.getValue().id().toString());
                other.clear();
                onChange.run();
            }
        });
        add(other);
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
