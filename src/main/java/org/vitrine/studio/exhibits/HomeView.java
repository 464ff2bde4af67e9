package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.Role;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Revision;
import org.vitrine.exhibits.review.Comments;
import org.vitrine.exhibits.review.Reviews;
import org.vitrine.house.House;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;
import org.vitrine.publishing.PlannedEditions;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// Where one arrives: the exhibits one works on, and what happened to them lately.
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, Commanding, HasDynamicTitle {
    private static final int MOST_CARDS = 9;
    private static final int MOST_HISTORIES = 8;
    private static final int MOST_ACTIVITIES = 8;

    private final ExhibitSummaries summaries;
    private final Exhibits exhibits;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final NewExhibit newExhibit;
    private final ExhibitImport exhibitImport;
    private final ExhibitDeeds deeds;
    private final Comments comments;
    private final Reviews reviews;
    private final PlannedEditions planned;
    private final Moments moments;
    private final House house;
    private final Documents documents;

    HomeView(
            ExhibitSummaries summaries,
            Exhibits exhibits,
            Accounts accounts,
            CurrentAccount currentAccount,
            NewExhibit newExhibit,
            ExhibitImport exhibitImport,
            ExhibitDeeds deeds,
            Comments comments,
            Reviews reviews,
            PlannedEditions planned,
            Moments moments,
            House house,
            Documents documents) {
        this.house = house;
        this.documents = documents;
        this.exhibits = exhibits;
        this.accounts = accounts;
        this.newExhibit = newExhibit;
        this.exhibitImport = exhibitImport;
        this.deeds = deeds;
        this.comments = comments;
        this.reviews = reviews;
        this.planned = planned;
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

    @Override
    public List<Command> commands() {
        return currentAccount.require().role().including().contains(Role.CURATOR)
                ? List.of(
                        Command.action(
                                "new-exhibit", getTranslation("exhibits.new"), () -> NewExhibitDialog.open(newExhibit)),
                        Command.action("import-exhibit", getTranslation("exhibits.import"), this::openImport))
                : List.of();
    }

    private void openImport() {
        new ImportExhibitDialog(exhibitImport::importZip, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)))
                .open();
    }

    private void show(List<ExhibitSummary> all, Account account) {
        add(new ViewTop(getPageTitle(), ViewTop.grow(), importButton(), newExhibitButton(true)));
        if (all.isEmpty()) {
            var empty = new Div(
                    new EmptyState(getTranslation("home.empty"), newExhibitButton(false), importButton()),
                    new Aside(head(getTranslation("home.steps")), new FirstSteps(steps(all, account))));
            empty.addClassName("home");
            add(new ViewScroll(empty));
            return;
        }
        var cards = new Section(
                head(getTranslation("home.exhibits"), new Anchor("exhibits", getTranslation("home.all", all.size()))),
                new ExhibitCards(
                        all.stream().limit(MOST_CARDS).toList(),
                        moments,
                        deeds,
                        () -> NewExhibitDialog.open(newExhibit)));
        var names = accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        var lately = new Aside();
        var steps = steps(all, account);
        if (FirstSteps.isOpen(steps)) {
            lately.add(head(getTranslation("home.steps")), new FirstSteps(steps));
        }
        lately.add(
                head(getTranslation("home.you")),
                forYou(all, names),
                head(getTranslation("home.lately")),
                feed(all, account, names));
        var columns = new Div(cards, lately);
        columns.addClassName("home");
        add(new ViewScroll(columns));
    }

    private List<FirstSteps.Step> steps(List<ExhibitSummary> all, Account account) {
        var steps = new ArrayList<FirstSteps.Step>();
        if (account.role() == Role.ADMINISTRATOR) {
            steps.add(new FirstSteps.Step("house", "settings", house.isWrittenDown()));
            steps.add(new FirstSteps.Step("people", "people", accounts.list().size() > 1));
        }
        steps.add(new FirstSteps.Step("documents", "documents", documents.count(DocumentQuery.ALL) > 0));
        steps.add(new FirstSteps.Step("exhibit", "exhibits", !all.isEmpty()));
        steps.add(new FirstSteps.Step(
                "publish",
                all.isEmpty() ? "exhibits" : "exhibits/" + all.getFirst().id(),
                all.stream().anyMatch(exhibit -> !(exhibit.stage() instanceof ExhibitSummary.Stage.Draft))));
        return steps;
    }

    private Component forYou(List<ExhibitSummary> all, Map<AccountId, String> names) {
        var waiting = new ForYou(
                planned.failed(), planned::note, reviews.waiting(), comments.concerns(), names, titles(all), moments);
        if (!waiting.isEmpty()) {
            return waiting;
        }
        var nothing = new Paragraph(getTranslation("home.you.nothing"));
        nothing.addClassName("hint");
        return nothing;
    }

    private Map<ExhibitId, String> titles(List<ExhibitSummary> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        ExhibitSummary::id,
                        exhibit -> exhibit.title().isBlank() ? getTranslation("exhibits.untitled") : exhibit.title()));
    }

    private Component feed(List<ExhibitSummary> all, Account account, Map<AccountId, String> names) {
        var histories = new LinkedHashMap<ExhibitId, List<Revision>>();
        all.stream()
                .limit(MOST_HISTORIES)
                .forEach(exhibit -> histories.put(exhibit.id(), exhibits.history(exhibit.id())));
        return new ActivityFeed(Activity.lately(histories, MOST_ACTIVITIES), names, titles(all), account.id(), moments);
    }

    private Button importButton() {
        return new Button(getTranslation("exhibits.import"), Glyph.UPLOAD.draw(), _ -> openImport());
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
