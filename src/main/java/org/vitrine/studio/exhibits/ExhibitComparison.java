package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.vitrine.exhibits.Difference;
import org.vitrine.exhibits.Difference.Fate;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.studio.DiffText;
import org.vitrine.studio.Glyph;

/// What is different between two states of an exhibit: pages and blocks that came, went, moved or changed, and every
/// text with its words marked.
final class ExhibitComparison extends Div {
    /// What can be done from here.
    interface Ways {
        /// Whether something can be brought back.
        boolean mayRestore();

        void restorePage(PageId page);

        void restoreBlock(BlockId block);

        /// Shows a page as it was and as it became, as readers see it.
        void sideBySide(PageId page, Set<Fate> fates);
    }

    private static final Set<String> NAMED = Set.of(
            "title",
            "subtitle",
            "summary",
            "language",
            "role",
            "name",
            "theme",
            "document",
            "image",
            "alt",
            "slug",
            "lede",
            "markdown",
            "text",
            "depth",
            "quote",
            "attribution",
            "caption",
            "credit",
            "decorative",
            "exact",
            "heading",
            "column",
            "width",
            "audience",
            "print",
            "transcript",
            "label",
            "description",
            "file",
            "poster",
            "statement",
            "note",
            "version",
            "beside",
            "translator",
            "term",
            "meaning",
            "also",
            "questions",
            "fallback");

    private final Ways ways;

    ExhibitComparison(Difference difference, Ways ways) {
        this.ways = ways;
        addClassName("exhibit-comparison");
        if (difference.isNothing()) {
            add(new Paragraph(getTranslation("history.same")));
            return;
        }
        add(summary(difference));
        if (!difference.front().isEmpty()) {
            add(new H3(getTranslation("history.exhibit.front")));
            difference.front().forEach(words -> add(words(words)));
        }
        difference.sections().forEach(section -> {
            add(head(new H3(getTranslation("history.exhibit.section", named(section.title()))), section.fates()));
            section.words().forEach(words -> add(words(words)));
        });
        difference.pages().forEach(page -> add(page(page)));
        difference.languages().forEach(language -> {
            add(head(new H3(language.language().name(getLocale())), language.fates()));
            language.words().forEach(words -> add(words(words)));
        });
    }

    private Paragraph summary(Difference difference) {
        return new Paragraph(getTranslation(
                "history.exhibit.summary",
                difference.pages().size(),
                difference.blocks(Fate.ADDED),
                difference.blocks(Fate.REMOVED),
                difference.blocks(Fate.MOVED),
                difference.blocks(Fate.CHANGED)));
    }

    private Section page(Difference.OfPage page) {
        var section = new Section();
        section.addClassName("compared-page");
        var head = head(new H3(getTranslation("history.exhibit.page", named(page.title()))), page.fates());
        var look = new Button(
                getTranslation("history.exhibit.side-by-side"),
                Glyph.COLUMNS.draw(),
                _ -> ways.sideBySide(page.id(), page.fates()));
        look.setAriaLabel(getTranslation("history.exhibit.side-by-side.of", named(page.title())));
        look.addThemeVariants(ButtonVariant.SMALL);
        head.add(look);
        if (ways.mayRestore() && !page.fates().contains(Fate.ADDED)) {
            head.add(restore(
                    getTranslation("history.exhibit.restore-page"),
                    getTranslation("history.exhibit.restore-page.of", named(page.title())),
                    () -> ways.restorePage(page.id())));
        }
        section.add(head);
        page.words().forEach(words -> section.add(words(words)));
        if (!page.blocks().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("compared-blocks");
            page.blocks().forEach(block -> list.add(new ListItem(block(block))));
            section.add(list);
        }
        return section;
    }

    private Div block(Difference.OfBlock block) {
        var label = getTranslation("builder.block." + block.type());
        var head = head(new H4(label), block.fates());
        if (ways.mayRestore() && block.before() != null) {
            head.add(restore(
                    getTranslation("history.exhibit.restore-block"),
                    getTranslation("history.exhibit.restore-block.of", label),
                    () -> ways.restoreBlock(block.id())));
        }
        var row = new Div(head);
        row.addClassName("compared-block");
        block.words().forEach(words -> row.add(words(words)));
        return row;
    }

    private Div head(Component title, Set<Fate> fates) {
        var head = new Div(title);
        head.addClassName("compared-head");
        for (var fate : List.of(Fate.values())) {
            if (fates.contains(fate)) {
                var badge = new Span(getTranslation("history.exhibit.fate." + fate.name()));
                badge.addClassNames(
                        "badge",
                        switch (fate) {
                            case ADDED -> "badge--ok";
                            case REMOVED -> "badge--error";
                            case MOVED, CHANGED -> "badge--warn";
                        });
                head.add(badge);
            }
        }
        return head;
    }

    private Button restore(String words, String label, Runnable act) {
        var button = new Button(words, Glyph.UNDO.draw(), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label);
        return button;
    }

    private Div words(Difference.Words words) {
        var name = new Span(
                getTranslation(NAMED.contains(words.name()) ? "history.part." + words.name() : "history.part.other"));
        name.addClassName("comparison__place");
        var row = new Div(name, new DiffText(words.before(), words.after()));
        row.addClassName("comparison__line");
        return row;
    }

    private String named(String title) {
        return title.isBlank() ? getTranslation("history.exhibit.untitled") : title;
    }
}
