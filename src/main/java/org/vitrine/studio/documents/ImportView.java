package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.Reading;
import org.vitrine.interchange.Records;
import org.vitrine.library.Document;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Notices;
import org.vitrine.studio.Rail;
import org.vitrine.studio.ViewTop;

/// Takes saved records of other archives in: each becomes a proposal beside its raw text, which a curator corrects and
/// saves. Nothing is in the library before that.
@Route(value = "documents/import", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ImportView extends Main implements Rail, BeforeLeaveObserver, HasDynamicTitle {
    private final Documents documents;
    private final Records records;
    private final Media media;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private final Deque<RecordDrop.Dropped> waiting = new ArrayDeque<>();
    private final ViewTop top;
    private final Div place = new Div();
    private final Button save;
    private final Button over;
    private @Nullable Proposed proposed;

    /// What lies before the curator: the form, the handle, and what was proposed.
    private record Proposed(DocumentEditor editor, HandleField handle, Document document) {}

    ImportView(Documents documents, Records records, Media media) {
        this.documents = documents;
        this.records = records;
        this.media = media;
        var back = new Anchor("documents", Glyph.BACK.draw());
        back.setAriaLabel(getTranslation("document.back"));
        back.setTitle(getTranslation("document.back"));
        back.addClassName("view-top__back");
        save = new Button(getTranslation("import.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        over = new Button(getTranslation("import.over"), _ -> startOver());
        top = new ViewTop(getPageTitle(), ViewTop.grow(), over, save)
                .forOneThing()
                .before(back);
        addClassName("view");
        place.addClassName("import-place");
        add(top, place);
        showDrop(List.of(), null);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (proposed != null) {
            guard.ask(event, this::save);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        guard.watch(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    private void dropped(RecordDrop.Dropped file) {
        waiting.add(file);
        if (proposed == null) {
            readNext();
        } else {
            Notices.done(getTranslation("import.waiting", waiting.size()));
        }
    }

    private void readNext() {
        var file = waiting.poll();
        if (file == null) {
            showDrop(List.of(), null);
            return;
        }
        switch (records.read(file.bytes(), file.name())) {
            case Reading.Proposal proposal -> show(file.name(), proposal);
            case Reading.Refused refused -> showDrop(refused.findings(), file.name());
        }
    }

    /// @param findings why `name` could not be read
    private void showDrop(List<Finding> findings, @Nullable String name) {
        proposed = null;
        guard.watch(false);
        top.setTitle(getPageTitle());
        save.setVisible(false);
        over.setVisible(false);
        place.removeAll();
        if (name != null) {
            place.add(refusal(findings, name));
        }
        place.add(new RecordDrop(this::dropped, this::tooLarge));
    }

    private Component refusal(List<Finding> findings, String name) {
        var box = new Section(
                new H2(getTranslation("import.refused", name)),
                new FindingList(findings),
                new Paragraph(getTranslation("import.refused.nothing-saved")));
        box.addClassNames("notice-box", "notice-box--error");
        box.getElement().setAttribute("role", "alert");
        if (!waiting.isEmpty()) {
            box.add(new Button(getTranslation("import.next", waiting.size()), _ -> readNext()));
        }
        return box;
    }

    private void tooLarge(String name) {
        Notices.failure(getTranslation("import.too-large", name));
    }

    private void show(String name, Reading.Proposal proposal) {
        var handle = new HandleField(documents::freeId, () -> {});
        var editor = new DocumentEditor(documents.kinds().keySet(), media::store, () -> {});
        editor.addClassName("document-editor--import");
        handle.propose(proposal.document().id());
        editor.show(proposal.document());
        var source = proposal.document().source();
        var beside = new ArrayList<Component>();
        beside.add(new HandlePart(handle));
        if (!proposal.findings().isEmpty()) {
            var noticed = new Section(new H2(getTranslation("import.noticed")), new FindingList(proposal.findings()));
            noticed.addClassName("aside-part");
            beside.add(noticed);
        }
        beside.add(new RawText(proposal.rawText(), source == null ? List.of() : source.unread()));
        editor.showBeside(beside.toArray(Component[]::new));
        proposed = new Proposed(editor, handle, proposal.document());
        guard.watch(true);
        top.setTitle(getTranslation("import.proposal", name));
        save.setVisible(true);
        over.setVisible(true);
        place.removeAll();
        place.add(editor);
    }

    private void startOver() {
        waiting.clear();
        showDrop(List.of(), null);
    }

    /// @return whether the document is now in the library
    private boolean save() {
        if (proposed == null) {
            return false;
        }
        var id = proposed.handle().read();
        var read = proposed.editor().read(proposed.document());
        if (id.isEmpty() || read.isEmpty()) {
            proposed.editor().focusFirstProblem();
            Notices.failure(getTranslation("import.not-saved"));
            return false;
        }
        var added = documents.add(read.get().withId(id.get()));
        proposed = null;
        guard.watch(false);
        Notices.done(getTranslation("import.saved", added.document().title()));
        if (waiting.isEmpty()) {
            UI.getCurrent().navigate("documents/" + added.document().id());
        } else {
            readNext();
        }
        return true;
    }
}
