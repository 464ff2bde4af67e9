package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.FindField;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// Every exhibit that one may see, with a field to find one.
@Route(value = "exhibits", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ExhibitsView extends Main implements BeforeEnterObserver, Commanding, HasDynamicTitle {
    private static final String FIND = "find";

    private final ExhibitSummaries summaries;
    private final NewExhibit newExhibit;
    private final ExhibitDeeds deeds;
    private final Moments moments;
    private final FindField find = new FindField(getTranslation("exhibits.find"), this::show);
    private final Span found = new Span();
    private final Div cards = new Div();
    private List<ExhibitSummary> all = List.of();

    ExhibitsView(
            ExhibitSummaries summaries,
            NewExhibit newExhibit,
            ExhibitImport exhibitImport,
            ExhibitDeeds deeds,
            Moments moments) {
        this.deeds = deeds;
        this.newExhibit = newExhibit;
        this.moments = moments;
        this.summaries = summaries;
        addClassName("view");
        found.addClassName("count");
        found.getElement().setAttribute("role", "status");
        var make = new Button(getTranslation("exhibits.new"), Glyph.ADD.draw());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(_ -> NewExhibitDialog.open(newExhibit));
        var bringIn = new Button(getTranslation("exhibits.import"), Glyph.UPLOAD.draw());
        bringIn.addClickListener(_ -> new ImportExhibitDialog(
                        exhibitImport::importZip, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)))
                .open());
        var bin = new Anchor("exhibits/bin", Glyph.DELETE.draw(), new Span(getTranslation("exhibit-bin.title")));
        bin.addClassName("button-link");
        add(new ViewTop(getPageTitle(), find, found, ViewTop.grow(), bin, bringIn, make), new ViewScroll(cards));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = summaries.all();
        find.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FIND)
                .orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exhibits.title");
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.action("new-exhibit", getTranslation("exhibits.new"), () -> NewExhibitDialog.open(newExhibit)));
    }

    private void show() {
        var words = find.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+");
        var matching = all.stream()
                .filter(exhibit -> Arrays.stream(words).allMatch(exhibit.title().toLowerCase(Locale.ROOT)::contains))
                .toList();
        found.setText(getTranslation("exhibits.found", matching.size(), all.size()));
        cards.removeAll();
        if (all.isEmpty()) {
            cards.add(new EmptyState(
                    getTranslation("home.empty"),
                    new Button(
                            getTranslation("exhibits.new"), Glyph.ADD.draw(), _ -> NewExhibitDialog.open(newExhibit))));
        } else if (matching.isEmpty()) {
            cards.add(new EmptyState(getTranslation("exhibits.none-found", find.getValue())));
        } else {
            cards.add(new ExhibitCards(matching, moments, deeds, () -> NewExhibitDialog.open(newExhibit)));
        }
        var parameters = find.getValue().isBlank()
                ? QueryParameters.empty()
                : QueryParameters.of(FIND, find.getValue().strip());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("exhibits", parameters));
    }
}
