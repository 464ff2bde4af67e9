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

    private final Map<String, Row> rows = new LinkedHashMap<>();
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

    private record Row(Div whole, Checkbox box, Span count) {}

    /// Rows that stay are left where they are, so that whoever ticks one by keyboard does not lose it.
    ///
    /// @param values by their names as they are shown, with how many documents there are of each
    void offer(List<Choice> values) {
        others.clear();
        var wanted = values.stream().map(Choice::value).toList();
        rows.keySet().stream().filter(value -> !wanted.contains(value)).toList().forEach(value -> {
            var row = rows.remove(value);
            if (row != null) {
                list.remove(row.whole());
            }
        });
        values.forEach(choice -> {
            var row = rows.computeIfAbsent(choice.value(), _ -> row(choice));
            row.box().setLabel(choice.name());
            row.count().setText(NumberFormat.getIntegerInstance(getLocale()).format(choice.count()));
        });
        setVisible(!values.isEmpty());
    }

    record Choice(String value, String name, int count) {}

    List<String> chosen() {
        return Stream.concat(
                        rows.entrySet().stream()
                                .filter(row -> row.getValue().box().getValue())
                                .map(Map.Entry::getKey),
                        others.stream())
                .distinct()
                .toList();
    }

    void choose(List<String> values) {
        rows.forEach((value, row) -> row.box().setValue(values.contains(value)));
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

    private Row row(Choice choice) {
        var box = new Checkbox(choice.name());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        var count = new Span();
        count.addClassName("count");
        var whole = new Div(box, count);
        whole.addClassName("filter");
        list.add(whole);
        return new Row(whole, box, count);
    }
}
