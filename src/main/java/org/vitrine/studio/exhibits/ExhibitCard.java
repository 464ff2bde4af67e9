package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MenuLink;
import org.vitrine.studio.Person;
import org.vitrine.studio.ViewTop;

/// One exhibit in a list of them; the whole card opens it.
final class ExhibitCard extends ListItem {
    private static final int MOST_PEOPLE = 5;

    /// @param changed when it was last changed, in words
    ExhibitCard(ExhibitSummary exhibit, String changed, ExhibitDeeds deeds) {
        addClassName("exhibit-card");
        var title = exhibit.title().isBlank() ? getTranslation("exhibits.untitled") : exhibit.title();
        var facts = new Paragraph(getTranslation("exhibits.facts", exhibit.pages(), exhibit.documents(), changed));
        facts.addClassName("exhibit-card__facts");
        var text = new Div(
                new StageBadges(exhibit.stage(), exhibit.review()),
                new H3(new Anchor("exhibits/" + exhibit.id(), title)),
                facts);
        text.addClassName("exhibit-card__text");
        add(new CoverCase(exhibit.cover()), text, foot(exhibit), menu(exhibit, title, deeds));
    }

    private Div foot(ExhibitSummary exhibit) {
        var people = new Span();
        people.addClassName("people");
        exhibit.people().stream().limit(MOST_PEOPLE).forEach(person -> {
            var initials = new Person(person.id(), person.displayName());
            initials.getElement().setAttribute("title", person.displayName());
            people.add(initials);
        });
        var names = new Span(getTranslation(
                "exhibits.people",
                exhibit.people().stream().map(Account::displayName).collect(Collectors.joining(", "))));
        names.addClassName("visually-hidden");
        var foot = new Div(people, ViewTop.grow());
        foot.addClassName("exhibit-card__foot");
        foot.setVisible(!exhibit.people().isEmpty()
                || exhibit.reviewers().asked() > 0
                || exhibit.stage() instanceof ExhibitSummary.Stage.Published);
        if (!exhibit.people().isEmpty()) {
            foot.add(names);
        }
        if (exhibit.reviewers().asked() > 0) {
            foot.add(new Span(getTranslation(
                    "exhibits.reviewers",
                    exhibit.reviewers().done(),
                    exhibit.reviewers().asked())));
        }
        if (exhibit.stage() instanceof ExhibitSummary.Stage.Published) {
            foot.add(visits(exhibit));
        }
        return foot;
    }

    private Anchor visits(ExhibitSummary exhibit) {
        var total = exhibit.visits().stream().mapToLong(Long::longValue).sum();
        var link = new Anchor("exhibits/" + exhibit.id() + "/visits", new Span(getTranslation("visits.count", total)));
        link.addClassName("exhibit-card__visits");
        link.setTitle(getTranslation("visits.lately", ExhibitSummaries.DAYS_OF_VISITS));
        if (total > 0) {
            link.add(new Sparkline(exhibit.visits()));
        }
        return link;
    }

    private MenuBar menu(ExhibitSummary exhibit, String title, ExhibitDeeds deeds) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("exhibit-card__menu");
        var root = bar.addItem(Glyph.MORE.draw());
        root.setAriaLabel(getTranslation("exhibits.menu", title));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("history.open"), _ -> deeds.openHistory(exhibit));
        menu.addItem(getTranslation("visits.title"), _ -> deeds.openVisits(exhibit));
        MenuLink.add(menu, new Anchor("exhibits/" + exhibit.id() + "/translate", getTranslation("translate.open")));
        menu.addItem(getTranslation("members.open"), _ -> deeds.openMembers(exhibit));
        menu.addItem(getTranslation("exhibits.duplicate"), _ -> deeds.duplicate(exhibit));
        if (deeds.mayBin(exhibit)) {
            menu.addItem(getTranslation("exhibits.bin"), _ -> deeds.bin(exhibit));
        }
        return bar;
    }
}
