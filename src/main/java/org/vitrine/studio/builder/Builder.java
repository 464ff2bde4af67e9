package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;
import org.vitrine.exhibits.Conversion;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.review.Review;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Edition;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Finding;
import org.vitrine.publishing.Reader;
import org.vitrine.studio.Command;
import org.vitrine.studio.Shortcut;
import org.vitrine.studio.StudioScript;
import org.vitrine.studio.TabScroll;
import org.vitrine.text.InPlace;
import org.vitrine.text.Passage;
import org.vitrine.text.ReadingTime;

/// The builder's screen: bar, outline, page, inspector and shelf around one [Workbench].
class Builder extends Div {
    private static final Logger log = LoggerFactory.getLogger(Builder.class);

    private final House house;
    private final Workbench workbench;
    private final boolean mayEdit;
    private final boolean mayPublish;
    private final String contextPath = StudioScript.contextPath();
    private final BuilderBar bar;
    private final Outline outline;
    private final Canvas canvas;
    private final PublishingHand publishing;
    private final CanvasHand hand;
    private final ArrangingHand arranging;
    private final ReviewingHand reviewing;
    private final TabSheet inspectorTabs;
    private final Div main = new Div();
    private final Main cloth = new Main();
    private final CoverSheet coverSheet;
    private final Div outlinePane = new Div();
    private final Div coverPane = new Div();
    private final Div lookPane = new Div();
    private final Div form = new Div();
    private final Div conversions = new Div();
    private final Section checks = new Section();
    private final Span announced = new Span();
    private final Together together;
    private List<Colleague> others = List.of();

