package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.Lost;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Languages;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.builder.PageOfScan;
import org.vitrine.studio.builder.PassageDialog;
import org.vitrine.studio.builder.ScanRegions;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Region;

/// The remarks that go with a document: on words of its texts, and on what is to be seen on its scan.
final class NotesPanel extends Div {
    private final Runnable onChange;
    private final StudioScript script;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final PageOfScan page;
    private final Button onPassage = new Button(getTranslation("notes.add"), Glyph.ADD.draw());
    private final Paragraph nothing = new Paragraph(getTranslation("notes.none"));
    private final Anchor export = new Anchor("", getTranslation("notes.export"));
    private Document document;

    NotesPanel(
            Document document, Function<MediaId, Optional<Picture>> pictures, StudioScript script, Runnable onChange) {
        this.document = document;
        this.onChange = onChange;
        this.script = script;
        addClassNames("version-panel", "ties-panel");
        list.addClassName("note-rows");
        onPassage.addThemeVariants(ButtonVariant.TERTIARY);
        onPassage.addClickListener(_ -> choosePassage(null));
        page = new PageOfScan(pictures, script, this::drawn, new ScanRegions.Hand() {
            @Override
            public void draw(Region region) {
                page().current().ifPresent(file -> begin(new Note.OnRegion(file, region)));
            }

            @Override
            public void change(String id, Region region) {
                row(id).ifPresent(row -> {
                    if (row.anchor instanceof Note.OnRegion on) {
                        row.become(new Note.OnRegion(on.page(), region));
                    }
                });
            }

            @Override
            public void remove(String id) {
                row(id).ifPresent(NotesPanel.this::remove);
            }

            @Override
            public void pick(String id) {
                row(id).ifPresent(row -> row.markdown.focus());
            }
        });
        export.getElement().setAttribute("router-ignore", true);
        export.setTarget(AnchorTarget.BLANK);
        add(nothing, onPassage, list, new Paragraph(getTranslation("notes.scan.how")), page, export);
        keep(document.notes());
    }

    private PageOfScan page() {
        return page;
    }

    void show(Document shown) {
        document = shown;
        onPassage.setEnabled(document.texts().anyMatch(text -> !text.text().isEmpty()));
        rows.forEach(Row::tell);
        page.show(document);
        export.setHref("annotations/" + document.id() + ".json");
        export.setVisible(!document.notes().isEmpty());
        getComponentAt(3).setVisible(page.isVisible());
    }

    /// What the library has after saving.
    void keep(List<Note> kept) {
        if (!rows.isEmpty() && read().filter(kept::equals).isPresent()) {
            return; // so that who saves while writing goes on writing
        }
        rows.clear();
        list.removeAll();
        kept.forEach(note -> add(new Row(note.id(), note.anchor(), note.markdown(), note.language())));
        nothing.setVisible(rows.isEmpty());
        page.refresh();
    }

    /// The notes as they are now, or nothing where one has no words: its field then says so.
    Optional<List<Note>> read() {
        var notes = new ArrayList<Note>();
        var complete = true;
        for (var row : rows) {
            row.markdown.setInvalid(row.markdown.getValue().isBlank());
            complete &= !row.markdown.isInvalid();
            if (!row.markdown.isInvalid()) {
                notes.add(new Note(row.id, row.anchor, row.markdown.getValue(), row.language.getValue()));
            }
        }
        return complete ? Optional.of(List.copyOf(notes)) : Optional.empty();
    }

    private void add(Row row) {
        rows.add(row);
        list.add(row);
        row.tell();
        nothing.setVisible(false);
    }

    /// A new note on a place.
    void begin(Note.Anchor anchor) {
        var row = new Row(freeId(), anchor, "", null);
        add(row);
        page.refresh();
        row.markdown.focus();
        onChange.run();
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        rows.forEach(Row::tell);
        nothing.setVisible(rows.isEmpty());
        page.refresh();
        onPassage.focus();
        onChange.run();
    }

    private void choosePassage(@Nullable Row row) {
        var before = row != null && row.anchor instanceof Note.OnPassage on ? on : null;
        new PassageDialog(
                        document,
                        null,
                        before == null ? null : before.version(),
                        before == null ? null : before.passage(),
                        script,
                        (version, passage) -> {
                            var anchor = new Note.OnPassage(version.id(), passage);
                            if (row == null) {
                                begin(anchor);
                            } else {
                                row.become(anchor);
                            }
                        })
                .open();
    }

    private Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id.equals(id)).findFirst();
    }

    private String freeId() {
        var number = 1;
        while (row("n" + number).isPresent()) {
            number++;
        }
        return "n" + number;
    }

    private List<ScanRegions.Drawn> drawn(MediaId file) {
        return rows.stream()
                .filter(row ->
                        row.anchor instanceof Note.OnRegion on && on.page().equals(file))
                .map(row -> new ScanRegions.Drawn(
                        row.id,
                        getTranslation("notes.one", rows.indexOf(row) + 1),
                        ((Note.OnRegion) row.anchor).region().xywh()))
                .toList();
    }

    private final class Row extends Div {
        private final String id;
        private final Span about = new Span();
        private final Span lost = new Span(getTranslation("notes.lost"));
        private final TextArea markdown = new TextArea();
        private final ComboBox<LanguageTag> language = new ComboBox<>();
        private final Button change = new Button(getTranslation("notes.passage"));
        private Note.Anchor anchor;

        private Row(String id, Note.Anchor anchor, String words, @Nullable LanguageTag spoken) {
            this.id = id;
            this.anchor = anchor;
            addClassName("note-row");
            getElement().setAttribute("role", "group");
            about.addClassName("note-row__about");
            lost.addClassName("error-text");
            markdown.setValue(words);
            markdown.setManualValidation(true);
            markdown.setErrorMessage(getTranslation("notes.missing"));
            markdown.setHelperText(getTranslation("notes.markdown"));
            markdown.setWidthFull();
            markdown.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    markdown.setInvalid(false);
                    onChange.run();
                }
            });
            language.setLabel(getTranslation("notes.language"));
            Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
            language.setValue(spoken);
            language.setClearButtonVisible(true);
            language.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    onChange.run();
                }
            });
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.addClickListener(_ -> choosePassage(this));
            var remove = new Button(getTranslation("notes.remove"), _ -> NotesPanel.this.remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            var tools = new Div(language, change, remove);
            tools.addClassName("ties-panel__choices");
            add(about, lost, markdown, tools);
        }

        private void become(Note.Anchor changed) {
            anchor = changed;
            tell();
            page.refresh();
            onChange.run();
        }

        /// Says which note this is and what it is about.
        private void tell() {
            var name = getTranslation("notes.one", rows.indexOf(this) + 1);
            getElement().setAttribute("aria-label", name);
            markdown.setLabel(name);
            change.setVisible(anchor instanceof Note.OnPassage);
            about.setText(
                    switch (anchor) {
                        case Note.OnPassage on ->
                            getTranslation(
                                    "notes.on-passage", on.passage().quote().exact());
                        case Note.OnRegion on ->
                            getTranslation(
                                    "notes.on-region",
                                    document.scanPages()
                                            .filter(leaf -> leaf.file().equals(on.page()))
                                            .findFirst()
                                            .map(Version.ScanPage::label)
                                            .orElse("?"));
                    });
            var here = document.withNotes(List.of(new Note(id, anchor, "words", null)));
            lost.setVisible(here.lost().stream().anyMatch(Lost.OfNote.class::isInstance));
        }
    }
}
