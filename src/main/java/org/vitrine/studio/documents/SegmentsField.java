package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasOrderedComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Shortcut;
import org.vitrine.studio.ViewTop;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.PastedText;
import org.vitrine.text.Segment.Kind;
import org.vitrine.text.SegmentedText;

/// A text as its segments, each to be written in, and the tools for the one that is being written in. What cannot wait
/// for the server is done by the element in the browser.
@Tag("vitrine-segments")
final class SegmentsField extends HtmlContainer implements HasOrderedComponents {
    private static final int AT_THE_END = -1;
    private static final int NOWHERE = -2;

    private final Runnable onChange;
    private final Map<String, SegmentArea> areas = new LinkedHashMap<>();
    private final Select<Kind> kind = new Select<>();
    private final Span id = new Span();
    private final Button up = tool(Glyph.UP);
    private final Button down = tool(Glyph.DOWN);
    private final Button join = tool(Glyph.JOIN);
    private SegmentList list = SegmentList.of(SegmentedText.EMPTY);
    private LanguageTag language = LanguageTag.ENGLISH;
    private String current = "";

    SegmentsField(Runnable onChange) {
        this.onChange = onChange;
        addClassName("text-pane");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(which -> SegmentKinds.name(which, this));
        kind.setAriaLabel(getTranslation("segments.kind"));
        kind.addClassName("text-tools__kind");
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                become(list.withKind(current, change.getValue()), current, NOWHERE);
            }
        });
        id.addClassName("count");
        getElement()
                .addEventListener(
                        "focusin",
                        focus -> choose(focus.getEventData()
                                .get("event.target.closest('.text-segment')?.dataset.segment ?? ''")
                                .asString()))
                .addEventData("event.target.closest('.text-segment')?.dataset.segment ?? ''");
        getElement()
                .addEventListener("segments-pasted", pasted -> {
                    var detail = pasted.getEventData().path("event.detail");
                    paste(
                            detail.path("segment").asString(),
                            detail.path("before").asString(),
                            detail.path("text").asString(),
                            detail.path("after").asString());
                })
                .addEventData("event.detail");
        getElement()
                .addEventListener("segment-split", split -> {
                    var detail = split.getEventData().path("event.detail");
                    split(
                            detail.path("segment").asString(),
                            detail.path("before").asString(),
                            detail.path("after").asString());
                })
                .addEventData("event.detail");
        shortcut(() -> move(-1), Shortcut.SEGMENT_UP);
        shortcut(() -> move(1), Shortcut.SEGMENT_DOWN);
    }

    /// The tools, to be put where they do not scroll away.
    Component tools() {
        var tools = new Div(
                kind,
                action(tool(Glyph.SPLIT), getTranslation("segments.split"), this::splitAtCaret),
                action(join, getTranslation("segments.join"), this::join),
                action(up, getTranslation("segments.up"), () -> move(-1)),
                action(down, getTranslation("segments.down"), () -> move(1)),
                action(tool(Glyph.ADD), getTranslation("segments.add"), this::add),
                action(tool(Glyph.DELETE), getTranslation("segments.delete"), this::remove),
                ViewTop.grow(),
                id);
        tools.addClassName("text-tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", getTranslation("segments.tools"));
        return tools;
    }

    void show(SegmentedText text, LanguageTag changedLanguage) {
        language = changedLanguage;
        list = SegmentList.of(text);
        render();
        choose(list.entries().getFirst().id());
    }

    void setLanguage(LanguageTag changed) {
        language = changed;
        render();
    }

    SegmentedText text() {
        return list.text();
    }

    /// Begins a new segment with what stands behind the caret.
    void split(String segment, String before, String after) {
        var changed = list.write(segment, before + after).split(segment, before.length());
        if (changed.entry(segment).isPresent()) {
            become(changed, changed.entries().get(changed.position(segment) + 1).id(), 0);
        }
    }

    void join() {
        var before = list.position(current) - 1;
        if (before >= 0) {
            var joint = list.entries().get(before);
            become(list.join(current), joint.id(), joint.text().strip().length());
        }
    }

    void move(int by) {
        become(list.move(current, by), current, AT_THE_END);
    }

    void add() {
        var position = list.position(current) + 1;
        var changed = list.add(position, Kind.PARAGRAPH);
        become(changed, changed.entries().get(position).id(), 0);
    }

    void remove() {
        var position = list.position(current);
        var changed = list.remove(current);
        var next = changed.entries()
                .get(Math.min(position, changed.entries().size() - 1))
                .id();
        become(changed, next, AT_THE_END);
    }

    void choose(String segment) {
        if (list.entry(segment).isEmpty()) {
            return;
        }
        current = segment;
        areas.forEach((name, area) -> area.mark(name.equals(segment)));
        kind.setValue(list.entry(segment).orElseThrow().kind());
        id.setText(getTranslation("segments.id", segment));
        var position = list.position(segment);
        up.setEnabled(position > 0);
        join.setEnabled(position > 0);
        down.setEnabled(position < list.entries().size() - 1);
    }

    private void splitAtCaret() {
        getElement().callJsFunction("splitSegment", current);
    }

    /// Puts a text from elsewhere into a segment, cleaned and divided into segments of its own.
    void paste(String segment, String before, String text, String after) {
        var from = list.entries().size();
        var changed = list.paste(segment, before, PastedText.pieces(text), after);
        var more = changed.entries().size() - from;
        if (changed.entry(segment).isPresent()) {
            become(
                    changed,
                    changed.entries().get(changed.position(segment) + more).id(),
                    AT_THE_END);
        }
    }

    private void write(String segment, String words) {
        var before = list.entries().size();
        var changed = list.write(segment, words);
        var more = changed.entries().size() - before;
        var last = changed.entries().get(changed.position(segment) + more).id();
        become(changed, last, more > 0 ? AT_THE_END : NOWHERE);
    }

    /// @param caret where to go on writing in the chosen segment
    private void become(SegmentList changed, String chosen, int caret) {
        if (changed.equals(list)) {
            return;
        }
        list = changed;
        render();
        choose(chosen);
        var area = areas.get(chosen);
        if (caret != NOWHERE && area != null) {
            area.focus(caret);
        }
        onChange.run();
    }

    /// Brings the areas into line with the list; those that stay keep their place in the document and their focus.
    private void render() {
        areas.entrySet().removeIf(area -> {
            var gone = list.entry(area.getKey()).isEmpty();
            if (gone) {
                remove(area.getValue());
            }
            return gone;
        });
        for (var position = 0; position < list.entries().size(); position++) {
            var entry = list.entries().get(position);
            var area = areas.computeIfAbsent(entry.id(), name -> new SegmentArea(name, this::write));
            if (getComponentCount() <= position || getComponentAt(position) != area) {
                area.getElement().removeFromParent();
                addComponentAtIndex(position, area);
            }
            area.show(list, language);
        }
    }

    private void shortcut(Runnable action, Shortcut shortcut) {
        shortcut.listen(this, action).forEach(keys -> keys.listenOn(this).resetFocusOnActiveElement());
    }

    private static Button tool(Glyph glyph) {
        var button = new Button(glyph.draw());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Button action(Button button, String words, Runnable action) {
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addClickListener(_ -> action.run());
        return button;
    }
}
