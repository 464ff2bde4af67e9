package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The years that documents can be narrowed to, with how they are spread over time.
final class YearFilter extends Section {
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Div bars = new Div();
    private final Span words = new Span();

    YearFilter(Runnable onChange) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("library.years"));
        from.setAriaLabel(getTranslation("library.years.from"));
        from.setPlaceholder(getTranslation("library.years.from.short"));
        to.setAriaLabel(getTranslation("library.years.to"));
        to.setPlaceholder(getTranslation("library.years.to.short"));
        Stream.of(from, to).forEach(field -> {
            field.setAllowedCharPattern("[0-9-]");
            field.setMaxLength(6);
            field.setManualValidation(true);
            field.setErrorMessage(getTranslation("library.years.unreadable"));
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                field.setInvalid(!change.getValue().isBlank()
                        && QueryAddress.year(change.getValue()).isEmpty());
                if (change.isFromClient() && !field.isInvalid()) {
                    onChange.run();
                }
            });
        });
        bars.addClassName("years");
        bars.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("visually-hidden");
        var pair = new Div(from, to);
        pair.addClassName("pair");
        add(new H2(getTranslation("library.years")), bars, words, pair);
    }

    /// @param counts how many documents begin in each span, by its first year
    void show(SortedMap<Integer, Integer> counts, int each, @Nullable Integer fromYear, @Nullable Integer toYear) {
        from.setValue(fromYear == null ? "" : String.valueOf(fromYear));
        to.setValue(toYear == null ? "" : String.valueOf(toYear));
        bars.removeAll();
        words.setText("");
        bars.setVisible(!counts.isEmpty());
        if (counts.isEmpty()) {
            return;
        }
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        counts.forEach((year, count) -> {
            var bar = new Span();
            bar.addClassName("years__bar");
            // In steps of a tenth, which the style sheet knows.
            bar.getElement()
                    .setAttribute(
                            "data-height",
                            String.valueOf(count == 0 ? 0 : Math.max(1, Math.round(10f * count / Math.max(1, most)))));
            bar.getElement().setAttribute("data-out", String.valueOf(isOut(year, each, fromYear, toYear)));
            bar.setTitle(span(year, each) + ": " + count);
            bars.add(bar);
        });
        var fullest = counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow();
        words.setText(getTranslation(
                "library.years.words",
                String.valueOf(counts.firstKey()),
                String.valueOf(counts.lastKey() + each - 1),
                span(fullest.getKey(), each),
                fullest.getValue()));
    }

    @Nullable
    Integer from() {
        return QueryAddress.year(from.getValue()).orElse(null);
    }

    @Nullable
    Integer to() {
        return QueryAddress.year(to.getValue()).orElse(null);
    }

    private static boolean isOut(int year, int each, @Nullable Integer fromYear, @Nullable Integer toYear) {
        return fromYear != null && year + each - 1 < fromYear || toYear != null && year > toYear;
    }

    private static String span(int year, int each) {
        return each == 1 ? String.valueOf(year) : year + "–" + (year + each - 1);
    }
}
