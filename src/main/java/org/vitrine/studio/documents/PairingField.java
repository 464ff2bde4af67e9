package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vitrine.library.Version;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Shortcut;
import org.vitrine.text.Segment;

/// Two texts line by line. The line that has the focus is worked on: its pairing is moved, joined, split or undone,
/// with
/// buttons or keys.
final class PairingField extends Div {
    private static final int SHOWN = 160;

    private final Consumer<AlignmentTable> onChange;
    private final Div list = new Div();
    private final Span said = new Span();
    private AlignmentTable table = new AlignmentTable(List.of());
    private Version.Text first;
    private Version.Text second;
    private int current;

    PairingField(Version.Text first, Version.Text second, Consumer<AlignmentTable> onChange) {
        this.first = first;
        this.second = second;
        this.onChange = onChange;
        addClassName("pairing");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        list.addClassName("pairing__lines");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("aligning.lines"));
        list.getElement()
                .addEventListener(
                        "focusin",
                        focus -> current = focus.getEventData()
                                .path("Number(event.target.closest('[data-line]')?.dataset.line ?? 0)")
                                .asInt())
                .addEventData("Number(event.target.closest('[data-line]')?.dataset.line ?? 0)");
        // The arrow keys go from line to line; all lines are one stop of the Tab key.
        list.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  const by = event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  const line = event.target.closest('[data-line]');
                  const next = by && line && this.querySelector(`[data-line="${Number(line.dataset.line) + by}"]`);
                  if (next) {
                    event.preventDefault();
                    next.focus();
                  }
                });""");
        var tools = new Div(
                tool(Glyph.DOWN, "aligning.down", table -> table.down(current)),
                tool(Glyph.UP, "aligning.up", table -> table.up(current)),
                tool(Glyph.JOIN, "aligning.join", table -> table.join(current)),
                tool(Glyph.SPLIT, "aligning.split", table -> table.split(current)),
                tool(Glyph.REMOVE, "aligning.unpair", table -> table.unpair(current)));
        tools.addClassName("text-tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", getTranslation("aligning.tools"));
        shortcut(Shortcut.PAIR_DOWN, table -> table.down(current));
        shortcut(Shortcut.PAIR_UP, table -> table.up(current));
        shortcut(Shortcut.PAIR_JOIN, table -> table.join(current));
        shortcut(Shortcut.PAIR_SPLIT, table -> table.split(current));
        shortcut(Shortcut.PAIR_PART, table -> table.unpair(current));
        add(tools, new Paragraph(getTranslation("aligning.keys")), list, said);
    }

    void show(Version.Text one, Version.Text other, AlignmentTable shown) {
        first = one;
        second = other;
        table = shown;
        current = Math.clamp(current, 0, Math.max(0, table.lines().size() - 1));
        render();
    }

    AlignmentTable table() {
        return table;
    }

    void workOn(int line) {
        current = line;
    }

    void change(UnaryOperator<AlignmentTable> work) {
        if (current >= table.lines().size()) {
            return;
        }
        var changed = work.apply(table);
        if (changed.equals(table)) {
            return;
        }
        table = changed;
        current = Math.min(current, table.lines().size() - 1);
        render();
        said.setText(label(current));
        list.getElement()
                .executeJs("setTimeout(() => this.querySelector(`[data-line=\"${$0}\"]`)?.focus(), 0)", current);
        onChange.accept(table);
    }

    private void render() {
        list.removeAll();
        for (var at = 0; at < table.lines().size(); at++) {
            var line = table.lines().get(at);
            var row = new Div(cell(first, line.first()), cell(second, line.second()));
            row.addClassName("pairing__line");
            row.setClassName("pairing__line--alone", !line.isPaired());
            row.getElement().setAttribute("role", "listitem");
            row.getElement().setAttribute("data-line", String.valueOf(at));
            row.getElement().setAttribute("tabindex", at == current ? "0" : "-1");
            row.getElement().setAttribute("aria-label", label(at));
            list.add(row);
        }
    }

    private String label(int at) {
        var line = table.lines().get(at);
        return getTranslation(
                line.isPaired() ? "aligning.line" : "aligning.line.alone",
                at + 1,
                names(first, line.first()),
                names(second, line.second()));
    }

    private String names(Version.Text version, List<Segment> segments) {
        return segments.isEmpty()
                ? getTranslation("aligning.nothing")
                : String.join(
                        ", ",
                        segments.stream().map(segment -> name(version, segment)).toList());
    }

    private static String name(Version.Text version, Segment segment) {
        var number = version.text().paragraphNumber(segment.id());
        return number.isPresent() ? "¶" + number.getAsInt() : segment.id();
    }

    private Div cell(Version.Text version, List<Segment> segments) {
        var cell = new Div();
        cell.addClassName("pairing__cell");
        cell.getElement().setAttribute("lang", version.language().value());
        cell.getElement().setAttribute("dir", version.language().direction());
        segments.forEach(segment -> {
            var number = new Span(name(version, segment));
            number.addClassName("count");
            cell.add(new Paragraph(number, new Span(" " + shortened(segment.text()))));
        });
        return cell;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private Button tool(Glyph glyph, String key, UnaryOperator<AlignmentTable> work) {
        var button = new Button(glyph.draw(), _ -> change(work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void shortcut(Shortcut shortcut, UnaryOperator<AlignmentTable> work) {
        shortcut.listen(list, () -> change(work)).forEach(keys -> keys.listenOn(list));
    }
}
