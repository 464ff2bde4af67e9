package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;

/// The form of the block that is selected. Every change is handed over at once.
class BlockForm extends FormPart {
    /// What the form needs from the builder.
    interface Bench {
        @Nullable
        Document document(DocumentId id);

        /// Changes the block as it is then; a block that is gone stays gone.
        void change(Function<Block, Block> change);

        void chooseDocument(Block.DocumentCard card);

        void choosePassage(Block.Excerpt excerpt);

        void chooseNoteAnchor(Block.Excerpt excerpt, PassageNote note);

        void chooseQuote(Block.PullQuote quote);

        void replacePicture(Block.Image image);

        /// The columns into which the block may go, and where it stands.
        List<ColumnChoice> columns();

        void moveToColumn(ColumnChoice column);

        /// Asks for things of the library.
        Asking ask();

        /// Changes the block as it is then, and shows the form anew.
        void replace(Function<Block, Block> change);

        /// Shows the form anew, where a change has changed what it asks.
        void refresh();

        /// Gives the block another name.
        ///
        /// @throws IllegalArgumentException when another block is or was called so
        void rename(BlockId name);

        RichText richText(String label, String markdown, java.util.function.Consumer<String> changed);

        String contextPath();

        /// What is said of where a document comes from, unless a curator says it otherwise.
        String composedCredit(Document document);

        /// What the exhibit is written in.
        LanguageTag language();
    }

    private final Bench bench;

    BlockForm(Block block, @Nullable String caseNumber, Bench bench) {
        super(bench);
        this.bench = bench;
        if (caseNumber != null) {
            var number = new Span(caseNumber);
            number.addClassName("caseno");
            var line = new Paragraph(new Span(getTranslation("builder.form.case-number") + " "), number);
            line.addClassName("hint");
            add(line);
        }
        switch (block) {
            case Block.Text _ -> add(hint("builder.form.text"));
            case Block.Heading heading -> heading(heading);
            case Block.PullQuote quote -> quote(quote);
            case Block.DocumentCard card -> card(card);
            case Block.Excerpt excerpt -> excerpt(excerpt);
            case Block.Image image -> image(image);
            case Structure structure -> add(new StructureForm(structure, bench));
            case Lesson lesson -> add(new LessonForm(lesson, bench));
            case Reading reading -> add(new ReadingForm(reading, bench));
            case Context context -> add(new ContextForm(context, bench));
            case Attachment attachment -> add(new AttachmentForm(attachment, bench));
        }
        if (!bench.columns().isEmpty()) {
            add(columns(bench.columns()));
        }
        add(new LayoutForm(
                block, change -> bench.change(now -> now.withLayout(change.apply(now.layout()))), bench::rename));
    }

    private Segmented<ColumnChoice> columns(List<ColumnChoice> columns) {
        return new Segmented<>(
                getTranslation("builder.columns.where"),
                columns,
                columns.stream().filter(ColumnChoice::isHere).findFirst().orElse(columns.getFirst()),
                column -> getTranslation(
                        column.number() == 0 ? "builder.columns.where.out" : "builder.columns.where.in",
                        column.number()),
                bench::moveToColumn);
    }

    private void heading(Block.Heading heading) {
        add(hint("builder.form.heading"));
        add(new Segmented<>(
                getTranslation("builder.form.depth"),
                List.of(1, 2),
                heading.depth(),
                depth -> getTranslation("builder.form.depth." + depth),
                depth -> changeHeading(now -> now.withDepth(depth))));
    }

    private void changeHeading(UnaryOperator<Block.Heading> change) {
        bench.change(now -> now instanceof Block.Heading heading ? change.apply(heading) : now);
    }

    private void quote(Block.PullQuote quote) {
        if (quote.source() != null) {
            add(source(quote.source().document()));
        }
        add(button("builder.form.choose-quote", () -> bench.chooseQuote(quote)));
        add(Field.text(
                getTranslation("builder.form.quote"),
                quote.quote(),
                words -> changeQuote(now -> new Block.PullQuote(
                        now.id(), now.layout(), words == null ? "" : words, now.attribution(), now.source()))));
        add(Field.line(
                getTranslation("builder.form.attribution"),
                quote.attribution(),
                words -> changeQuote(
                        now -> new Block.PullQuote(now.id(), now.layout(), now.quote(), words, now.source()))));
    }

    private void changeQuote(UnaryOperator<Block.PullQuote> change) {
        bench.change(now -> now instanceof Block.PullQuote quote ? change.apply(quote) : now);
    }

    private void card(Block.DocumentCard card) {
        add(source(card.document()));
        add(button("builder.form.other-document", () -> bench.chooseDocument(card)));
        add(Field.text(
                getTranslation("builder.form.caption"),
                card.caption(),
                words -> bench.change(now -> now instanceof Block.DocumentCard c ? c.withCaption(words) : now)));
    }

    private void excerpt(Block.Excerpt excerpt) {
        add(source(excerpt.document()));
        var words = new Paragraph("“" + shortened(excerpt.passage().quote().exact()) + "”");
        words.addClassName("inspector__quote");
        add(words, button("builder.form.choose-passage", () -> bench.choosePassage(excerpt)));
        var document = bench.document(excerpt.document());
        if (document != null) {
            add(beside(excerpt, document));
        }
        notes(excerpt);
        add(Field.text(
                getTranslation("builder.form.label"),
                excerpt.caption(),
                caption -> changeExcerpt(now -> now.withCaption(caption))));
        add(hint("builder.form.label.help"));
        add(credit(excerpt.document(), excerpt.credit(), credit -> changeExcerpt(now -> now.withCredit(credit))));
    }

