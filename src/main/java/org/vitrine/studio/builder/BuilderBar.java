package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.review.Review;
import org.vitrine.publishing.Publication;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MenuLink;
import org.vitrine.studio.Palette;
import org.vitrine.studio.Person;
import org.vitrine.studio.SavedState;
import org.vitrine.studio.StudioScript;

/// The one bar on top: where one is, whether it is saved, back and forth, preview and publish.
class BuilderBar extends Header {
    /// What a curator does on the bar.
    interface Hand {
        void undo();

        void redo();

        void publish();

        void withdraw();

        void republish();

        void find();

        void people();

        void shelf();

        void togglePanel(String panel);
    }

    private final H1 title = new H1();
    private final Span state = new Span();
    private final Span planned = new Span();
    private final Span review = new Span();
    private final SavedState saved;
    private final UnorderedList faces = new UnorderedList();
    private final Button undo;
    private final Button redo;
    private final Anchor preview;
    private final Button publish;
    private final MenuBar more = new MenuBar();
    private final Hand hand;
    private final String contextPath;
    private final Anchor export;
    private final Anchor history;

    BuilderBar(StudioScript script, String contextPath, Hand hand, DownloadHandler exporting) {
        this.hand = hand;
        this.contextPath = contextPath;
        addClassName("builder-bar");
        var back = new Anchor(contextPath + "/studio/exhibits", Glyph.BACK.draw());
        back.getElement().setAttribute("aria-label", getTranslation("builder.bar.back"));
        back.getElement().setAttribute("title", getTranslation("builder.bar.back"));
        back.addClassName("builder-bar__back");
        title.addClassName("builder-bar__title");
        state.addClassName("badge");
        planned.addClassNames("badge", "badge--accent");
        planned.setVisible(false);
        review.addClassName("badge");
        review.setVisible(false);
        saved = new SavedState(script);
        undo = icon(Glyph.UNDO, "builder.bar.undo", hand::undo);
        redo = icon(Glyph.REDO, "builder.bar.redo", hand::redo);
        var outline = icon(Glyph.OUTLINE, "builder.bar.outline", () -> hand.togglePanel("outline"));
        outline.addClassName("builder-bar__panel");
        var inspector = icon(Glyph.INSPECTOR, "builder.bar.inspector", () -> hand.togglePanel("inspector"));
        inspector.addClassName("builder-bar__panel");
        var space = new Span();
        space.addClassName("grow");
        preview = new Anchor();
        preview.setTarget("_blank");
        preview.addClassName("button-link");
        preview.add(Glyph.EYE.draw(), new Span(getTranslation("builder.bar.preview")));
        history = new Anchor("", Glyph.HISTORY.draw(), new Span(getTranslation("history.open")));
        history.addClassName("button-link");
        export = new Anchor(exporting, AttachmentType.INLINE, getTranslation("builder.bar.export"));
        publish = new Button("", _ -> hand.publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        faces.addClassName("builder-bar__faces");
        faces.getElement().setAttribute("aria-label", getTranslation("builder.together"));
        faces.setVisible(false);
        add(
                back, outline, title, state, planned, review, saved, undo, redo, space, faces, history, inspector,
                preview, publish, more);
    }

    void show(Draft draft, Publication publication, String previewPath) {
        var content = draft.content();
        title.setText(content.title().isBlank() ? getTranslation("builder.untitled") : content.title());
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        preview.setHref(contextPath + previewPath);
        history.setHref(contextPath + "/studio/exhibits/" + draft.id() + "/history");
        var next = next(publication);
        publish.setText(getTranslation("builder.bar.publish", next));
        // Where nothing has changed there is nothing to be done, though it may be done.
        var isNews = publication.newest().isEmpty() || publication.changes() > 0 || publication.withdrawal() != null;
        publish.setThemeVariants(isNews, ButtonVariant.PRIMARY);
        state.removeClassNames("badge--ok", "badge--warn", "badge--error");
        if (publication.withdrawal() != null) {
            state.setText(getTranslation("builder.state.withdrawn"));
            state.addClassName("badge--error");
        } else if (publication.newest().isEmpty()) {
            state.setText(getTranslation("builder.state.draft"));
        } else if (publication.changes() > 0) {
            state.setText(getTranslation("builder.state.changes", publication.changes(), next - 1));
            state.addClassName("badge--warn");
        } else {
            state.setText(getTranslation("builder.state.edition", next - 1));
            state.addClassName("badge--ok");
        }
        menu(draft, publication);
    }

    /// @param moment when the next edition will appear, in words, where that is planned
    void showPlanned(@Nullable String moment) {
        planned.setVisible(moment != null);
        planned.setText(moment == null ? "" : getTranslation("builder.planned.badge", moment));
    }

    /// @param standing how far the review is, where there is one
    void showReview(Review.@Nullable State standing) {
        review.setVisible(standing != null);
        review.removeClassNames("badge--accent", "badge--ok", "badge--warn");
        if (standing != null) {
            review.setText(getTranslation("reviews.standing." + standing.name()));
            review.addClassName(
                    switch (standing) {
                        case APPROVED -> "badge--ok";
                        case RETURNED -> "badge--warn";
                        case ASKED, CANCELLED -> "badge--accent";
                    });
        }
    }

    /// Shows who else has the exhibit open.
    void showOthers(List<Colleague> others) {
        faces.removeAll();
        others.forEach(colleague -> {
            var name = new Span(colleague.name());
            name.addClassName("visually-hidden");
            var face = new ListItem(new Person(colleague.account(), colleague.name()), name);
            face.getElement().setAttribute("title", colleague.name());
            faces.add(face);
        });
        faces.setVisible(!others.isEmpty());
    }

    void showSaved(String words, boolean failed) {
        saved.show(words, failed);
    }

    private static int next(Publication publication) {
        return publication.newest().map(edition -> edition.number() + 1).orElse(1);
    }

    private void menu(Draft draft, Publication publication) {
        more.removeAll();
        var root = more.addItem(Glyph.MORE.draw());
        root.setAriaLabel(getTranslation("builder.bar.more"));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("find.open"), _ -> hand.find());
        menu.addItem(getTranslation("members.open"), _ -> hand.people());
        MenuLink.add(
                menu,
                new Anchor(
                        contextPath + "/studio/exhibits/" + draft.id() + "/translate",
                        getTranslation("translate.open")));
        MenuLink.add(menu, export);
        if (publication.newest().isPresent() && publication.withdrawal() == null) {
            var visit = new Anchor(contextPath + "/exhibits/" + draft.slug(), getTranslation("builder.bar.visit"));
            visit.setTarget("_blank");
            MenuLink.add(menu, visit);
            menu.addItem(getTranslation("builder.bar.shelf", next(publication) - 1), _ -> hand.shelf());
            menu.addItem(getTranslation("builder.bar.withdraw"), _ -> hand.withdraw());
        }
        if (publication.withdrawal() != null) {
            menu.addItem(getTranslation("builder.bar.republish"), _ -> hand.republish());
        }
        menu.addItem(getTranslation("palette.keys"), _ -> getUI().ifPresent(Palette::showKeys));
    }

    private Button icon(Glyph glyph, String words, Runnable act) {
        var button = new Button(glyph.draw(), _ -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }
}
