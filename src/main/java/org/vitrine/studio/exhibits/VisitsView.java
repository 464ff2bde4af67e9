package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Page;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.exhibits.VisitPeriod.Bar;
import org.vitrine.visits.PageViews;
import org.vitrine.visits.Visits;

/// How often an exhibit was read, by days, weeks or months, and which of its pages.
@Route(value = "exhibits/:exhibit/visits", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class VisitsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final Publisher publisher;
    private final Visits visits;
    private final BackLink back = new BackLink("", getTranslation("history.exhibit.back"));
    private final ViewTop top = new ViewTop("").forOneThing().before(back);
    private final Div content = new Div();
    private String title = "";

    VisitsView(Exhibits exhibits, ExhibitRights rights, Publisher publisher, Visits visits) {
        this.exhibits = exhibits;
        this.rights = rights;
        this.publisher = publisher;
        this.visits = visits;
        addClassName("view");
        content.addClassName("visits");
        add(top, new ViewScroll(content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft = event.getRouteParameters()
                .get("exhibit")
                .flatMap(VisitsView::id)
                .filter(rights::mayRead)
                .flatMap(exhibits::find)
                .orElseThrow(NotFoundException::new);
        var period = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .flatMap(VisitPeriod::of)
                .orElse(VisitPeriod.DAYS);
        title = getTranslation(
                "visits.of",
                draft.content().title().isBlank()
                        ? getTranslation("exhibits.untitled")
                        : draft.content().title());
        top.setTitle(title);
        back.setHref("exhibits/" + draft.id());
        show(draft, period);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Draft draft, VisitPeriod period) {
        content.removeAll();
        var editions = publisher.publication(draft).editions();
        if (editions.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("visits.unpublished"),
                    new Anchor("exhibits/" + draft.id(), getTranslation("visits.open"))));
            return;
        }
        var from = period.from(visits.today());
        var bars = period.bars(visits.daily(draft.id(), from), editions);
        var total = bars.stream().mapToLong(Bar::views).sum();
        var hint = new Paragraph(getTranslation("visits.hint"));
        hint.addClassName("hint");
        var plot = new Section(
                choice(draft, period),
                new H2(getTranslation("visits.total." + period.word(), number(total))),
                new VisitPlot(
                        bars,
                        bars.stream().map(bar -> shortly(bar, period)).toList(),
                        getTranslation("visits.plot", title)),
                hint);
        plot.addClassName("visits__plot");
        var numbers =
                new Section(new H2(getTranslation("visits.numbers")), scrolled(table(bars, period), "visits.numbers"));
        var pages = new Section(
                new H2(getTranslation("visits.pages")),
                scrolled(pages(draft, visits.pages(draft.id(), from)), "visits.pages"));
        content.add(plot, numbers, pages);
    }

    private Component choice(Draft draft, VisitPeriod chosen) {
        var choice = new Nav();
        choice.addClassName("view-parts");
        choice.getElement().setAttribute("aria-label", getTranslation("visits.by"));
        for (var period : VisitPeriod.values()) {
            var link = new Anchor(
                    "exhibits/" + draft.id() + "/visits?by=" + period.word(),
                    getTranslation("visits.by." + period.word()));
            if (period == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private Div scrolled(Element table, String label) {
        var box = new Div();
        box.addClassName("visits__table");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", getTranslation(label));
        box.getElement().appendChild(table);
        return box;
    }

    /// The newest first.
    private Element table(List<Bar> bars, VisitPeriod period) {
        var body = new Element("tbody");
        bars.reversed()
                .forEach(bar -> body.appendChild(row(
                        date(bar, period),
                        number(bar.views()),
                        bar.editions().stream()
                                .map(edition -> getTranslation("visits.edition", edition))
                                .collect(Collectors.joining(", ")))));
        return new Element("table")
                .appendChild(
                        head("visits.column." + period.word(), "visits.column.visits", "visits.column.editions"), body);
    }

    private Element pages(Draft draft, List<PageViews> pages) {
        var body = new Element("tbody");
        pages.forEach(page -> body.appendChild(row(name(draft, page.page()), number(page.views()))));
        return new Element("table").appendChild(head("visits.column.page", "visits.column.visits"), body);
    }

    private String name(Draft draft, String page) {
        return page.isEmpty()
                ? getTranslation("visits.cover")
                : draft.content()
                        .pages()
                        .filter(candidate -> candidate.id().value().equals(page))
                        .findFirst()
                        .map(Page::title)
                        .orElseGet(() -> getTranslation("visits.former", page));
    }

    private Element head(String... keys) {
        var row = new Element("tr");
        for (var key : keys) {
            row.appendChild(new Element("th").setAttribute("scope", "col").setText(getTranslation(key)));
        }
        return new Element("thead").appendChild(row);
    }

    private static Element row(String name, String... cells) {
        var row = new Element("tr")
                .appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        for (var cell : cells) {
            row.appendChild(new Element("td").setText(cell));
        }
        return row;
    }

    private String shortly(Bar bar, VisitPeriod period) {
        return format(bar.from(), period == VisitPeriod.MONTHS ? "LLL yy" : "d MMM");
    }

    private String date(Bar bar, VisitPeriod period) {
        return switch (period) {
            case DAYS -> format(bar.from(), "EEE d MMMM");
            case WEEKS -> getTranslation("visits.week", format(bar.from(), "d MMMM yyyy"));
            case MONTHS -> format(bar.from(), "LLLL yyyy");
        };
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(day);
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    private static Optional<ExhibitId> id(String written) {
        try {
            return Optional.of(new ExhibitId(UUID.fromString(written)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
