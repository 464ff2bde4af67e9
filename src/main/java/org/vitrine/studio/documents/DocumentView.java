package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Chosen;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.StaleDocumentException;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.Rail;
import org.vitrine.studio.Shortcut;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.ViewTop;

/// One document, to be described, transcribed and photographed; or a new one.
@Route(value = "documents/:document", layout = MainLayout.class)
@RouteAlias(value = "documents/new", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class DocumentView extends Main implements Rail, BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, Commanding {
    private final Documents documents;
    private final Exhibits exhibits;
    private final Editions editions;
    private final Moments moments;
    private final ScanDesk desk;
    private final Known known;
    private final BulkHand hand;
    private final DocumentMenu menu = new DocumentMenu();
    private final Publisher publisher;
    private final StudioScript script;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private final SavedLabel saved = new SavedLabel();
    private final ViewTop top;
    private DocumentEditor editor;
    private HandleField handle;
    private @Nullable Catalogued kept;
    private SavedState state = new SavedState.Untouched();

    DocumentView(
            Documents documents,
            Exhibits exhibits,
            Editions editions,
            ScanDesk desk,
            Known known,
            BulkHand hand,
            Publisher publisher,
            StudioScript script,
            Moments moments) {
        this.documents = documents;
        this.exhibits = exhibits;
        this.editions = editions;
        this.moments = moments;
        this.desk = desk;
        this.known = known;
        this.hand = hand;
        this.publisher = publisher;
        this.script = script;
        var back = new BackLink("documents", getTranslation("document.back"));
        var save = new Button(getTranslation("document.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText(getTranslation("document.save.shortcut"));
        top = new ViewTop("", saved, ViewTop.grow(), menu, save).forOneThing().before(back);
        handle = handleField();
        editor = emptyEditor();
        addClassName("view");
        add(top);
        Shortcut.SAVE.listen(this, this::save).forEach(ShortcutRegistration::resetFocusOnActiveElement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // The router may show another document in the same view.
        remove(editor);
        handle = handleField();
        editor = emptyEditor();
        add(editor);
        kept = null;
        var name = event.getRouteParameters().get("document");
        if (name.isPresent()) {
            var id = Handles.read(name.get()).orElseThrow(NotFoundException::new);
            if (hand.isBinned(id)) {
                // The bin says that it is there, and lets it be taken out.
                event.forwardTo(BinView.class);
                return;
            }
            var found = documents.find(id).orElseThrow(NotFoundException::new);
            editor.show(found.document());
            kept = found;
        }
        showKept();
        become(new SavedState.Untouched());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (state.isUnsaved()) {
            guard.ask(event, this::save);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        guard.watch(false);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.action("save", getTranslation("document.save"), this::save)
                .doneWith(Shortcut.SAVE));
    }

    @Override
    public String getPageTitle() {
        return kept == null ? getTranslation("document.new") : kept.document().title();
    }

    private void bin() {
        var id = java.util.Objects.requireNonNull(kept).document().id();
        hand.openBin(new Chosen.Picked(java.util.Set.of(id)), () -> {
            if (hand.isBinned(id)) {
                become(new SavedState.Untouched());
                UI.getCurrent().navigate("documents");
            } else {
                UI.getCurrent().navigate("documents/" + id);
            }
        });
    }

    private HandleField handleField() {
        return new HandleField(documents::freeId, this::changed);
    }

    private DocumentEditor emptyEditor() {
        var empty = new DocumentEditor(documents.kinds().keySet(), known, desk, script, this::changed);
        var field = handle;
        empty.form().onTitle(() -> field.follow(empty.form().title()));
        return empty;
    }

    /// What the library has, around the form.
    private void showKept() {
        top.setTitle(getPageTitle());
        menu.show(Optional.ofNullable(kept).map(here -> here.document().id()), this::bin);
        showBeside();
    }

    private void changed() {
        if (!(state instanceof SavedState.Changed)) {
            become(new SavedState.Changed());
        }
    }

    private void become(SavedState changed) {
        state = changed;
        saved.show(changed);
        guard.watch(changed.isUnsaved());
    }

    /// @return whether everything is now in the library
    private boolean save() {
        var read = read();
        if (read.isEmpty()) {
            become(new SavedState.Refused());
            return false;
        }
        var before = kept;
        try {
            kept = store(read.get());
        } catch (StaleDocumentException somebodyWasFirst) {
            become(new SavedState.Refused());
            openStaleDialog(read.get());
            return false;
        }
        showKept();
        editor.keepTies(kept.document());
        become(new SavedState.Saved(moments.time(kept.changedAt())));
        if (before != null
                && !before.document().versions().equals(kept.document().versions())) {
            LostNotice.of(
                            before.document(),
                            kept.document(),
                            exhibits.showing(kept.document().id()),
                            publisher)
                    .ifPresent(LostNotice::open);
        }
        return true;
    }

    private Optional<Document> read() {
        if (kept != null) {
            return editor.read(kept.document());
        }
        var chosen = handle.read();
        var begun = new Document(new DocumentId("new"), Description.titled("new"), List.of(), null, null, List.of());
        var read = editor.read(begun);
        if (chosen.isEmpty()) {
            FirstProblem.focus(editor);
        }
        return chosen.flatMap(id -> read.map(document -> document.withId(id)));
    }

    private Catalogued store(Document document) {
        if (kept == null) {
            var added = documents.add(document);
            UI.getCurrent().getPage().getHistory().replaceState(null, address(added.document()));
            UI.getCurrent().getPage().setTitle(added.document().title());
            return added;
        }
        return document.equals(kept.document()) ? kept : documents.save(document, kept.version());
    }

    private void openStaleDialog(Document mine) {
        var before = java.util.Objects.requireNonNull(kept);
        var found = documents.find(mine.id());
        if (found.isEmpty()) {
            Notices.failure(getTranslation("stale.binned"));
            return;
        }
        var theirs = found.get();
        var merge = Merge.of(before.document(), mine, theirs.document());
        new StaleDialog(merge, moments.time(theirs.changedAt()), address(mine), new StaleDialog.Ways() {
                    @Override
                    public void saveBoth() {
                        kept = theirs;
                        editor.show(merge.merged());
                        save();
                    }

                    @Override
                    public void keepCopy() {
                        var copy = documents.add(mine.withId(documents.freeId(mine.id())));
                        become(new SavedState.Untouched());
                        UI.getCurrent().navigate(address(copy.document()));
                        Notices.done(
                                getTranslation("stale.copied", copy.document().id()));
                    }
                })
                .open();
    }

    private void showBeside() {
        var parts = new ArrayList<Component>();
        if (kept == null) {
            parts.add(new HandlePart(handle));
        } else {
            var document = kept.document();
            parts.add(new HandlePart(
                    document.id(), editions.document(document.id()).isPresent()));
            parts.add(new ShownIn(exhibits.showing(document.id())));
            if (document.source() != null) {
                parts.add(new SourceCard(document.source()));
            }
        }
        editor.showBeside(parts.toArray(Component[]::new));
    }

    private static String address(Document document) {
        return "documents/" + document.id();
    }
}
