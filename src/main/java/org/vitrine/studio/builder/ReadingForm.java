package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;

/// The form of what shows documents, or parts of them.
class ReadingForm extends FormPart {
    ReadingForm(Reading block, BlockForm.Bench bench) {
        super(bench);
        switch (block) {
            case Reading.ParallelReader reader -> parallel(reader);
            case Reading.Comparison comparison -> comparison(comparison);
            case Reading.CloseReading close -> close(close);
            case Reading.Commentary commentary -> commentary(commentary);
            case Reading.Gallery gallery -> gallery(gallery);
            case Reading.DocumentList list -> add(new DocumentListForm(list, bench));
            case Reading.ScanRegion region -> region(region);
        }
    }

    // ---- parallel reader ----

    private void parallel(Reading.ParallelReader reader) {
        add(source(reader.document()));
        var document = bench().document(reader.document());
        if (document != null) {
            for (var at = 0; at < Reading.ParallelReader.MOST_VERSIONS; at++) {
                add(column(reader, document, at));
            }
            var first = reader.versions().isEmpty()
                    ? null
                    : document.text(reader.versions().getFirst()).orElse(null);
            if (first != null) {
                add(part(
                        reader.passage(),
                        () -> bench().ask()
                                .passage(
                                        document,
                                        first.id(),
                                        first.id(),
                                        reader.passage(),
                                        (_, passage) ->
                                                replace(Reading.ParallelReader.class, now -> now.withPassage(passage))),
                        () -> replace(Reading.ParallelReader.class, now -> now.withPassage(null))));
            }
        }
        add(caption(reader.caption(), words -> change(Reading.ParallelReader.class, now -> now.withCaption(words))));
        add(credit(
                reader.document(),
                reader.credit(),
                words -> change(Reading.ParallelReader.class, now -> now.withCredit(words))));
    }

    private Component column(Reading.ParallelReader reader, Document document, int at) {
        var chosen = at < reader.versions().size() ? reader.versions().get(at) : null;
        return version(
                "builder.form.column." + (at + 1),
                document,
                chosen,
                at < 2 ? null : "builder.form.beside.none",
                version -> replace(Reading.ParallelReader.class, now -> withColumn(now, at, version)));
    }

    /// A passage is of the first text; it does not outlast that.
    private static Reading.ParallelReader withColumn(
            Reading.ParallelReader reader, int at, Version.@Nullable Text version) {
        var versions = new ArrayList<>(reader.versions());
        if (at < versions.size()) {
            versions.remove(at);
        }
        if (version != null) {
            versions.remove(version.id());
            versions.add(Math.min(at, versions.size()), version.id());
        }
        var changed = reader.withVersions(versions);
        return at == 0 ? changed.withPassage(null) : changed;
    }

    /// Which part of a text is shown.
    private Component part(@Nullable Passage passage, Runnable choose, Runnable whole) {
        var acts = new Div(button("builder.form.choose-passage", choose));
        if (passage != null) {
            acts.add(button("builder.form.whole-text", whole));
        }
        acts.addClassName("row");
        return new Div(quoted(passage, "builder.form.whole-text.shown"), acts);
    }

    private TextArea caption(@Nullable String caption, Consumer<@Nullable String> change) {
        return Field.text(getTranslation("builder.form.caption"), caption, change);
    }

    // ---- comparison ----

    private void comparison(Reading.Comparison comparison) {
        add(
                side(
                        "builder.form.side.first",
                        comparison.first(),
                        Reading.Comparison::first,
                        Reading.Comparison::withFirst),
                side(
                        "builder.form.side.second",
                        comparison.second(),
                        Reading.Comparison::second,
                        Reading.Comparison::withSecond),
                Field.tick(
                        getTranslation("builder.form.differences"),
                        comparison.differences(),
                        marked -> change(Reading.Comparison.class, now -> now.withDifferences(marked))),
                hint("builder.form.differences.help"),
                caption(
                        comparison.caption(),
                        words -> change(Reading.Comparison.class, now -> now.withCaption(words))));
    }

