package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Segment.Kind;

/// One segment of a text: what it is, in the margin, and its words.
final class SegmentArea extends Div {
    private final TextArea words = new TextArea();
    private final Element margin = new Element("b");
    private final String id;

    /// @param onWords gets the id and the words when they were changed
    SegmentArea(String id, BiConsumer<String, String> onWords) {
        this.id = id;
        addClassNames("text-segment", "text-segment--edited");
        getElement().setAttribute("data-segment", id);
        margin.setAttribute("aria-hidden", "true");
        getElement().appendChild(margin);
        words.setWidthFull();
        words.setMinRows(1);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onWords.accept(id, change.getValue());
            }
        });
        add(words);
    }

    void show(SegmentList list, LanguageTag language) {
        var entry = list.entry(id).orElseThrow();
        words.setValue(entry.text());
        words.getElement().setAttribute("lang", language.value());
        words.getElement().setAttribute("dir", language.direction());
        var number = list.paragraphNumber(id);
        margin.setText(number > 0 ? "¶" + number : margin(entry.kind()));
        words.setAriaLabel(
                number > 0
                        ? getTranslation("segments.paragraph", number, id)
                        : getTranslation("segments.other", SegmentKinds.name(entry.kind(), this), id));
    }

    void mark(boolean current) {
        setClassName("text-segment--current", current);
    }

    /// Goes on writing at an offset, or at the end where that is negative.
    void focus(int offset) {
        words.getElement().executeJs("""
                // First the words, then the caret, then the focus: who types at once types in the right place.
                this.updateComplete.then(() => {
                  const at = $0 < 0 ? this.inputElement.value.length : $0;
                  this.inputElement.setSelectionRange(at, at);
                  this.focus();
                  this.closest('vitrine-segments')?.goOn();
                });""", offset);
    }

    private String margin(Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> "";
            case HEADING -> getTranslation("segments.heading.short");
            case ADDRESS_LINE -> getTranslation("segments.address-line.short");
            case REMARK -> getTranslation("segments.remark.short");
            case SIGNATURE -> getTranslation("segments.signature.short");
        };
    }
}
