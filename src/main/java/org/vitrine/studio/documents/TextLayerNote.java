package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SegmentedText;

/// Says that a file brought its own text along, and offers it as a transcript.
final class TextLayerNote extends Div {
    private final ComboBox<LanguageTag> language = new ComboBox<>();

    /// @param originals the languages of the document
    TextLayerNote(SegmentedText text, List<LanguageTag> originals, BiConsumer<LanguageTag, SegmentedText> onTake) {
        addClassName("notice-box");
        getElement().setAttribute("role", "status");
        language.setLabel(getTranslation("versions.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setManualValidation(true);
        if (!originals.isEmpty()) {
            language.setValue(originals.getFirst());
        }
        var take = new Button(getTranslation("scans.words.take"), _ -> {
            language.setErrorMessage(getTranslation("versions.language-missing"));
            language.setInvalid(language.isEmpty());
            if (!language.isInvalid()) {
                removeFromParent();
                onTake.accept(language.getValue(), text);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button(getTranslation("scans.words.leave"), _ -> removeFromParent());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(language, take, leave);
        row.addClassNames("row", "scan-words");
        add(new Paragraph(getTranslation("scans.words", text.segments().size())), new Paragraph(excerpt(text)), row);
    }

    private static String excerpt(SegmentedText text) {
        var first = text.segments().getFirst().text();
        var longest = 160;
        return first.length() <= longest
                ? "“" + first + "”"
                : "“" + first.substring(0, longest).strip() + "…”";
    }
}