    private Component side(
            String label,
            Reading.Side side,
            Function<Reading.Comparison, Reading.Side> now,
            BiFunction<Reading.Comparison, Reading.Side, Reading.Comparison> with) {
        Consumer<Reading.Side> put =
                changed -> replace(Reading.Comparison.class, comparison -> with.apply(comparison, changed));
        var caption = new Span(getTranslation(label));
        caption.addClassName("field-label");
        var box = new Div(caption, source(side.document()));
        box.addClassName("inspector__note");
        var document = bench().document(side.document());
        if (document != null) {
            box.add(
                    version(
                            "builder.form.version",
                            document,
                            side.version(),
                            null,
                            version -> put.accept(new Reading.Side(
                                    side.document(),
                                    version == null ? side.version() : version.id(),
                                    null,
                                    side.credit()))),
                    part(
                            side.passage(),
                            () -> bench().ask()
                                    .passage(
                                            document,
                                            null,
                                            side.version(),
                                            side.passage(),
                                            (version, passage) -> put.accept(new Reading.Side(
                                                    document.id(), version.id(), passage, side.credit()))),
                            () -> put.accept(side.withPassage(null))));
        }
        box.add(button(
                "builder.form.other-document",
                () -> bench().ask()
                        .passage((other, version, passage) ->
                                put.accept(new Reading.Side(other.id(), version.id(), passage)))));
        box.add(credit(
                side.document(),
                side.credit(),
                words -> change(
                        Reading.Comparison.class,
                        comparison ->
                                with.apply(comparison, now.apply(comparison).withCredit(words)))));
        return box;
    }

    // ---- close reading ----

    private void close(Reading.CloseReading close) {
        var document = bench().document(close.document());
        var list = new ItemList<Reading.Step>(
                getTranslation("builder.form.steps"),
                "builder.form.step",
                close.steps(),
                change -> change(Reading.CloseReading.class, now -> now.withSteps(change.apply(now.steps()))),
                (step, change) -> step(step, document, change));
        add(source(close.document()), hint("builder.form.close-reading"), list);
        if (document != null) {
            var acts = new Div();
            acts.addClassName("row");
            if (document.texts().findAny().isPresent()) {
                acts.add(button(
                        "builder.form.step.add-passage",
                        () -> bench().ask()
                                .passage(
                                        document,
                                        null,
                                        null,
                                        null,
                                        (version, passage) ->
                                                list.append(step(new Note.OnPassage(version.id(), passage))))));
            }
            if (document.scanPages().findAny().isPresent()) {
                acts.add(button(
                        "builder.form.step.add-region",
                        () -> bench().ask()
                                .region(
                                        document,
                                        null,
                                        null,
                                        (page, region) -> list.append(step(new Note.OnRegion(page, region))))));
            }
            add(acts);
        }
        add(caption(close.caption(), words -> change(Reading.CloseReading.class, now -> now.withCaption(words))));
        add(credit(
                close.document(),
                close.credit(),
                words -> change(Reading.CloseReading.class, now -> now.withCredit(words))));
    }

    private static Reading.Step step(Note.Anchor anchor) {
        return new Reading.Step(Reading.Step.createId(), null, "", anchor);
    }

    private List<Component> step(
            Reading.Step step, @Nullable Document document, Consumer<UnaryOperator<Reading.Step>> change) {
        var where = new Div();
        show(where, step.anchor(), document, anchor -> change.accept(now -> now.withAnchor(anchor)));
        return List.of(
                Field.line(
                        getTranslation("builder.form.note.title"),
                        step.title(),
                        words -> change.accept(now -> now.withTitle(words))),
                where,
                bench().richText(
                                getTranslation("builder.form.step.text"),
                                step.markdown(),
                                words -> change.accept(now -> now.withMarkdown(words))));
    }

