package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.vitrine.studio.Glyph;

/// One exhibit in a list of them; the whole card opens it.
final class ExhibitCard extends ListItem {
    /// @param changed when it was last changed, in words
    ExhibitCard(ExhibitSummary exhibit, String changed, ExhibitDeeds deeds) {
        addClassName("exhibit-card");
        var title = exhibit.title().isBlank() ? getTranslation("exhibits.untitled") : exhibit.title();
        var facts = new Paragraph(getTranslation("exhibits.facts", exhibit.pages(), exhibit.documents(), changed));
        facts.addClassName("exhibit-card__facts");
        var text =
                new Div(new StageBadges(exhibit.stage(), exhibit.review()), new H3(new Anchor("exhibits/" + exhibit.id(), title)), facts);
        text.addClassName("exhibit-card__text");
        add(new CoverCase(exhibit.cover()), text, menu(exhibit, title, deeds));
    }

    private MenuBar menu(ExhibitSummary exhibit, String title, ExhibitDeeds deeds) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("exhibit-card__menu");
        var root = bar.addItem(Glyph.MORE.draw());
        root.setAriaLabel(getTranslation("exhibits.menu", title));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("history.open"), _ -> deeds.openHistory(exhibit));
        menu.addItem(getTranslation("exhibits.duplicate"), _ -> deeds.duplicate(exhibit));
        if (deeds.mayBin(exhibit)) {
            menu.addItem(getTranslation("exhibits.bin"), _ -> deeds.bin(exhibit));
        }
        return bar;
    }
}
