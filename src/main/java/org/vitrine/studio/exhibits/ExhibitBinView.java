package org.vitrine.studio.exhibits;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.BinnedExhibit;
import org.vitrine.exhibits.ExhibitBin;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// Exhibits that were deleted, to be taken out again, or destroyed by an administrator. What is still on display says
/// so, and can be withdrawn from here.
@Route(value = "exhibits/bin", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ExhibitBinView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final ExhibitBin bin;
    private final Publisher publisher;
    private final Moments moments;
    private final Map<AccountId, String> people;
    private final boolean administrator;
    private final Div content = new Div();
    private final Button empty = new Button();

    ExhibitBinView(
            ExhibitBin bin, Publisher publisher, Accounts accounts, CurrentAccount currentAccount, Moments moments) {
        this.bin = bin;
        this.publisher = publisher;
        this.moments = moments;
        people = accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        administrator = currentAccount.require().role() == Role.ADMINISTRATOR;
        var back = new BackLink("exhibits", getTranslation("builder.bar.back"));
        empty.setText(getTranslation("bin.empty.open"));
        empty.addThemeVariants(ButtonVariant.ERROR);
        empty.addClickListener(_ -> openEmpty());
        addClassName("view");
        add(new ViewTop(getPageTitle(), ViewTop.grow(), empty).before(back), new ViewScroll(content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exhibit-bin.title");
    }

    private void show() {
        var binned = bin.list();
        empty.setVisible(administrator && !binned.isEmpty());
        content.removeAll();
        if (binned.isEmpty()) {
            content.add(new EmptyState(getTranslation("exhibit-bin.none")));
            return;
        }
        var note = new Paragraph(getTranslation("exhibit-bin.note", ExhibitBin.RETENTION.toDays()));
        note.addClassName("bin__note");
        var list = new UnorderedList();
        list.addClassName("binned-exhibits");
        binned.forEach(exhibit -> list.add(item(exhibit)));
        content.add(note, list);
    }

    private ListItem item(BinnedExhibit binned) {
        var title = binned.title().isBlank() ? getTranslation("exhibits.untitled") : binned.title();
        var by = binned.by() == null
                ? getTranslation("history.house")
                : people.getOrDefault(binned.by(), getTranslation("history.somebody"));
        var name = new Span(title);
        name.addClassName("binned-exhibit__title");
        var since = new Span(getTranslation("bin.since.by", moments.ago(binned.since()), by));
        since.addClassName("hint");
        var words = new Div(name, since);
        words.addClassName("grow");
        var takeOut = new Button(getTranslation("bin.take-out"), _ -> {
            bin.restore(binned.id());
            Notices.done(getTranslation("exhibit-bin.restored", title));
            show();
        });
        takeOut.setAriaLabel(getTranslation("bin.take-out.of", title));
        var item = new ListItem(words);
        item.addClassName("binned-exhibit");
        if (publisher.isOnDisplay(binned.id())) {
            var badge = new Span(getTranslation("exhibit-bin.on-display"));
            badge.addClassNames("badge", "badge--warn");
            var withdraw = new Button(getTranslation("builder.withdraw.act"), _ -> {
                publisher.withdraw(binned.id(), null);
                Notices.done(getTranslation("builder.withdraw.done"));
                show();
            });
            withdraw.setAriaLabel(getTranslation("exhibit-bin.withdraw.of", title));
            item.add(badge, withdraw);
        }
        item.add(takeOut);
        return item;
    }

    private void openEmpty() {
        new EmptyExhibitBinDialog(bin.list(), atLeast -> {
                    Notices.done(getTranslation("exhibit-bin.emptied", bin.empty(atLeast)));
                    show();
                })
                .open();
    }
}
