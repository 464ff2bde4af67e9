package org.vitrine.studio.documents;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.SavedFilters;
import org.vitrine.media.Preparation;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.FindField;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.WindowWidth;

/// The library: every document, found, narrowed and put in order, and many changed at once. What is asked stands in the
/// address.
@Route(value = "documents", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class LibraryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Documents documents;
    private final Entries entries;
    private final BulkHand hand;
    private final FindField find = new FindField(getTranslation("library.find"), this::ask);
    private final Span found = new Span();
    private final SavedFilterList saved;
    private final LibraryFilters filters;
    private final DocumentGrid grid;
    private final Checkbox everything = new Checkbox();
    private final BulkBar bar;
    private final Div empty = new Div();
    private final Div library = new Div();
    private DocumentQuery query = DocumentQuery.ALL;
    private Choice choice = Choice.NONE;
    private int matching;

    LibraryView(
            Documents documents,
            Entries entries,
            SavedFilters savedFilters,
            BulkHand hand,
            Preparation preparation,
            CurrentAccount currentAccount,
            Accounts accounts,
            I18NProvider texts,
            Moments moments) {
        this.documents = documents;
        this.entries = entries;
        this.hand = hand;
        saved = new SavedFilterList(savedFilters, currentAccount.require().id(), People.names(accounts));
        filters = new LibraryFilters(saved, entries::suggest, this::ask);
        grid = new DocumentGrid(texts, moments);
        grid.setAriaLabel(getTranslation("library.title"));
        grid.show(
                () -> query,
                (asked, window) -> documents.list(asked, window.offset(), window.limit()),
                documents::count);
        grid.choose(choosing(), everything);
        grid.addSortListener(sorting -> {
            if (sorting.isFromClient()) {
                order(sorting.getSortOrder());
            }
        });
        everything.setAriaLabel(getTranslation("library.choose-all"));
        everything.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue() ? Choice.all(query) : Choice.NONE);
            }
        });
        bar = new BulkBar(bulkHand());
        var main = new Section(bar, grid, empty);
        main.addClassName("library__main");
        library.addClassName("library");
        library.add(filters, main);
        addClassName("view");
        add(top(), new PreparationNote(preparation), library);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = QueryAddress.read(event.getLocation().getQueryParameters());
        find.setValue(query.words());
        choice = choice.afterAsking(query);
        var shown = hand.shownIn();
        grid.countShown(row -> shown.getOrDefault(row.id(), 0));
        grid.showOrder(query.order(), query.ascending());
        grid.getDataProvider().refreshAll();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WindowWidth.follow(event, grid::fit);
    }

    private ViewTop top() {
        found.addClassName("count");
        found.getElement().setAttribute("role", "status");
        var filter = new Button(getTranslation("library.filters"), Glyph.FILTER.draw());
        filter.addClassName("library__filter-toggle");
        filter.addClickListener(_ -> {
            var open = !library.hasClassName("library--filters-open");
            library.setClassName("library--filters-open", open);
            filter.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        var bringIn = new Button(getTranslation("library.import"), Glyph.UPLOAD.draw(), _ -> go("documents/import"));
        var describe = new Button(getTranslation("library.new"), Glyph.ADD.draw(), _ -> go("documents/new"));
        describe.addThemeVariants(ButtonVariant.PRIMARY);
        var menu = new LibraryMenu(grid, () -> hand.openOperations(this::refresh), LibraryView::go);
        return new ViewTop(getPageTitle(), find, found, ViewTop.grow(), filter, menu, bringIn, describe);
    }

    /// Asks anew after something was typed or ticked.
    private void ask() {
        query = filters.applyTo(query).withWords(find.getValue());
        choice = choice.afterAsking(query);
        refresh();
    }

    private void order(List<GridSortOrder<DocumentRow>> sorting) {
        query = DocumentGrid.order(sorting)
                .map(order -> query.withOrder(order, sorting.getFirst().getDirection() == SortDirection.ASCENDING))
                .orElseGet(() -> query.withOrder(DocumentQuery.ALL.order(), DocumentQuery.ALL.ascending()));
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        show();
    }

    private void show() {
        var facets = documents.facets(query);
        var all = facets.all();
        matching = facets.matching();
        filters.offer(facets, query, entries);
        saved.show(query);
        found.setText(getTranslation("library.found", matching, all));
        grid.setVisible(matching > 0);
        empty.setVisible(matching == 0);
        empty.removeAll();
        if (all == 0) {
            empty.add(new EmptyState(
                    getTranslation("library.empty"),
                    new Button(getTranslation("library.import"), Glyph.UPLOAD.draw(), _ -> go("documents/import")),
                    new Button(getTranslation("library.new"), Glyph.ADD.draw(), _ -> go("documents/new"))));
        } else if (matching == 0) {
            empty.add(new EmptyState(
                    getTranslation("library.none-found"),
                    new Button(getTranslation("library.all"), _ -> go("documents"))));
        }
        showChoice();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("documents", QueryAddress.write(query)));
    }

    private DocumentGrid.Choosing choosing() {
        return new DocumentGrid.Choosing() {
            @Override
            public boolean isChosen(DocumentRow row) {
                return choice.isChosen(row.id());
            }

            @Override
            public void toggle(DocumentRow row) {
                choice = choice.toggled(row.id());
                grid.getDataProvider().refreshItem(row);
                showChoice();
            }
        };
    }

    private void choose(Choice changed) {
        choice = changed;
        grid.getDataProvider().refreshAll();
        showChoice();
    }

    private void showChoice() {
        var chosen = choice.count(matching);
        bar.show(choice, matching);
        everything.setValue(chosen > 0 && chosen >= matching);
        everything.setIndeterminate(chosen > 0 && chosen < matching);
    }

    private BulkBar.Hand bulkHand() {
        return new BulkBar.Hand() {
            @Override
            public void edit(EditRow.What first) {
                hand.openEdit(choice.chosen(), choice.count(matching), first, LibraryView.this::refresh);
            }

            @Override
            public void bin() {
                hand.openBin(choice.chosen(), () -> {
                    choice = Choice.NONE;
                    refresh();
                });
            }

            @Override
            public void chooseAll() {
                choose(Choice.all(query));
            }

            @Override
            public void chooseNone() {
                choose(Choice.NONE);
            }
        };
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }
}
