package org.vitrine.studio.translation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.publishing.Publisher;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.Person;
import org.vitrine.studio.Shortcut;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.builder.Colleague;
import org.vitrine.studio.builder.Company;
import org.vitrine.text.LanguageTag;

/// An exhibit beside its translation: `exhibits/<id>/translate`, with `?language=`, the `page` and what is `shown`, and
/// in `at` the text to begin with.
@Route(value = "exhibits/:exhibit/translate", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class TranslateView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger log = LoggerFactory.getLogger(TranslateView.class);

    private final Exhibits exhibits;
    private final ExhibitRights rights;
    private final Publisher publisher;
    private final Moments moments;
    private final Clock clock;
    private final SeatAtTheDesk seat;
    private final UnorderedList faces = new UnorderedList();
    private final BackLink back = new BackLink("", getTranslation("history.exhibit.back"));
    private final Span saved = new Span();
    private final Button undo = icon(Glyph.UNDO, "builder.bar.undo");
    private final Button redo = icon(Glyph.REDO, "builder.bar.redo");
    private final ViewTop top = new ViewTop("", saved, ViewTop.grow(), faces, undo, redo)
            .forOneThing()
            .before(back);
    private @Nullable TranslationDesk desk;
    private @Nullable TranslationTable table;
    private boolean mayEdit;
    private String title = "";

    TranslateView(
            Exhibits exhibits,
            ExhibitRights rights,
            Publisher publisher,
            Moments moments,
            Company company,
            CurrentAccount currentAccount,
            Clock clock) {
        this.exhibits = exhibits;
        this.rights = rights;
        this.publisher = publisher;
        this.moments = moments;
        this.clock = clock;
        this.seat = new SeatAtTheDesk(
                company, currentAccount.current().orElseThrow(), clock, this::showOthers, this::catchUp);
        faces.addClassName("builder-bar__faces");
        faces.getElement().setAttribute("aria-label", getTranslation("builder.together"));
        faces.setVisible(false);
        addClassNames("view", "translate-view");
        saved.addClassNames("saved", "translate-view__saved");
        saved.getElement().setAttribute("role", "status");
        undo.addClickListener(_ -> step(TranslationDesk::undo));
        redo.addClickListener(_ -> step(TranslationDesk::redo));
        Shortcut.NEXT_OPEN
                .listen(this, this::next)
                .forEach(keys -> keys.listenOn(this).resetFocusOnActiveElement());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft = event.getRouteParameters()
                .get("exhibit")
                .flatMap(TranslateView::id)
                .filter(rights::mayRead)
                .flatMap(exhibits::find)
                .orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        desk = new TranslationDesk(
                exhibits, draft, parameters.getSingleParameter("language").flatMap(TranslateView::language));
        mayEdit = rights.mayEdit(draft.id());
        var at = parameters.getSingleParameter("at").flatMap(TranslateView::place);
        var page = at.flatMap(this::groupOf)
                .or(() -> parameters.getSingleParameter("page"))
                .orElse("");
        title = getTranslation(
                "translate.title",
                draft.content().title().isBlank()
                        ? getTranslation("exhibits.untitled")
                        : draft.content().title());
        top.setTitle(title);
        back.setHref("exhibits/" + draft.id());
        show(page, parameters.getSingleParameter("show").map(Showing::named).orElse(Showing.ALL));
        at.ifPresent(place -> opened().focus(place));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        seat.join(desk().draft().id(), event);
    }

    private void showOthers(List<Colleague> others) {
        faces.removeAll();
        others.forEach(other -> {
            var name = new Span(other.name());
            name.addClassName("visually-hidden");
            var face = new ListItem(new Person(other.account(), other.name()), name);
            face.getElement().setAttribute("title", other.name());
            faces.add(face);
        });
        faces.setVisible(!others.isEmpty());
    }

    private void catchUp(long revision) {
        if (!desk().catchUp(revision)) {
            return;
        }
        var shown = table;
        if (shown == null || desk().tongue().filter(shown::isOf).isEmpty()) {
            show("", Showing.ALL);
            return;
        }
        undo.setEnabled(desk().draft().canUndo());
        redo.setEnabled(desk().draft().canRedo());
        shown.catchUp();
        refreshLanguages();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String page, Showing showing) {
        var desk = desk();
        removeAll();
        table = null;
        undo.setVisible(mayEdit);
        redo.setVisible(mayEdit);
        undo.setEnabled(desk.draft().canUndo());
        redo.setEnabled(desk.draft().canRedo());
        var tongue = desk.tongue();
        add(top, languages(tongue.map(Tongue::language).orElse(null)));
        if (tongue.isEmpty()) {
            add(new EmptyState(getTranslation("translate.none")));
            remember("", Showing.ALL);
            return;
        }
        var settings = new LanguageSettings(
                tongue.get(), previewPath(tongue.get().language()), mayEdit, new LanguageSettings.Hand() {
                    @Override
                    public void offer(boolean offered) {
                        act(work -> {
                            work.offer(offered);
                            return Optional.empty();
                        });
                    }

                    @Override
                    public void credit(String translator) {
                        act(work -> {
                            work.credit(translator);
                            return Optional.empty();
                        });
                    }

                    @Override
                    public void remove() {
                        act(work -> {
                            work.remove();
                            return Optional.empty();
                        });
                        show("", Showing.ALL);
                    }
                });
        table = new TranslationTable(tongue.get(), page, showing, mayEdit, new TranslationTable.Hand() {
            @Override
            public TranslationDesk desk() {
                return TranslateView.this.desk();
            }

            @Override
            public Optional<TranslationDesk.Written> write(Bilingual.Text text, String base, String typed) {
                return act(work -> work.write(text.place(), text.original(), base, typed));
            }

            @Override
            public Optional<Bilingual.Text> confirm(Bilingual.Text text) {
                return act(work -> work.confirm(text.place(), text.original()));
            }

            @Override
            public boolean isShownOtherwise(Tongue tongue, BlockId block) {
                return publisher.isReadable(
                        publisher.preview(TranslateView.this.desk().draft()), tongue, block);
            }

            @Override
            public void showAsPlaced(BlockId block, boolean asPlaced) {
                act(work -> {
                    work.showAsPlaced(block, asPlaced);
                    return Optional.empty();
                });
            }

            @Override
            public void turned(String page, Showing showing) {
                remember(page, showing);
            }
        });
        add(settings, table);
        remember(table.page(), showing);
    }

    private LanguageBar languages(@Nullable LanguageTag chosen) {
        var desk = desk();
        return new LanguageBar(
                desk.content(),
                desk.tongues(),
                chosen,
                mayEdit,
                language -> {
                    var table = this.table;
                    desk.open(language);
                    show(table == null ? "" : table.page(), table == null ? Showing.ALL : table.showing());
                },
                language -> {
                    act(work -> {
                        work.add(language);
                        return Optional.empty();
                    });
                    show("", Showing.ALL);
                });
    }

    private void next() {
        var table = this.table;
        if (table != null && !table.focusNext()) {
            Notices.done(getTranslation("translate.next.none"));
        }
    }

    private void step(java.util.function.Consumer<TranslationDesk> step) {
        var table = opened();
        step.accept(desk());
        show(table.page(), table.showing());
    }

    /// Does something that is saved, and says so.
    private <T> Optional<T> act(Function<TranslationDesk, Optional<T>> act) {
        var desk = desk();
        try {
            var done = act.apply(desk);
            saved.setText(getTranslation("builder.saved-at", moments.time(clock.instant())));
            saved.removeClassName("saved--failed");
            undo.setEnabled(desk.draft().canUndo());
            redo.setEnabled(desk.draft().canRedo());
            refreshLanguages();
            return done;
        } catch (StaleDraftException e) {
            failed("builder.not-saved.busy");
        } catch (org.springframework.dao.DataAccessException e) {
            log.error(
                    "Could not save the translation of exhibit {}", desk.draft().id(), e);
            failed("builder.not-saved.storage");
        }
        return Optional.empty();
    }

    /// What was typed stays in its field.
    private void failed(String words) {
        saved.setText(getTranslation(words));
        saved.addClassName("saved--failed");
        Notices.failure(getTranslation(words));
    }

    private void refreshLanguages() {
        getChildren()
                .filter(LanguageBar.class::isInstance)
                .findFirst()
                .ifPresent(bar -> replace(
                        bar, languages(desk().tongue().map(Tongue::language).orElse(null))));
        if (table != null) {
            table.refreshProgress();
        }
    }

    private void remember(String page, Showing showing) {
        seat.moveTo(desk().content()
                .pages()
                .map(Page::id)
                .filter(id -> id.value().equals(page))
                .findFirst()
                .orElse(null));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        desk().tongue()
                .ifPresent(tongue ->
                        parameters.put("language", List.of(tongue.language().value())));
        if (!page.isEmpty()) {
            parameters.put("page", List.of(page));
        }
        if (showing != Showing.ALL) {
            parameters.put("show", List.of(showing.word()));
        }
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(
                                        "exhibits/" + desk().draft().id() + "/translate",
                                        new QueryParameters(parameters))));
    }

    private String previewPath(LanguageTag language) {
        return StudioScript.contextPath() + "/studio/preview/" + desk().draft().id() + "?language=" + language;
    }

    private Optional<String> groupOf(Place place) {
        return desk().tongue()
                .flatMap(tongue -> Group.of(desk().content(), desk().bilingual(tongue)).stream()
                        .filter(group -> group.texts().stream()
                                .anyMatch(text -> text.place().equals(place)))
                        .map(Group::key)
                        .findFirst());
    }

    private TranslationDesk desk() {
        return java.util.Objects.requireNonNull(desk, "The view is entered first");
    }

    private TranslationTable opened() {
        return java.util.Objects.requireNonNull(table, "There is a language");
    }

    private Button icon(Glyph glyph, String words) {
        var button = new Button(glyph.draw());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private static Optional<ExhibitId> id(String text) {
        try {
            return Optional.of(new ExhibitId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LanguageTag> language(String text) {
        try {
            return Optional.of(new LanguageTag(text));
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(String text) {
        try {
            return Optional.of(new Place(text));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }
}
