package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.library.Bin;
import org.vitrine.library.BinnedDocument;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewTop;

/// The bin: what was deleted, to be taken out again, or destroyed by an administrator.
@Route(value = "documents/bin", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class BinView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final Bin bin;
    private final Moments moments;
    private final Map<AccountId, String> people;
    private final boolean administrator;
    private final Grid<BinnedDocument> grid = new Grid<>();
    private final Div content = new Div();
    private final Button empty = new Button();
    private final Span count = new Span();

    BinView(Bin bin, Accounts accounts, CurrentAccount currentAccount, Moments moments) {
        this.bin = bin;
        this.moments = moments;
        people = People.names(accounts);
        administrator = currentAccount.require().role() == Role.ADMINISTRATOR;
        var back = new BackLink("documents", getTranslation("document.back"));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        empty.setText(getTranslation("bin.empty.open"));
        empty.addThemeVariants(ButtonVariant.ERROR);
        empty.addClickListener(_ -> openEmpty());
        addClassName("view");
        content.addClassName("bin");
        add(new ViewTop(getPageTitle(), count, ViewTop.grow(), empty).before(back), content);
        grid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bin.title");
    }

    private void grid() {
        grid.setAriaLabel(getTranslation("bin.title"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addColumn(binned -> binned.row().title())
                .setHeader(getTranslation("library.column.title"))
                .setFlexGrow(3)
                .setWidth("12rem");
        grid.addColumn(binned -> binned.row().reference())
                .setHeader(getTranslation("library.column.reference"))
                .setWidth("8rem");
        grid.addColumn(this::since).setHeader(getTranslation("bin.since")).setWidth("9rem");
        grid.addComponentColumn(this::takeOut).setWidth("9rem").setFlexGrow(0);
        grid.setItems(fetch -> bin.list(fetch.getOffset(), fetch.getLimit()).stream(), _ -> bin.count());
    }

    private void show() {
        var lying = bin.count();
        count.setText(getTranslation("bin.count", lying));
        empty.setVisible(administrator && lying > 0);
        content.removeAll();
        if (lying == 0) {
            content.add(new EmptyState(getTranslation("bin.none")));
        } else {
            var note = new Paragraph(getTranslation("bin.note", Bin.RETENTION.toDays()));
            note.addClassName("bin__note");
            grid.getDataProvider().refreshAll();
            content.add(note, grid);
        }
    }

    private String since(BinnedDocument binned) {
        var by = Optional.ofNullable(binned.by())
                .map(who -> people.getOrDefault(who, getTranslation("history.somebody")))
                .orElseGet(() -> getTranslation("history.house"));
        return getTranslation("bin.since.by", moments.ago(binned.since()), by);
    }

    private Button takeOut(BinnedDocument binned) {
        var button = new Button(getTranslation("bin.take-out"), _ -> {
            bin.restore(List.of(binned.row().id()));
            Notices.done(getTranslation("bin.restored", 1));
            show();
        });
        button.setAriaLabel(getTranslation("bin.take-out.of", binned.row().title()));
        return button;
    }

    private void openEmpty() {
        new EmptyBinDialog(bin.count(Bin.RETENTION), bin.count(), atLeast -> {
                    Notices.done(getTranslation("bin.emptied", bin.empty(atLeast)));
                    show();
                })
                .open();
    }
}
