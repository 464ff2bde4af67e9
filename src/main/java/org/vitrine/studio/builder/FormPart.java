package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.text.Passage;

/// A part of the form of a block, with what such parts are made of.
class FormPart extends Div {
    private static final int LONGEST_QUOTE = 140;

    private final BlockForm.Bench bench;

    FormPart(BlockForm.Bench bench) {
        this.bench = bench;
        addClassName("inspector__form");
    }

    BlockForm.Bench bench() {
        return bench;
    }

    /// Changes the block as it is then, where it is still of this kind; the form stays.
    <B extends Block> void change(Class<B> kind, UnaryOperator<B> change) {
        bench.change(now -> kind.isInstance(now) ? change.apply(kind.cast(now)) : now);
    }

    /// The same, and shows the form anew.
    <B extends Block> void replace(Class<B> kind, UnaryOperator<B> change) {
        bench.replace(now -> kind.isInstance(now) ? change.apply(kind.cast(now)) : now);
    }

    Button button(String words, Runnable act) {
        var button = new Button(getTranslation(words), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    Component hint(String words) {
        var hint = new Paragraph(getTranslation(words));
        hint.addClassName("hint");
        return hint;
    }

    Component quoted(@Nullable Passage passage, String instead) {
        var words = new Paragraph(
                passage == null
                        ? getTranslation(instead)
                        : "“" + shortened(passage.quote().exact()) + "”");
        words.addClassName("inspector__quote");
        return words;
    }

    Component source(DocumentId id) {
        var document = bench.document(id);
        if (document != null) {
            return new SourceCard(document, bench.contextPath(), getLocale());
        }
        var gone = new Paragraph(getTranslation("builder.form.document-gone", id.value()));
        gone.addClassName("error-text");
        return gone;
    }

    /// What is said of where a document comes from, where that is not to be as it is composed.
    TextArea credit(DocumentId id, @Nullable String credit, Consumer<@Nullable String> change) {
        var field = Field.text(getTranslation("builder.form.credit"), credit, change);
        var document = bench.document(id);
        if (document != null) {
            field.setPlaceholder(bench.composedCredit(document));
        }
        field.setHelperText(getTranslation("builder.form.credit.help"));
        return field;
    }

    /// One of a document's texts.
    ///
    /// @param none what is said where none is chosen, or null where one has to be
    Select<Version.Text> version(
            String label,
            Document document,
            @Nullable String chosen,
            @Nullable String none,
            Consumer<Version.@Nullable Text> change) {
        var select = new Select<Version.Text>();
        select.setLabel(getTranslation(label));
        if (none != null) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation(none));
        }
        select.setItemLabelGenerator(version -> version == null
                ? none == null ? "" : getTranslation(none)
                : VersionName.of(version, getLocale(), this::getTranslation));
        var texts = document.texts().toList();
        select.setItems(texts);
        texts.stream()
                .filter(version -> version.id().equals(chosen))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> change.accept(event.getValue()));
        return select;
    }

    IntegerField number(
            String label, @Nullable Integer value, int least, int most, Consumer<@Nullable Integer> change) {
        var field = new IntegerField(getTranslation(label));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.addValueChangeListener(event -> {
            if (!field.isInvalid()) {
                change.accept(event.getValue());
            }
        });
        return field;
    }

    /// The documents that belong to something, and a field to add more.
    Component documents(String label, List<DocumentId> documents, Consumer<List<DocumentId>> change) {
        var chosen = new ArrayList<>(documents);
        var list = new Div();
        list.addClassName("chosen-documents");
        var show = new Runnable[1];
        show[0] = () -> {
            list.removeAll();
            for (var id : List.copyOf(chosen)) {
                var document = bench.document(id);
                var title =
                        document == null ? getTranslation("builder.form.document-gone", id.value()) : document.title();
                var remove = button("builder.item.remove", () -> {
                    chosen.remove(id);
                    change.accept(List.copyOf(chosen));
                    show[0].run();
                });
                remove.setAriaLabel(getTranslation("builder.item.remove.named", title));
                list.add(new Div(new Span(title), remove));
            }
        };
        show[0].run();
        var picker = bench.ask().documents(getTranslation(label), id -> {
            if (!chosen.contains(id)) {
                chosen.add(id);
                change.accept(List.copyOf(chosen));
                show[0].run();
            }
        });
        return new Div(picker, list);
    }

    static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE - 1))
                                .strip() + "…";
    }

    static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