    /// Where a step points, and a way to let it point elsewhere.
    private void show(Div where, Note.Anchor anchor, @Nullable Document document, Consumer<Note.Anchor> put) {
        where.removeAll();
        Consumer<Note.Anchor> changed = now -> {
            put.accept(now);
            show(where, now, document, put);
        };
        switch (anchor) {
            case Note.OnPassage on -> {
                where.add(quoted(on.passage(), "builder.form.whole-text.shown"));
                if (document != null) {
                    where.add(button(
                            "builder.form.choose-passage",
                            () -> bench().ask()
                                    .passage(
                                            document,
                                            null,
                                            on.version(),
                                            on.passage(),
                                            (version, passage) ->
                                                    changed.accept(new Note.OnPassage(version.id(), passage)))));
                }
            }
            case Note.OnRegion on -> {
                where.add(hint("builder.form.step.region"));
                if (document != null) {
                    where.add(button(
                            "builder.form.choose-region",
                            () -> bench().ask()
                                    .region(
                                            document,
                                            on.page(),
                                            on.region(),
                                            (page, region) -> changed.accept(new Note.OnRegion(page, region)))));
                }
            }
        }
    }

    // ---- commentary ----

    private void commentary(Reading.Commentary commentary) {
        add(source(commentary.document()));
        var document = bench().document(commentary.document());
        if (document == null) {
            return;
        }
        add(
                version(
                        "builder.form.version",
                        document,
                        commentary.version(),
                        null,
                        version -> replace(
                                Reading.Commentary.class,
                                now -> version == null || version.id().equals(now.version())
                                        ? now
                                        : now.withVersion(version.id())
                                                .withPassage(null)
                                                .withComments(untied(now.comments())))),
                part(
                        commentary.passage(),
                        () -> bench().ask()
                                .passage(
                                        document,
                                        commentary.version(),
                                        commentary.version(),
                                        commentary.passage(),
                                        (_, passage) ->
                                                replace(Reading.Commentary.class, now -> now.withPassage(passage))),
                        () -> replace(Reading.Commentary.class, now -> now.withPassage(null))));
        var list = new ItemList<PassageNote>(
                getTranslation("builder.form.comments"),
                "builder.form.comment",
                commentary.comments(),
                change -> change(Reading.Commentary.class, now -> now.withComments(change.apply(now.comments()))),
                (comment, change) -> comment(commentary, document, comment, change));
        add(
                list,
                button(
                        "builder.form.comment.add",
                        () -> bench().ask()
                                .passage(
                                        document,
                                        commentary.version(),
                                        commentary.version(),
                                        null,
                                        (_, passage) -> list.append(
                                                new PassageNote(PassageNote.createId(), null, "", passage)))),
                caption(
                        commentary.caption(),
                        words -> change(Reading.Commentary.class, now -> now.withCaption(words))));
        add(credit(
                commentary.document(),
                commentary.credit(),
                words -> change(Reading.Commentary.class, now -> now.withCredit(words))));
    }

    private static List<PassageNote> untied(List<PassageNote> comments) {
        return comments.stream()
                .map(note -> new PassageNote(note.id(), note.title(), note.markdown(), null))
                .toList();
    }

    private List<Component> comment(
            Reading.Commentary commentary,
            Document document,
            PassageNote comment,
            Consumer<UnaryOperator<PassageNote>> change) {
        var words = new Div(quoted(comment.anchor(), "builder.form.note.whole"));
        return List.of(
                Field.line(
                        getTranslation("builder.form.note.title"),
                        comment.title(),
                        title -> change.accept(now -> new PassageNote(now.id(), title, now.markdown(), now.anchor()))),
                words,
                button(
                        "builder.form.note.tie",
                        () -> bench().ask()
                                .passage(
                                        document,
                                        commentary.version(),
                                        commentary.version(),
                                        comment.anchor(),
                                        (_, passage) -> {
                                            words.removeAll();
                                            words.add(quoted(passage, "builder.form.note.whole"));
                                            change.accept(now ->
                                                    new PassageNote(now.id(), now.title(), now.markdown(), passage));
                                        })),
                bench().richText(
                                getTranslation("builder.form.step.text"),
                                comment.markdown(),
                                text -> change.accept(
                                        now -> new PassageNote(now.id(), now.title(), text, now.anchor()))));
    }

    // ---- gallery ----

