package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Collection;
import java.util.Optional;
import org.vitrine.library.Document;

/// A document to be worked on: its description, its versions, and beside them what else there is to know.
final class DocumentEditor extends Div {
    private static final int BETWEEN_SIGNS_OF_LIFE = 2000;

    private final DocumentForm form;
    private final VersionTabs versions;
    private final Aside aside = new Aside();

    /// @param kinds those that are in use
    /// @param onChange is told whenever something was written
    DocumentEditor(Collection<String> kinds, ScanDesk desk, Runnable onChange) {
        addClassName("document-editor");
        form = new DocumentForm(kinds, onChange);
        versions = new VersionTabs(desk, form::languages, onChange);
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
        versions.show(document);
    }

    void showBeside(Component... parts) {
        aside.removeAll();
        aside.add(parts);
    }

    DocumentForm form() {
        return form;
    }

    /// The document as it is now, or nothing where something has to be mended: the fields then say what, and the first
    /// of
    /// them has the focus.
    Optional<Document> read(Document before) {
        var described = form.read(before);
        var versionsRead = versions.read();
        if (described.isEmpty() || versionsRead.isEmpty()) {
            FirstProblem.focus(this);
            return Optional.empty();
        }
        return Optional.of(described.get().withVersions(versionsRead.get()));
    }
}
