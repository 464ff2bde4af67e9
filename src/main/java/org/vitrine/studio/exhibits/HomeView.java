package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Revision;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// Where one arrives: the exhibits one works on, and what happened to them lately.
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST_CARDS = 9;
    private static final int MOST_HISTORIES = 8;
    private static final int MOST_ACTIVITIES = 8;

    private final ExhibitSummaries summaries;
    private final Exhibits exhibits;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final NewExhibit newExhibit;
    private final ExhibitImport exhibitImport;
    private final Moments moments;

    HomeView(
            ExhibitSummaries summaries,
            Exhibits exhibits,
            Accounts accounts,
            CurrentAccount currentAccount,
            NewExhibit newExhibit,
            ExhibitImport exhibitImport,
            Moments moments) {
        this.exhibits = exhibits;
        this.accounts = accounts;
        this.newExhibit = newExhibit;
        this.exhibitImport = exhibitImport;
        this.moments = moments;
        this.summaries = summaries;
        this.currentAccount = currentAccount;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var account = currentAccount.require();
        if (account.role().including().contains(Role.CURATOR)) {
            show(summaries.all(), account);
        } else {
            add(new ViewTop(getPageTitle()), new ViewScroll(new EmptyState(getTranslation("home.teacher"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private void show(List<ExhibitSummary> all, Account account) {
        add(new ViewTop(getPageTitle(), ViewTop.grow(), importButton(), newExhibitButton(true)));
        if (all.isEmpty()) {
            add(new ViewScroll(new EmptyState(getTranslation("home.empty"), newExhibitButton(false), importButton())));
            return;
        }
        var cards = new Section(
                head(getTranslation("home.exhibits"), new Anchor("exhibits", getTranslation("home.all", all.size()))),
                new ExhibitCards(
                        all.stream().limit(MOST_CARDS).toList(), moments, () -> NewExhibitDialog.open(newExhibit)));
        var lately = new Aside(head(getTranslation("home.lately")), feed(all, account));
        var columns = new Div(cards, lately);
        columns.addClassName("home");
        add(new ViewScroll(columns));
    }

    private Component feed(List<ExhibitSummary> all, Account account) {
        var histories = new LinkedHashMap<ExhibitId, List<Revision>>();
        all.stream()
                .limit(MOST_HISTORIES)
                .forEach(exhibit -> histories.put(exhibit.id(), exhibits.history(exhibit.id())));
        return new ActivityFeed(
                Activity.lately(histories, MOST_ACTIVITIES),
                accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName)),
                all.stream().collect(Collectors.toMap(ExhibitSummary::id, ExhibitSummary::title)),
                account.id(),
                moments);
    }

    private Button importButton() {
        return new Button(
                getTranslation("exhibits.import"),
                Glyph.UPLOAD.draw(),
                _ -> new ImportExhibitDialog(
                                exhibitImport::importZip, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)))
                        .open());
    }

    private Button newExhibitButton(boolean primary) {
        var button = new Button(getTranslation("exhibits.new"), Glyph.ADD.draw());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.addClickListener(_ -> NewExhibitDialog.open(newExhibit));
        return button;
    }

    private static Component head(String words, Component... more) {
        var head = new Div(new H2(words));
        head.add(more);
        head.addClassName("block-head");
        return head;
    }
}
