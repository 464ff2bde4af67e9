package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.Glyph;
import org.vitrine.text.LanguageTag;

/// What stands on the cover: titles, summary, credits, address, and what lies in the case.
class CoverForm extends Div {
    /// What the form needs from the builder.
    interface Bench {
        @Nullable
        Document document(DocumentId id);

        void change(Change kind, UnaryOperator<ExhibitContent> change);

        /// Asks for a document and puts it into the case.
        void addDocument();

        /// Asks for a picture and puts it into the case.
        void addPicture();

        /// @throws IllegalArgumentException when another exhibit has or had the address
        void rename(Slug slug);

        boolean mayRename();

        /// Shows the form anew.
        void refresh();

        RichText richText(String label, String markdown, java.util.function.Consumer<String> changed);
    }

    private final Bench bench;

    CoverForm(ExhibitContent content, Slug slug, Bench bench) {
        this.bench = bench;
        addClassName("cover-form");
        add(
                Field.line(
                        getTranslation("builder.cover.title"),
                        content.title(),
                        title -> front(now -> now.withTitle(Objects.requireNonNullElse(title, "")))),
                Field.line(
                        getTranslation("builder.cover.subtitle"),
                        content.subtitle(),
                        subtitle -> front(now ->
                                now.withFront(now.title(), subtitle, now.language(), now.summary(), now.credits()))),
                bench.richText(
                        getTranslation("builder.cover.summary"),
                        Objects.requireNonNullElse(content.summary(), ""),
                        summary -> front(now -> now.withFront(
                                now.title(),
                                now.subtitle(),
                                now.language(),
                                summary.isBlank() ? null : summary,
                                now.credits()))),
                language(content.language()),
                address(slug));
        credits(content.credits());
        designs(content.cover());
        objects(content.cover());
    }

    private void designs(Cover cover) {
        var caption = new Span(getTranslation("builder.cover.design"));
        caption.addClassName("field-label");
        add(new Div(caption, new DesignCards(cover.design(), design -> {
            bench.change(Change.COVER, now -> now.withCover(now.cover().withDesign(design)));
            bench.refresh();
        })));
    }

    private TextField language(LanguageTag language) {
        var field = new TextField(getTranslation("builder.cover.language"));
        field.setHelperText(getTranslation("builder.layout.language.help"));
        field.setValue(language.value());
        field.addValueChangeListener(event -> {
            try {
                var tag = new LanguageTag(event.getValue().strip());
                field.setInvalid(false);
                front(now -> now.withFront(now.title(), now.subtitle(), tag, now.summary(), now.credits()));
            } catch (IllegalArgumentException e) {
                field.setErrorMessage(getTranslation("builder.layout.language.wrong", event.getValue()));
                field.setInvalid(true);
            }
        });
        return field;
    }

    private TextField address(Slug slug) {
        var field = new TextField(getTranslation("builder.cover.address"));
        field.setHelperText(getTranslation("builder.cover.address.help"));
        field.setValue(slug.value());
        field.setReadOnly(!bench.mayRename());
        field.addValueChangeListener(event -> {
            try {
                bench.rename(new Slug(event.getValue().strip()));
                field.setInvalid(false);
            } catch (IllegalArgumentException e) {
                field.setErrorMessage(getTranslation("builder.cover.address.wrong", event.getValue()));
                field.setInvalid(true);
            }
        });
        return field;
    }

    private void credits(List<Credit> credits) {
        var caption = new Span(getTranslation("builder.cover.credits"));
        caption.addClassName("field-label");
        var list = new Div(caption);
        for (var i = 0; i < credits.size(); i++) {
            var index = i;
            var credit = credits.get(i);
            var role = Field.line(
                    getTranslation("builder.cover.credit.role", i + 1),
                    credit.role(),
                    words -> credit(index, now -> new Credit(Objects.requireNonNullElse(words, ""), now.name())));
            var name = Field.line(
                    getTranslation("builder.cover.credit.name", i + 1),
                    credit.name(),
                    words -> credit(index, now -> new Credit(now.role(), Objects.requireNonNullElse(words, ""))));
            var remove = small("builder.cover.credit.remove", () -> {
                credits(now -> Order.without(now, index));
                bench.refresh();
            });
            var row = new Div(role, name, remove);
            row.addClassName("cover-form__credit");
            list.add(row);
        }
        list.add(small("builder.cover.credit.add", () -> {
            credits(now -> Order.added(now, new Credit(getTranslation("builder.cover.credit.curator"), "")));
            bench.refresh();
        }));
        add(list);
    }

