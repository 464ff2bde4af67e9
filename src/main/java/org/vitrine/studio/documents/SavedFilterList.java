package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.Map;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.SavedFilter;
import org.vitrine.library.SavedFilters;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Notices;

/// The filters one has saved, and those that others share; and the way to save the one that is set.
final class SavedFilterList extends Section {
    private final SavedFilters filters;
    private final AccountId me;
    private final Map<AccountId, String> people;
    private final Div list = new Div();
    private final Button save = new Button();
    private DocumentQuery query = DocumentQuery.ALL;

    /// @param people by the names that they are shown with
    SavedFilterList(SavedFilters filters, AccountId me, Map<AccountId, String> people) {
        this.filters = filters;
        this.me = me;
        this.people = people;
        addClassName("saved-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("filters.saved"));
        save.setText(getTranslation("filters.save"));
        save.setIcon(Glyph.ADD.draw());
        save.addThemeVariants(ButtonVariant.TERTIARY);
        save.addClickListener(_ -> openSave());
        add(new H2(getTranslation("filters.saved")), list, save);
    }

    /// @param asked what is set now
    void show(DocumentQuery asked) {
        query = asked;
        list.removeAll();
        var all = filters.list();
        all.forEach(filter -> list.add(row(filter)));
        save.setVisible(asked.isNarrowed() && all.stream().noneMatch(filter -> isSame(filter.query(), asked)));
        setVisible(!all.isEmpty() || save.isVisible());
    }

    private Div row(SavedFilter filter) {
        var address = new Location("documents", QueryAddress.write(filter.query())).getPathWithQueryParameters();
        var link = new Anchor(address, filter.name());
        link.addClassName("grow");
        if (isSame(filter.query(), query)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var row = new Div(link);
        row.addClassName("filter");
        if (!filter.owner().equals(me)) {
            var by = new Span(people.getOrDefault(filter.owner(), ""));
            by.addClassName("count");
            row.add(by);
        }
        if (filter.owner().equals(me) || filters.mayDelete(filter)) {
            var change = new Button(Glyph.MORE.draw(), _ -> openChange(filter));
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel(getTranslation("filters.change.of", filter.name()));
            row.add(change);
        }
        return row;
    }

    private void openSave() {
        new SavedFilterDialog(getTranslation("filters.save.title"), "", false, (name, shared) -> {
                    filters.save(name, shared, query);
                    Notices.done(getTranslation("filters.saved.done", name));
                    show(query);
                })
                .open();
    }

    private void openChange(SavedFilter filter) {
        var dialog = new SavedFilterDialog(
                getTranslation("filters.change.of", filter.name()), filter.name(), filter.shared(), (name, shared) -> {
                    filters.change(filter.id(), name, shared);
                    show(query);
                });
        if (!filter.owner().equals(me)) {
            dialog.onlyRemove();
        }
        dialog.offerRemoval(() -> {
            filters.delete(filter.id());
            show(query);
        });
        dialog.open();
    }

    private static boolean isSame(DocumentQuery one, DocumentQuery other) {
        return one.withOrder(DocumentQuery.Order.TITLE, true).equals(other.withOrder(DocumentQuery.Order.TITLE, true));
    }
}
