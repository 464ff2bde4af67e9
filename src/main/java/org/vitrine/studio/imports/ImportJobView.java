package org.vitrine.studio.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.interchange.intake.ImportId;
import org.vitrine.interchange.intake.ImportJob;
import org.vitrine.interchange.intake.ImportKind;
import org.vitrine.interchange.intake.ImportState;
import org.vitrine.interchange.intake.Imports;
import org.vitrine.interchange.intake.TablePreview;
import org.vitrine.interchange.intake.UnreadableImportException;
import org.vitrine.studio.BackLink;
import org.vitrine.studio.Exports;
import org.vitrine.studio.FindingList;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;

/// One import, from setting it up to taking it back. While it is at work the window asks how far it is.
@Route(value = "documents/import/job", layout = MainLayout.class)
@RolesAllowed("CURATOR")
class ImportJobView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private static final int ASK_AGAIN = 700;
    private static final int SHOWN_TROUBLES = 25;

    private final Imports imports;
    private final Exports exports;
    private final ViewTop top;
    private final Div stage = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private @Nullable ImportJob job;
    private @Nullable Registration asking;

    ImportJobView(Imports imports, Exports exports) {
        this.imports = imports;
        this.exports = exports;
        var back = new BackLink("documents/import", getTranslation("imports.back"));
        top = new ViewTop("", ViewTop.grow()).forOneThing().before(back);
        stage.addClassName("intake-job");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("intake-job__progress");
        bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
        addClassName("view");
        add(top, new ViewScroll(stage));
    }

    static String address(ImportId id) {
        return "documents/import/job/" + id;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            job = ImportId.read(parameter).flatMap(imports::find).orElseThrow(NotFoundException::new);
        } catch (AccessDeniedException somebodyElses) {
            throw new NotFoundException();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return job == null ? getTranslation("imports.title") : job.name();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        asking = event.getUI().addPollListener(_ -> look());
        ask();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (asking != null) {
            asking.remove();
        }
    }

    /// How it stands now.
    void look() {
        if (job == null) {
            return;
        }
        var before = job.state();
        var now = imports.find(job.id());
        if (now.isEmpty()) {
            UI.getCurrent().navigate("documents/import");
            return;
        }
        job = now.get();
        if (job.state() == before && job.state().isBusy()) {
            showProgress(job);
        } else if (job.state() != before) {
            show();
        }
        ask();
    }

    private void ask() {
        var busy = job != null && job.state().isBusy();
        getUI().ifPresent(ui -> ui.setPollInterval(busy ? ASK_AGAIN : -1));
    }

    private void show() {
        var shown = job;
        if (shown == null) {
            return;
        }
        top.setTitle(shown.name());
        stage.removeAll();
        var head = new Paragraph(ImportWords.badge(shown.state(), this));
        head.add(" " + ImportWords.name(shown.kind(), this));
        head.addClassName("intake-job__head");
        stage.add(head);
        if (!shown.findings().isEmpty()) {
            stage.add(box(
                    shown.state() == ImportState.FAILED || shown.state() == ImportState.READY,
                    new FindingList(shown.name(), shown.findings())));
        }
        switch (shown.state()) {
            case READY -> showSetup(shown);
            case CHECKING, RUNNING, UNDOING -> showBusy(shown);
            case CHECKED -> showChecked(shown);
            case STOPPED, FAILED -> showHalfway(shown);
            case DONE -> showDone(shown);
            case UNDONE -> showUndone(shown, false);
            case HALF_UNDONE -> showUndone(shown, true);
        }
    }

    private void showSetup(ImportJob shown) {
        if (shown.kind() != ImportKind.TABLE) {
            stage.add(actions(
                    primary(getTranslation("imports.check.again"), () -> imports.check(shown.id())),
                    button(getTranslation("imports.discard"), this::discard)));
            return;
        }
        TablePreview preview = null;
        try {
            preview = imports.table(shown.id());
        } catch (UnreadableImportException e) {
            stage.add(box(true, new FindingList(shown.name(), List.of(e.finding()))));
        }
        var setup = new TableSetup(shown.settings(), preview, (charset, delimiter) -> {
            imports.readAs(shown.id(), charset, delimiter);
            reload();
        });
        stage.add(
                new H2(getTranslation("imports.setup")),
                setup,
                actions(
                        primary(
                                getTranslation("imports.check"),
                                () -> setup.read().ifPresent(settings -> {
                                    imports.set(shown.id(), settings);
                                    imports.check(shown.id());
                                })),
                        button(getTranslation("imports.discard"), this::discard)));
    }

    private void showBusy(ImportJob shown) {
        var words = switch (shown.state()) {
            case CHECKING -> getTranslation("imports.checking");
            case UNDOING -> getTranslation("imports.undoing");
            default -> getTranslation("imports.running");
        };
        var box = new Section(new H2(words), bar, progress);
        box.addClassName("intake-job__busy");
        stage.add(box);
        if (shown.state() != ImportState.UNDOING) {
            stage.add(actions(button(getTranslation("imports.stop"), () -> act(() -> imports.stop(shown.id())))));
        }
        showProgress(shown);
    }

    private void showProgress(ImportJob shown) {
        var total = shown.total();
        bar.setIndeterminate(total == null);
        if (total == null) {
            progress.setText(getTranslation("imports.passed", shown.passed()));
        } else {
            bar.setValue(shown.progress());
            progress.setText(getTranslation("imports.passed-of", Math.min(shown.passed(), total), total));
        }
    }

    private void showChecked(ImportJob shown) {
        var start = primary(getTranslation("imports.start"), () -> imports.start(shown.id()));
        var counts = shown.counts();
        start.setVisible(counts.fresh() + counts.updated() > 0);
        var row = actions(start);
        if (shown.kind() == ImportKind.TABLE) {
            row.add(button(
                    getTranslation("imports.setup.again"), () -> act(() -> imports.set(shown.id(), shown.settings()))));
        }
        row.add(button(getTranslation("imports.discard"), this::discard));
        stage.add(new H2(getTranslation("imports.will-be")), new CountRow(counts, true), row);
        addTroubles(shown, true);
        var proposals = imports.proposals(shown.id());
        if (!proposals.isEmpty()) {
            stage.add(new H2(getTranslation("imports.first-rows")), new ProposalList(proposals));
        }
    }

    private void showHalfway(ImportJob shown) {
        stage.add(
                new H2(getTranslation("imports.halfway", shown.passed())),
                new CountRow(shown.counts(), false),
                actions(
                        primary(getTranslation("imports.resume"), () -> imports.resume(shown.id())),
                        button(getTranslation("imports.undo"), this::askUndo)));
        addTroubles(shown, false);
    }

    private void showDone(ImportJob shown) {
        var row = actions();
        var counts = shown.counts();
        if (counts.fresh() + counts.updated() > 0) {
            row.add(new Anchor("documents", getTranslation("imports.to-library")));
            row.add(button(getTranslation("imports.undo"), this::askUndo));
        }
        stage.add(new H2(getTranslation("imports.done")), new CountRow(counts, false), row);
        addTroubles(shown, false);
    }

    private void showUndone(ImportJob shown, boolean half) {
        stage.add(
                new H2(ImportWords.name(shown.state(), this)),
                new Paragraph(getTranslation(
                        "imports.undone.counts",
                        shown.counts().undone(),
                        shown.counts().kept())));
        if (half) {
            stage.add(actions(primary(getTranslation("imports.undo.resume"), () -> imports.resume(shown.id()))));
        }
        if (shown.counts().kept() > 0) {
            addTroubles(shown, false);
        }
    }

    /// The rows that somebody should look at: the first ones here, all of them to take along.
    private void addTroubles(ImportJob shown, boolean willBe) {
        var rows = imports.troubled(shown.id(), SHOWN_TROUBLES);
        if (rows.isEmpty()) {
            return;
        }
        var download = new Anchor(failures(shown), AttachmentType.INLINE, getTranslation("imports.download"));
        stage.add(
                new H2(getTranslation(
                        "imports.troubles",
                        shown.counts().refused(),
                        shown.counts().remarked())),
                download,
                new TroubleList(rows, willBe));
    }

    private DownloadHandler failures(ImportJob shown) {
        var reader = getLocale();
        var name = getTranslation("imports.download.file", shown.name().replaceAll("[\\\\/:*?\"<>|]", "-"));
        return exports.counted(event -> {
            event.setFileName(name);
            event.setContentType("text/csv; charset=utf-8");
            try (var output = event.getOutputStream()) {
                imports.writeFailures(shown.id(), output, reader);
            }
        });
    }

    private void askUndo() {
        var shown = job;
        if (shown == null) {
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("imports.undo.title"));
        dialog.setText(getTranslation(
                "imports.undo.text", shown.counts().fresh(), shown.counts().updated()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("studio.cancel"));
        dialog.setConfirmText(getTranslation("imports.undo"));
        dialog.addConfirmListener(_ -> act(() -> imports.undo(shown.id())));
        dialog.open();
    }

    private void discard() {
        if (job != null) {
            imports.discard(job.id());
            UI.getCurrent().navigate("documents/import");
        }
    }

    private void act(Runnable action) {
        action.run();
        reload();
    }

    private void reload() {
        if (job != null) {
            job = imports.find(job.id()).orElse(job);
            show();
            ask();
        }
    }

    private Button primary(String words, Runnable action) {
        var button = button(words, () -> act(action));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String words, Runnable action) {
        return new Button(words, _ -> action.run());
    }

    private static Div actions(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("row");
        return row;
    }

    private static Section box(boolean error, Component... content) {
        var box = new Section(content);
        box.addClassNames("notice-box", error ? "notice-box--error" : "notice-box--warn");
        return box;
    }
}