    private void credit(int index, UnaryOperator<Credit> change) {
        credits(now -> index < now.size() ? Order.replaced(now, index, change.apply(now.get(index))) : now);
    }

    private void credits(UnaryOperator<List<Credit>> change) {
        front(now ->
                now.withFront(now.title(), now.subtitle(), now.language(), now.summary(), change.apply(now.credits())));
    }

    private void objects(Cover cover) {
        var caption = new Span(getTranslation("builder.cover.objects"));
        caption.addClassName("field-label");
        var hint = new Paragraph(getTranslation("builder.cover.objects.help", Cover.MOST_OBJECTS));
        hint.addClassName("hint");
        var list = new Div(caption, hint);
        for (var i = 0; i < cover.objects().size(); i++) {
            list.add(object(cover.objects().get(i), i, cover.objects().size()));
        }
        if (cover.objects().size() < Cover.MOST_OBJECTS) {
            var acts = new Div(
                    small("builder.cover.objects.add-document", bench::addDocument),
                    small("builder.cover.objects.add-picture", bench::addPicture));
            acts.addClassName("row");
            list.add(acts);
        }
        add(list);
    }

    private Div object(Cover.Placed placed, int index, int total) {
        var name = name(placed);
        var up = icon(
                Glyph.UP,
                getTranslation("builder.cover.objects.up", name),
                () -> objects(now -> index > 0 ? Order.swapped(now, index, index - 1) : now));
        up.setEnabled(index > 0);
        var down = icon(
                Glyph.DOWN,
                getTranslation("builder.cover.objects.down", name),
                () -> objects(now -> index < now.size() - 1 ? Order.swapped(now, index, index + 1) : now));
        down.setEnabled(index < total - 1);
        var remove = icon(
                Glyph.DELETE,
                getTranslation("builder.cover.objects.remove", name),
                () -> objects(now -> Order.without(now, index)));
        var label = new Span(name);
        label.addClassName("grow");
        var row = new Div(label, up, down, remove);
        row.addClassName("cover-form__object");
        return row;
    }

    private String name(Cover.Placed placed) {
        if (placed.document() == null) {
            return placed.alt() == null || placed.alt().isBlank()
                    ? getTranslation("builder.cover.objects.picture")
                    : placed.alt();
        }
        var document = bench.document(placed.document());
        return document == null ? placed.document().value() : document.title();
    }

    private void objects(UnaryOperator<List<Cover.Placed>> change) {
        bench.change(
                Change.COVER,
                now -> now.withCover(
                        now.cover().withObjects(change.apply(now.cover().objects()))));
        bench.refresh();
    }

    private void front(UnaryOperator<ExhibitContent> change) {
        bench.change(Change.FRONT, change);
    }

    private Button small(String words, Runnable act) {
        var button = new Button(getTranslation(words), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Button icon(Glyph glyph, String label, Runnable act) {
        var button = new Button(glyph.draw(), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /// Changes of short lists by place.
    private static final class Order {
        private Order() {}

        static <T> List<T> added(List<T> list, T element) {
            var changed = new ArrayList<>(list);
            changed.add(element);
            return changed;
        }

        static <T> List<T> without(List<T> list, int index) {
            var changed = new ArrayList<>(list);
            if (index < changed.size()) {
                changed.remove(index);
            }
            return changed;
        }

        static <T> List<T> replaced(List<T> list, int index, T element) {
            var changed = new ArrayList<>(list);
            changed.set(index, element);
            return changed;
        }

        static <T> List<T> swapped(List<T> list, int one, int other) {
            var changed = new ArrayList<>(list);
            java.util.Collections.swap(changed, one, other);
            return changed;
        }
    }
}
