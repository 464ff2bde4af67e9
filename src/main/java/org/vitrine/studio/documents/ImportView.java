package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vitrine.interchange.Records;
import org.vitrine.library.Document;
import org.vitrine.library.Documents;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.FindingList;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Rail;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.documents.ImportQueue.Item;
import org.vitrine.studio.documents.ImportQueue.State;

/// Records of other archives become documents here: each is proposed beside what was in the file, put right, and saved.
/// Until then nothing of it is kept.
@Route(value = "documents/import/record", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ImportView extends Main implements Rail, BeforeLeaveObserver, HasDynamicTitle {
    private final Records records;
    private final Documents documents;
    private final ScanDesk desk;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private final Map<Integer, ProposalPanel> panels = new HashMap<>();
    private final TextArea pasted = new TextArea();
    private final UnorderedList list = new UnorderedList();
    private final Div stage = new Div();
    private ImportQueue queue = ImportQueue.EMPTY;
    private int chosen;

    ImportView(Records records, Documents documents, ScanDesk desk) {
        this.records = records;
        this.documents = documents;
        this.desk = desk;
        var back = new BackLink("documents/import", getTranslation("imports.back"));
        var over = new Button(getTranslation("import.start-over"), _ -> startOver());
        var importer = new Div(files(), stage);
        importer.addClassName("importer");
        stage.addClassNames("importer__stage", "import-place");
        addClassName("view");
        add(new ViewTop(getPageTitle(), ViewTop.grow(), over).before(back), importer);
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (queue.waiting() > 0) {
            guard.ask(event, getTranslation("import.leave", queue.waiting()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    /// Takes in a record as it came.
    void take(String name, byte[] bytes) {
        queue = queue.with(name, records.read(bytes, name));
        if (queue.item(chosen)
                .filter(item -> item.state() instanceof State.Waiting)
                .isEmpty()) {
            chosen = queue.items().getLast().number();
        }
        show();
    }

    private Component files() {
        pasted.setLabel(getTranslation("import.paste"));
        pasted.setPlaceholder(getTranslation("import.paste.hint"));
        pasted.setMinRows(6);
        pasted.setMaxRows(12);
        var read = new Button(getTranslation("import.read"), _ -> readPasted());
        list.addClassName("import-list");
        var heading = new H2(getTranslation("import.heading"));
        var files = new Aside(heading, new RecordUpload(this::take, this::lose), pasted, read, list);
        files.addClassName("importer__files");
        files.getElement().setAttribute("aria-label", getTranslation("import.files"));
        return files;
    }

    private void readPasted() {
        if (pasted.getValue().isBlank()) {
            pasted.focus();
            return;
        }
        take(
                getTranslation("import.pasted", queue.items().size() + 1),
                pasted.getValue().getBytes(StandardCharsets.UTF_8));
        pasted.clear();
    }

    private void lose(String name, String why) {
        queue = queue.with(name, new State.Lost(why));
        if (queue.waiting() == 0) {
            chosen = queue.items().getLast().number();
        }
        show();
    }

    private void startOver() {
        queue = ImportQueue.EMPTY;
        panels.clear();
        chosen = 0;
        pasted.clear();
        show();
    }

    private void choose(int number) {
        chosen = number;
        show();
    }

    private void settle(int number, State state) {
        queue = queue.settle(number, state);
        panels.remove(number);
        chosen = queue.next(number).map(Item::number).orElse(number);
        show();
    }

    private void save(int number, Document document) {
        var saved = documents.add(document).document();
        settle(number, new State.Saved(saved.id()));
        if (queue.items().size() == 1) {
            UI.getCurrent().navigate("documents/" + saved.id());
        }
    }

    private void show() {
        guard.watch(queue.waiting() > 0);
        list.removeAll();
        queue.items()
                .forEach(item ->
                        list.add(new ImportItemRow(item, item.number() == chosen, () -> choose(item.number()))));
        stage.removeAll();
        stage.add(queue.item(chosen)
                .map(this::show)
                .orElseGet(() -> new ViewScroll(new EmptyState(getTranslation("import.empty")))));
    }

    private Component show(Item item) {
        return switch (item.state()) {
            case State.Waiting(var proposal) ->
                panels.computeIfAbsent(
                        item.number(),
                        number -> new ProposalPanel(
                                item.name(),
                                proposal,
                                documents.kinds().keySet(),
                                documents::freeId,
                                desk,
                                document -> save(number, document),
                                () -> settle(number, new State.LeftOut())));
            case State.Refused(var findings) ->
                problem(
                        getTranslation("import.refused.title", item.name()),
                        new FindingList(item.name(), findings),
                        new Paragraph(getTranslation("import.refused.text")));
            case State.Lost(var why) ->
                problem(
                        getTranslation("import.refused.title", item.name()),
                        new Paragraph(getTranslation("media.problem", item.name(), why)));
            case State.Saved(var document) ->
                new ViewScroll(new EmptyState(
                        getTranslation("import.saved.text", item.name()),
                        new Anchor("documents/" + document, getTranslation("import.saved.open"))));
            case State.LeftOut() -> new ViewScroll(new EmptyState(getTranslation("import.left-out.text", item.name())));
        };
    }

    private static Component problem(String title, Component... words) {
        var box = new Section(new H2(title));
        box.add(words);
        box.addClassNames("notice-box", "notice-box--error");
        box.getElement().setAttribute("role", "alert");
        return box;
    }
}