    private Component beside(Block.Excerpt excerpt, Document document) {
        var select = new Select<Version.Text>();
        select.setLabel(getTranslation("builder.form.beside"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("builder.form.beside.none"));
        select.setItemLabelGenerator(version -> version == null
                ? getTranslation("builder.form.beside.none")
                : VersionName.of(version, getLocale(), this::getTranslation));
        var others = document.texts()
                .filter(version -> !version.id().equals(excerpt.version()))
                .toList();
        select.setItems(others);
        others.stream()
                .filter(version -> version.id().equals(excerpt.beside()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> changeExcerpt(now -> now.withBeside(
                event.getValue() == null ? null : event.getValue().id())));
        select.setEnabled(!others.isEmpty());
        return select;
    }

    private void notes(Block.Excerpt excerpt) {
        var caption = new Span(getTranslation("builder.form.notes"));
        caption.addClassName("field-label");
        var list = new Div(caption);
        var key = 'a';
        for (var note : excerpt.notes()) {
            list.add(note(excerpt, note, String.valueOf(key++)));
        }
        if (excerpt.notes().size() < Block.Excerpt.MOST_NOTES) {
            list.add(button("builder.form.add-note", () -> {
                changeExcerpt(now -> now.withNotes(java.util.stream.Stream.concat(
                                now.notes().stream(),
                                java.util.stream.Stream.of(new PassageNote(PassageNote.createId(), null, "", null)))
                        .toList()));
                bench.refresh();
            }));
        }
        add(list);
    }

    private Component note(Block.Excerpt excerpt, PassageNote note, String key) {
        var anchor = new Paragraph(
                note.anchor() == null
                        ? getTranslation("builder.form.note.whole")
                        : "“" + shortened(note.anchor().quote().exact()) + "”");
        anchor.addClassName("inspector__quote");
        var remove = button("builder.form.note.remove", () -> {
            changeExcerpt(now -> now.withNotes(now.notes().stream()
                    .filter(other -> !other.id().equals(note.id()))
                    .toList()));
            bench.refresh();
        });
        var tie = button("builder.form.note.tie", () -> bench.chooseNoteAnchor(excerpt, note));
        var acts = new Div(tie, remove);
        acts.addClassName("row");
        var name = new Span(getTranslation("builder.form.note", key));
        name.addClassName("field-label");
        var box = new Div(
                name,
                anchor,
                Field.line(
                        getTranslation("builder.form.note.title"),
                        note.title(),
                        title -> changeNote(
                                note.id(), now -> new PassageNote(now.id(), title, now.markdown(), now.anchor()))),
                bench.richText(
                        getTranslation("builder.form.note.text", key),
                        note.markdown(),
                        text -> changeNote(
                                note.id(), now -> new PassageNote(now.id(), now.title(), text, now.anchor()))),
                acts);
        box.addClassName("inspector__note");
        return box;
    }

    private void changeNote(String id, UnaryOperator<PassageNote> change) {
        changeExcerpt(now -> now.withNotes(now.notes().stream()
                .map(note -> note.id().equals(id) ? change.apply(note) : note)
                .toList()));
    }

    private void changeExcerpt(UnaryOperator<Block.Excerpt> change) {
        bench.change(now -> now instanceof Block.Excerpt excerpt ? change.apply(excerpt) : now);
    }

    private void image(Block.Image image) {
        var picture = new Image(
                bench.contextPath() + "/studio/media/" + image.image() + "/640.jpg",
                Objects.requireNonNullElse(image.alt(), ""));
        picture.addClassName("inspector__picture");
        add(picture, button("builder.form.replace-picture", () -> bench.replacePicture(image)));
        var alt = Field.text(
                getTranslation("builder.form.alt"),
                image.alt(),
                words -> changeImage(now -> image(now, words, now.decorative(), now.caption(), now.credit())));
        alt.setHelperText(getTranslation("builder.form.alt.help"));
        alt.setEnabled(!image.decorative());
        add(
                alt,
                Field.tick(getTranslation("builder.form.decorative"), image.decorative(), decorative -> {
                    alt.setEnabled(!decorative);
                    changeImage(now -> image(now, now.alt(), decorative, now.caption(), now.credit()));
                }),
                Field.text(
                        getTranslation("builder.form.caption"),
                        image.caption(),
                        words -> changeImage(now -> image(now, now.alt(), now.decorative(), words, now.credit()))),
                Field.line(
                        getTranslation("builder.form.credit"),
                        image.credit(),
                        words -> changeImage(now -> image(now, now.alt(), now.decorative(), now.caption(), words))));
    }

    private static Block.Image image(
            Block.Image now,
            @Nullable String alt,
            boolean decorative,
            @Nullable String caption,
            @Nullable String credit) {
        return new Block.Image(now.id(), now.layout(), now.image(), alt, decorative, caption, credit);
    }

    private void changeImage(UnaryOperator<Block.Image> change) {
        bench.change(now -> now instanceof Block.Image image ? change.apply(image) : now);
    }
}