    Builder(House house, Workbench workbench, boolean mayEdit, boolean mayPublish) {
        this.house = house;
        this.workbench = workbench;
        this.mayEdit = mayEdit;
        this.mayPublish = mayPublish;
        addClassName("builder");
        publishing = new PublishingHand(this);
        bar = new BuilderBar(house.script(), contextPath, publishing, publishing.exporting());
        coverSheet = new CoverSheet(contextPath);
        outline = new Outline(new OutlineHand(this), mayEdit);
        hand = new CanvasHand(this);
        canvas = new Canvas(house.script(), hand);
        arranging = new ArrangingHand(this, house.clippings());
        canvas.arrange(arranging);
        canvas.arriving(new ArrivingHand(this), contextPath + ArrivalServlet.ROOT);
        reviewing = new ReviewingHand(this, house.talk());
        canvas.setTexts(ElementTexts.in(getLocale()));
        canvas.setInsertable(hand.insertable());
        canvas.setReadonly(!mayEdit);
        RichText.referring(canvas.getElement(), () -> References.of(exhibition(), this));
        RichText.mentioning(canvas.getElement(), this::mentionable);

        outlinePane.add(outline, checks);
        outlinePane.addClassName("outline__pane");
        checks.addClassName("checks");
        announced.addClassName("visually-hidden");
        announced.getElement().setAttribute("role", "status");
        var leftTabs = tabs(
                List.of("builder.tab.outline", "builder.tab.cover", "builder.tab.look"),
                List.of(outlinePane, coverPane, lookPane));
        leftTabs.addSelectedChangeListener(_ -> {
            coverSheet.setVisible(leftTabs.getSelectedIndex() == 1);
            cloth.setClassName("canvas--cover", coverSheet.isVisible());
            coverSheet.refresh(workbench.draft());
        });
        var left = new Nav(leftTabs);
        left.addClassName("outline");
        left.getElement().setAttribute("aria-label", getTranslation("builder.tab.outline"));
        cloth.add(canvas, coverSheet);
        cloth.addClassName("canvas");
        coverSheet.setVisible(false);
        inspectorTabs = tabs(
                List.of("builder.tab.block", "comments.title"), List.of(new Div(form, conversions), reviewing.pane()));
        inspectorTabs.addSelectedChangeListener(_ -> seeComments());
        var right = new Aside(inspectorTabs, new Shelf(house.documents(), contextPath, hand::place));
        right.addClassName("inspector");
        right.getElement().setAttribute("aria-label", getTranslation("builder.inspector"));
        main.add(left, cloth, right);
        main.addClassName("builder-main");
        add(bar, main, announced);
        coverPane.addClassName("inspector__form");
        lookPane.addClassName("inspector__form");
        together = new Together(this, house.company(), house.currentAccount().require());
        refresh();
        bar.showSaved(getTranslation("builder.saved"), false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Signal.effect(this, () -> {
            if (event.getUI().getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN) {
                Signal.untracked(() -> {
                    seeComments();
                    return true;
                });
            }
        });
        // On the page the canvas listens, which knows what is being typed.
        Shortcut.UNDO
                .listen(this, this::undo)
                .forEach(keys -> keys.listenOn(bar, outlinePane).setBrowserDefaultAllowed(false));
        Shortcut.FIND.listen(this, this::find).forEach(keys -> keys.setBrowserDefaultAllowed(false));
    }

    void find() {
        new FindDialog(new FindingHand(this, house.wording())).open();
    }

    void people() {
        var title = workbench.content().title();
        house.members()
                .open(
                        workbench.exhibit(),
                        title.isBlank() ? getTranslation("builder.untitled") : title,
                        this::openAgain);
    }

    /// With the rights that one has now.
    private void openAgain() {
        var rights = house.rights();
        if (rights.mayEdit(workbench.exhibit()) != mayEdit || rights.mayPublish(workbench.exhibit()) != mayPublish) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    List<Command> commands() {
        return BuilderCommands.of(this, hand, publishing);
    }

    House house() {
        return house;
    }

    Workbench workbench() {
        return workbench;
    }

    Canvas canvas() {
        return canvas;
    }

    String contextPath() {
        return contextPath;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    boolean mayPublish() {
        return mayPublish;
    }

    @Nullable
    Document document(DocumentId id) {
        return house.documents().find(id).map(Catalogued::document).orElse(null);
    }

    RichText richText(String label, String markdown, java.util.function.Consumer<String> changed) {
        return new RichText(house.script(), label, markdown, ElementTexts.in(getLocale()), changed)
                .referring(() -> References.of(exhibition(), this))
                .mentioning(this::mentionable);
    }

    private List<Mentionable> mentionable(String typed) {
        return Stream.concat(
                        Mentionable.pages(typed, workbench.content(), this).stream(),
                        Mentionable.matching(typed, house.entries(), house.documents(), this).stream())
                .toList();
    }

    /// What is done with a passage once it is chosen.
    interface WithPassage {
        void accept(Document document, Version.Text version, Passage passage);
    }

    Asking ask() {
        return new Asking(this);
    }

    /// Leads the keyboard to the first field of the form.
    void focusForm() {
        form.getElement()
                .executeJs("const first = this.querySelector('.inspector__form .inspector__form :is("
                        + "vaadin-text-field, vaadin-text-area, vaadin-combo-box, vaadin-select, vaadin-button, button)');"
                        + "first?.focus();");
    }

    void undo() {
        act(workbench::undo);
    }

    void redo() {
        act(workbench::redo);
    }

    /// Does something that is saved, says so, and shows everything as it is then.
    void act(Runnable act) {
        if (saving(act)) {
            refresh();
        }
    }

    /// Does something that is saved and leaves alone the form in which the curator is typing.
    ///
    /// @return whether it was saved
    boolean typed(Runnable act) {
        var isSaved = saving(act);
        if (isSaved) {
            refreshPage();
        }
        return isSaved;
    }

    void showSaving() {
        bar.showSaved(getTranslation("builder.saving"), false);
    }

    void refresh() {
        refreshPage();
        refreshForm();
        coverPane.removeAll();
        coverPane.add(new CoverForm(workbench.content(), workbench.draft().slug(), new CoverBench(this)));
        lookPane.removeAll();
        lookPane.add(new ThemeCards(workbench.content().theme(), new CoverBench(this)::look));
    }

    /// Shows another block as selected, on whatever page it is.
    void select(BlockId block) {
        workbench
                .content()
                .pages()
                .filter(page -> page.block(block).isPresent())
                .findFirst()
                .ifPresent(page -> {
                    workbench.open(page.id());
                    workbench.select(block);
                    refresh();
                });
    }

    /// The columns into which the selected block may go, and where it stands.
    List<ColumnChoice> columns() {
        return workbench
                .selected()
                .flatMap(block -> workbench.page().map(page -> ColumnChoice.of(page, block, this)))
                .orElse(List.of());
    }

    void moveToColumn(ColumnChoice column) {
        act(() -> workbench.moveToColumn(column.block(), column.row(), column.number()));
        say(column.done());
        canvas.focusBlock(column.block());
    }

    void openComments(@Nullable BlockId block) {
        if (block != null) {
            select(block);
        }
        if (!main.hasClassName("builder-main--inspector")) {
            togglePanel("inspector");
        }
        inspectorTabs.setSelectedIndex(1);
        reviewing.focus();
    }

    /// Shows what was said since, and who was asked.
    void refreshComments() {
        refreshPage();
        reviewing.show(workbench.page().orElse(null));
    }

    /// Shows what others have said, and leaves alone what this curator is at.
    void hear() {
        if (reviewing.isUpToDate()) {
            return;
        }
        refreshComments();
        reviewing
                .news()
                .forEach(concern -> say(getTranslation("comments.names-you", reviewing.author(concern.comment()))));
        seeComments();
    }

    /// What is shown in a window that nobody looks at is not seen.
    private void seeComments() {
        if (inspectorTabs.getSelectedIndex() == 1 && isLookedAt()) {
            reviewing.see(workbench.page().orElse(null));
        }
    }

    private boolean isLookedAt() {
        return getUI().map(ui -> ui.getPage().pageVisibilitySignal().peek() != PageVisibility.HIDDEN)
                .orElse(true);
    }

    /// Shows what somebody else has saved, and leaves alone what this curator is at.
    void catchUp(long revision) {
        var before = workbench.draft();
        if (before.revision() >= revision) {
            return;
        }
        var selected = workbench.selected();
        workbench.reload();
        if (!front(workbench.content()).equals(front(before.content()))) {
            refresh();
            return;
        }
        refreshPage();
        if (!workbench.selected().equals(selected)) {
            refreshForm();
        }
    }

    /// What the forms beside the page show.
    private static ExhibitContent front(ExhibitContent content) {
        return content.withSections(List.of()).withTongues(List.of());
    }

    void showOthers(List<Colleague> present) {
        others = present;
        bar.showOthers(present);
        outline.show(workbench.content(), workbench.page().map(Page::id).orElse(null), present);
        showOthersOnPage();
    }

    private void showOthersOnPage() {
        var page = workbench.page().map(Page::id).orElse(null);
        canvas.setOthers(others.stream()
                .filter(colleague ->
                        colleague.page() != null && colleague.page().equals(page))
                .toList());
    }

    void refreshForm() {
        form.removeAll();
        conversions.removeAll();
        workbench
                .selected()
                .filter(_ -> mayEdit)
                .filter(block -> !Conversion.of(block).isEmpty())
                .ifPresent(block ->
                        conversions.add(new ConversionMenu(block, conversion -> arranging.convert(block, conversion))));
        reviewing.show(workbench.page().orElse(null));
        seeComments();
        form.add(workbench
                .selected()
                .filter(_ -> mayEdit)
                .<Component>map(
                        block -> new BlockForm(block, exhibition().caseNumber(block), new BlockBench(this, block.id())))
                .orElseGet(this::nothingSelected));
    }

    void togglePanel(String panel) {
        var style = "builder-main--" + panel;
        var opening = !main.hasClassName(style);
        main.removeClassNames("builder-main--outline", "builder-main--inspector");
        main.setClassName(style, opening);
    }

    /// Goes to where a check has found something.
    void go(Finding finding) {
        var texts = finding.texts();
        if (texts != null) {
            UI.getCurrent()
                    .navigate(
                            "exhibits/" + workbench.exhibit() + "/translate",
                            QueryParameters.simple(Map.of(
                                    "language",
                                    texts.language().value(),
                                    "at",
                                    texts.first().value())));
            return;
        }
        if (finding.page() != null) {
            workbench.open(finding.page());
            workbench.select(finding.block());
            refresh();
            if (finding.block() != null) {
                canvas.focusBlock(finding.block());
            }
        }
    }

    /// Says what everybody else sees happen.
    void announce(String words) {
        announced.setText(words);
    }

    void say(String words) {
        Notification.show(words, 6000, Notification.Position.BOTTOM_START);
    }

    boolean isPublished() {
        return house.publisher().publication(workbench.draft()).newest().isPresent();
    }

    Exhibition exhibition() {
        return house.publisher().preview(workbench.draft());
    }

    /// @return whether it was saved
    private boolean saving(Runnable act) {
        try {
            act.run();
            var time = DateTimeFormatter.ofPattern("HH:mm", getLocale())
                    .format(LocalTime.ofInstant(house.clock().instant(), ZoneId.systemDefault()));
            bar.showSaved(getTranslation("builder.saved-at", time), false);
            return true;
        } catch (StaleDraftException e) {
            workbench.reload();
            refresh();
            failed("builder.not-saved.busy");
        } catch (org.springframework.dao.DataAccessException e) {
            log.error("Could not save exhibit {}", workbench.exhibit(), e);
            failed("builder.not-saved.storage");
            // The canvas keeps what was typed until it is acknowledged; this keeps it from being so.
            throw e;
        }
        return false;
    }

    private void failed(String words) {
        bar.showSaved(getTranslation(words), true);
        var notice = Notification.show(getTranslation(words), 0, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setDuration(10_000);
    }

    private void refreshPage() {
        var draft = workbench.draft();
        reviewing.read();
        var exhibition = exhibition();
        var page = workbench.page().orElse(null);
        outline.show(draft.content(), page == null ? null : page.id(), others);
        showOthersOnPage();
        canvas.setVisible(page != null);
        canvas.setLook(draft.content().theme(), draft.content().language());
        if (page != null) {
            canvas.setPage(page, kicker(page), shown(exhibition, page), "vitrine-" + workbench.exhibit());
            canvas.setSelected(workbench.selected().map(Block::id).orElse(null));
        }
        inspectorTabs
                .getTabAt(1)
                .setLabel(
                        page == null || reviewing.count(page) == 0
                                ? getTranslation("comments.title")
                                : getTranslation("comments.title.count", reviewing.count(page)));
        var publication = house.publisher().publication(draft);
        bar.show(draft, publication, previewPath(page));
        coverSheet.refresh(draft);
        bar.showPlanned(house.planned()
                .planned(workbench.exhibit())
                .map(planned -> house.talk().moments().exactlyInZone(planned.dueAt()))
                .orElse(null));
        bar.showReview(Review.standing(
                        reviewing.reviews(),
                        publication.newest().map(Edition::publishedAt).orElse(null))
                .orElse(null));
        var findings = house.publisher().check(exhibition);
        checks.removeAll();
        var errors = new Span(getTranslation("builder.checks.count", findings.size()));
        errors.addClassNames("badge", findings.stream().anyMatch(Finding::isError) ? "badge--error" : "badge--plain");
        checks.add(
                new H2(new Span(getTranslation("builder.checks")), errors),
                new Checks(findings, exhibition, this::go),
                length(exhibition, page));
        remember(page);
    }

    /// How much there is to read.
    private Paragraph length(Exhibition exhibition, @Nullable Page page) {
        var whole = exhibition.readingTime();
        var here = page == null ? ReadingTime.NONE : exhibition.readingTime(page);
        var words = new Paragraph(getTranslation(
                "builder.length",
                here.words() + here.characters(),
                here.minutes(),
                whole.words() + whole.characters(),
                whole.minutes()));
        words.addClassName("hint");
        return words;
    }

    private List<Canvas.Shown> shown(Exhibition exhibition, Page page) {
        var reader = new Reader(
                getLocale(), Addresses.preview(contextPath, workbench.exhibit().toString()));
        // As it would be published: with the answers to saved searches.
        var answered = exhibition.content().page(page.id()).orElse(page);
        return house.pages().blocks(exhibition, mayEdit ? WordsInPlace.mark(answered) : answered, reader).stream()
                .map(rendered -> {
                    var block = answered.block(rendered.id()).orElseThrow();
                    var kind = BlockKind.of(block);
                    return new Canvas.Shown(
                            block.id().value(),
                            kind.type(),
                            getTranslation("builder.block." + kind.type()),
                            block instanceof Block.PullQuote quote
                                            && quote.quote().isBlank()
                                    ? hollow()
                                    : InPlace.html(rendered.html()),
                            block.ownMarkdown().orElse(null),
                            block instanceof Block.Heading heading ? heading.text() : null,
                            arranging.clipping(block),
                            reviewing.count(block.id()),
                            mayEdit ? WordsInPlace.of(block, this) : List.of(),
                            block.column(),
                            block instanceof Structure.Columns row ? row.count() : 0,
                            block instanceof Structure.Columns && block.layout().width() != Layout.Width.COLUMN
                                    ? block.layout().width().word()
                                    : "",
                            block.mayStandInColumn());
                })
                .toList();
    }

    /// What stands where a quotation will be.
    private String hollow() {
        return "<p class=\"block-hollow\">" + HtmlUtils.htmlEscape(getTranslation("builder.pull-quote.hollow"))
                + "</p>";
    }

    private String kicker(Page page) {
        var section = workbench.content().sectionOf(page.id()).orElseThrow();
        return getTranslation("builder.kicker", section.title(), workbench.pageNumber());
    }

    private String previewPath(@Nullable Page page) {
        var base = "/studio/preview/" + workbench.exhibit();
        return page == null ? base : base + "/" + page.slug();
    }

    /// Makes the address say which page and block are open, so that a link or a reload leads back there.
    void remember() {
        remember(workbench.page().orElse(null));
    }

    private void remember(@Nullable Page page) {
        var path = "exhibits/" + workbench.exhibit() + (page == null ? "" : "/" + page.id());
        var query = workbench.selected().map(block -> "?block=" + block.id()).orElse("");
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path + query)));
        together.moveTo(
                page == null ? null : page.id(),
                workbench.selected().map(Block::id).orElse(null));
    }

    private Component nothingSelected() {
        var hint = new Paragraph(getTranslation("builder.nothing-selected"));
        hint.addClassName("hint");
        var pane = new Div(hint);
        pane.addClassName("inspector__form");
        return pane;
    }

    private TabSheet tabs(List<String> labels, List<Div> panes) {
        var sheet = new TabSheet();
        for (var i = 0; i < labels.size(); i++) {
            sheet.add(getTranslation(labels.get(i)), panes.get(i));
        }
        TabScroll.unfocus(sheet);
        return sheet;
    }
}
