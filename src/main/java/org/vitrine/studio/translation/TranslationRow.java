package org.vitrine.studio.translation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Place;
import org.vitrine.studio.DiffText;
import org.vitrine.studio.Glyph;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.References;

/// One text and its translation beside it.
final class TranslationRow extends ListItem {
    private static final int PAUSE_MILLISECONDS = 900;
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<=\\S)\\n {0,3}(?=[^\\s\\-*+#>\\d\\[|])");

    /// What a translator does with it.
    interface Hand {
        /// @param base what was there before
        Optional<TranslationDesk.Written> write(Bilingual.Text text, String base, String typed);

        Optional<Bilingual.Text> confirm(Bilingual.Text text);

        void at(Place place);
    }

    private final LanguageTag language;
    private final String label;
    private final Hand hand;
    private final TextArea field = new TextArea();
    private final Span state = new Span();
    private final Div below = new Div();
    private final Button same;
    private final Div source = new Div();
    private Bilingual.Text text;
    private String written;

    /// @param label what the text is, in words
    TranslationRow(
            Bilingual.Text text, String label, LanguageTag original, LanguageTag language, boolean mayEdit, Hand hand) {
        this.text = text;
        this.written = text.translation();
        this.label = label;
        this.language = language;
        this.hand = hand;
        addClassName("translation");
        getElement().setAttribute("data-place", text.place().value());
        var name = new Span(label);
        name.addClassName("translation__label");
        state.addClassName("badge");
        same = small("translate.same", Glyph.COPY, this::takeOriginal);
        same.setAriaLabel(getTranslation("translate.same.of", label));
        var head = new Div(name, state, same);
        head.addClassName("translation__head");
        source.addClassName("translation__original");
        source.getElement().setAttribute("lang", original.value()).setAttribute("dir", original.direction());
        field.setAriaLabel(getTranslation("translate.field", language.name(getLocale()), label));
        field.getElement().setAttribute("lang", language.value()).setAttribute("dir", language.direction());
        field.setMinRows(1);
        field.addClassName("translation__field");
        field.setValue(text.translation());
        field.setReadOnly(!mayEdit);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue());
            }
        });
        field.addFocusListener(_ -> hand.at(this.text.place()));
        below.addClassName("translation__below");
        var target = new Div(field, below);
        target.addClassName("translation__target");
        add(head, source, target);
        same.setVisible(mayEdit);
        show(text);
    }

    Place place() {
        return text.place();
    }

    void focusField() {
        field.focus();
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /// Shows what others have done. What is being typed is left alone and brought together with it when it is saved.
    void catchUp(Bilingual.Text now, boolean isTyping) {
        if (now.equals(text)) {
            return;
        }
        if (!isTyping) {
            written = now.translation();
            field.setValue(written);
        }
        show(now);
    }

    private void save(String typed) {
        hand.write(text, written, typed).ifPresent(saved -> {
            written = saved.text().translation();
            show(saved.text());
            if (!written.equals(typed)) {
                field.setValue(written);
            }
            if (saved.theirs() != null) {
                collided(saved.theirs());
            }
        });
    }

    private void takeOriginal() {
        field.setValue(text.original());
        save(text.original());
        field.focus();
    }

    private void show(Bilingual.Text shown) {
        text = shown;
        source.setText(shown.isMarkdown() ? flowing(shown.original()) : shown.original());
        state.setText(getTranslation("translate.state." + shown.state().name()));
        state.removeClassNames("badge--ok", "badge--warn");
        switch (shown.state()) {
            case TRANSLATED -> state.addClassName("badge--ok");
            case OUT_OF_DATE -> state.addClassName("badge--warn");
            case UNTRANSLATED -> {}
        }
        same.setVisible(!field.isReadOnly() && shown.translation().isBlank());
        below.removeAll();
        if (shown.former() != null) {
            outOfDate(shown.former());
        }
        if (shown.isMarkdown() && !shown.translation().isBlank()) {
            missing(References.of(shown.original()).without(References.of(shown.translation())));
        }
    }

    private void outOfDate(String former) {
        var summary = new Span(getTranslation("translate.changed"));
        var difference = new NativeDetails(
                summary, new DiffText(former.strip(), text.original().strip()));
        difference.setOpen(true);
        difference.addClassName("translation__difference");
        below.add(difference);
        if (!field.isReadOnly()) {
            var right = small(
                    "translate.still-right",
                    Glyph.CHECK,
                    () -> hand.confirm(text).ifPresent(confirmed -> {
                        show(confirmed);
                        field.focus();
                    }));
            right.setAriaLabel(getTranslation("translate.still-right.of", label));
            below.add(right);
        }
    }

    private void missing(References missing) {
        missing.links().forEach(link -> below.add(warning(getTranslation("translate.no-link", link))));
        missing.footnotes().forEach(note -> below.add(warning(getTranslation("translate.no-footnote", note))));
    }

    private void collided(String theirs) {
        var words = new Paragraph(getTranslation("translate.collided"));
        var other = new Div(theirs);
        other.addClassName("translation__theirs");
        other.getElement().setAttribute("lang", language.value()).setAttribute("dir", language.direction());
        var take = small("translate.take-theirs", Glyph.UNDO, () -> {
            field.setValue(theirs);
            save(theirs);
        });
        var box = new Div(words, other, take);
        box.addClassNames("notice-box", "notice-box--warn");
        box.getElement().setAttribute("role", "alert");
        below.add(box);
    }

    /// Lines of one paragraph as one line: where a text was broken to fit into a file is nothing to translate.
    private static String flowing(String markdown) {
        return BROKEN_LINE.matcher(markdown.strip()).replaceAll(" ");
    }

    private Paragraph warning(String words) {
        var warning = new Paragraph(Glyph.WARNING.draw(), new Span(words));
        warning.addClassName("translation__warning");
        return warning;
    }

    private Button small(String words, @Nullable Glyph glyph, Runnable act) {
        var button = new Button(getTranslation(words), _ -> act.run());
        if (glyph != null) {
            button.setIcon(glyph.draw());
        }
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
