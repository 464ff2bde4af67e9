package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.vitrine.library.Archive;
import org.vitrine.library.Archives;
import org.vitrine.library.KeptArchive;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewTop;

/// How archives are cited: which levels their references have, and how they are put together.
@Route(value = "archives", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ArchivesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Archives archives;
    private final Div content = new Div();

    ArchivesView(Archives archives) {
        this.archives = archives;
        var back = new BackLink("documents", getTranslation("document.back"));
        var add = new Button(
                getTranslation("archives.add"), Glyph.ADD.draw(), _ -> open(new KeptArchive(Archive.named("?"), 0)));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        content.addClassNames("view-scroll", "archives");
        addClassName("view");
        add(new ViewTop(getPageTitle(), ViewTop.grow(), add).before(back), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("archives.title");
    }

    private void show() {
        content.removeAll();
        var all = archives.list();
        content.add(new Paragraph(getTranslation("archives.text")));
        if (all.isEmpty()) {
            content.add(new EmptyState(getTranslation("archives.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("archives__list");
        list.getElement().setAttribute("aria-label", getTranslation("archives.title"));
        all.forEach(kept -> list.add(item(kept)));
        content.add(list);
    }

    private ListItem item(KeptArchive kept) {
        var archive = kept.archive();
        var name = new Span(archive.name());
        name.addClassName("archives__name");
        var levels = new Span(String.join(" / ", archive.levels()));
        levels.addClassName("hint");
        var example = new Span(archive.example().reference());
        example.addClassName("cell-ref");
        var words = new Div(name, levels, example);
        words.addClassNames("archives__words", "grow");
        var style = new Span(CitationStyles.name(archive.style(), this));
        style.addClassName("badge");
        style.addClassName("badge--plain");
        var change = new Button(getTranslation("archives.change"), _ -> open(kept));
        change.setAriaLabel(getTranslation("archives.change.of", archive.name()));
        return new ListItem(words, style, change);
    }

    private void open(KeptArchive kept) {
        var dialog = new ArchiveDialog(kept, archives, this::show);
        if (kept.version() > 0) {
            dialog.offerRemoval(() -> {
                archives.delete(kept.archive().id());
                Notices.done(getTranslation("archives.removed", kept.archive().name()));
                show();
            });
        }
        dialog.open();
    }
}