    private void gallery(Reading.Gallery gallery) {
        var list = new ItemList<Reading.Exposure>(
                getTranslation("builder.form.pictures"),
                "builder.form.picture",
                gallery.pictures(),
                change -> change(Reading.Gallery.class, now -> now.withPictures(change.apply(now.pictures()))),
                this::exposure);
        add(
                list,
                bench().ask()
                        .documents(
                                getTranslation("builder.form.picture.add-document"),
                                document -> list.append(new Reading.Exposure(document, null, null, false, null))),
                button(
                        "builder.form.picture.add",
                        () -> bench().ask()
                                .picture(picture ->
                                        list.append(new Reading.Exposure(null, picture.id(), null, false, null)))));
    }

    private List<Component> exposure(Reading.Exposure exposure, Consumer<UnaryOperator<Reading.Exposure>> change) {
        var parts = new ArrayList<Component>();
        var document = exposure.document() == null ? null : bench().document(exposure.document());
        if (exposure.document() != null) {
            parts.add(source(exposure.document()));
        }
        if (document != null && document.scanPages().count() > 1) {
            parts.add(leaf(exposure, document, change));
        } else if (exposure.document() == null && exposure.picture() != null) {
            parts.add(thumbnail(exposure.picture(), exposure.alt()));
        }
        parts.addAll(seen(
                exposure.alt(),
                exposure.decorative(),
                exposure.document() == null ? "builder.form.alt.help" : "builder.form.alt.help-document",
                words -> change.accept(now -> now.withAlt(words)),
                decorative -> change.accept(now -> now.withDecorative(decorative))));
        parts.add(caption(exposure.caption(), words -> change.accept(now -> now.withCaption(words))));
        return parts;
    }

    private Component leaf(
            Reading.Exposure exposure, Document document, Consumer<UnaryOperator<Reading.Exposure>> change) {
        var select = new Select<Version.ScanPage>();
        select.setLabel(getTranslation("ties.page"));
        select.setItemLabelGenerator(Version.ScanPage::label);
        var pages = document.scanPages().toList();
        select.setItems(pages);
        select.setValue(pages.stream()
                .filter(page -> page.file().equals(exposure.picture()))
                .findFirst()
                .orElse(pages.getFirst()));
        select.addValueChangeListener(event -> change.accept(now -> new Reading.Exposure(
                now.document(), event.getValue().file(), now.alt(), now.decorative(), now.caption())));
        return select;
    }

    private Component thumbnail(MediaId picture, @Nullable String alt) {
        var image = new Image(
                bench().contextPath() + "/studio/media/" + picture + "/320.jpg", Objects.requireNonNullElse(alt, ""));
        image.addClassName("inspector__picture");
        return image;
    }

    /// What is told to those who do not see a picture.
    private List<Component> seen(
            @Nullable String alt,
            boolean decorative,
            String help,
            Consumer<@Nullable String> changeAlt,
            Consumer<Boolean> changeDecorative) {
        var words = Field.text(getTranslation("builder.form.alt"), alt, changeAlt);
        words.setHelperText(getTranslation(help));
        words.setEnabled(!decorative);
        Checkbox tick = Field.tick(getTranslation("builder.form.decorative"), decorative, value -> {
            words.setEnabled(!value);
            changeDecorative.accept(value);
        });
        return List.of(words, tick);
    }

    // ---- scan region ----

    private void region(Reading.ScanRegion region) {
        add(source(region.document()));
        var document = bench().document(region.document());
        if (document != null) {
            add(button(
                    "builder.form.choose-region",
                    () -> bench().ask()
                            .region(
                                    document,
                                    region.page(),
                                    region.region(),
                                    (page, chosen) -> replace(
                                            Reading.ScanRegion.class,
                                            now -> now.withPage(page).withRegion(chosen)))));
        }
        seen(
                        region.alt(),
                        region.decorative(),
                        "builder.form.alt.help",
                        words -> change(Reading.ScanRegion.class, now -> now.withAlt(words)),
                        decorative -> change(Reading.ScanRegion.class, now -> now.withDecorative(decorative)))
                .forEach(this::add);
        add(caption(region.caption(), words -> change(Reading.ScanRegion.class, now -> now.withCaption(words))));
        add(credit(
                region.document(),
                region.credit(),
                words -> change(Reading.ScanRegion.class, now -> now.withCredit(words))));
    }
}
