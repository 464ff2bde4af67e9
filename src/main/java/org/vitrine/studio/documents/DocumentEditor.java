package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.StudioScript;

/// A document to be worked on: its description, its versions, and beside them what else there is to know.
final class DocumentEditor extends Div {
    private static final int BETWEEN_SIGNS_OF_LIFE = 2000;

    private final DocumentForm form;
    private final VersionTabs versions;
    private final AlignmentPanel alignment;
    private final NotesPanel notes;
    private final Aside aside = new Aside();
    private Document shown =
            new Document(new DocumentId("new"), Description.titled("new"), List.of(), null, null, List.of());

    /// @param kinds those that are in use
    /// @param known the entries and archives that are offered
    /// @param onChange is told whenever something was written
    DocumentEditor(Collection<String> kinds, Known known, ScanDesk desk, StudioScript script, Runnable onChange) {
        addClassName("document-editor");
        form = new DocumentForm(kinds, known, onChange);
        versions = new VersionTabs(desk, form::languages, onChange);
        alignment = new AlignmentPanel(shown, desk::picture, script, onChange);
        notes = new NotesPanel(shown, desk::picture, script, onChange);
        versions.addFurther(getTranslation("aligning.heading"), alignment, () -> alignment.show(soFar()));
        versions.addFurther(getTranslation("notes.heading"), notes, () -> notes.show(soFar()));
        aside.addClassName("document-notes");
        aside.getElement().setAttribute("aria-label", getTranslation("document.beside"));
        add(form, versions, aside);
        // Fields tell of their value when they are left; that something is being written is known at once.
        getElement()
                .addEventListener("input", _ -> onChange.run())
                .debounce(BETWEEN_SIGNS_OF_LIFE, DebouncePhase.LEADING);
    }

    void show(Document document) {
        form.show(document);
        keepTies(document);
        versions.show(document);
    }

    /// Alignments and notes as the library has them now: correcting a text may have moved them.
    void keepTies(Document document) {
        shown = document;
        alignment.keep(document.alignments());
        notes.keep(document.notes());
        alignment.show(document);
        notes.show(document);
    }

    private Document soFar() {
        return shown.withVersions(versions.soFar());
    }

    void showBeside(Component... parts) {
        aside.removeAll();
        aside.add(parts);
    }

    DocumentForm form() {
        return form;
    }

    /// The document as it is now, or nothing where something has to be mended: the fields then say what, and the first
    /// of them has the focus.
    Optional<Document> read(Document before) {
        var described = form.read(before);
        var versionsRead = versions.read();
        var notesRead = notes.read();
        if (versionsRead.isPresent() && notesRead.isEmpty()) {
            versions.chooseFurther(notes);
        }
        if (described.isEmpty() || versionsRead.isEmpty() || notesRead.isEmpty()) {
            FirstProblem.focus(this);
            return Optional.empty();
        }
        return Optional.of(described
                .get()
                .withVersions(versionsRead.get())
                .withAlignments(alignment.alignments())
                .withNotes(notesRead.get()));
    }
}
