package org.vitrine.studio.backups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.vitrine.backups.Backup;
import org.vitrine.backups.BackupFailedException;
import org.vitrine.backups.Backups;
import org.vitrine.backups.UnusableBackupException;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;
import org.vitrine.studio.EmptyState;
import org.vitrine.studio.Exports;
import org.vitrine.studio.MainLayout;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.ViewScroll;
import org.vitrine.studio.ViewTop;
import org.vitrine.studio.Watch;

/// The backups there are, what is being done about them, and the way back to one.
@Route(value = "backups", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class BackupsView extends Main implements Commanding, HasDynamicTitle, BackupRow.Actions {
    private final Backups backups;
    private final Moments moments;
    private final Exports exports;
    private final Button make;
    private final Div state = new Div();
    private final Section list = new Section();
    private final WorkPanel work;
    private final Watch watch;
    /// What came of the work before: what was over when the view was opened is no news.
    private Optional<Backups.Ended> before;
    private Optional<Backups.Ended> shown = Optional.empty();

    BackupsView(Backups backups, Moments moments, Exports exports) {
        this.backups = backups;
        this.moments = moments;
        this.exports = exports;
        before = backups.ended();
        make = new Button(getTranslation("backups.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        work = new WorkPanel(backups::stop);
        state.addClassName("backups__state");
        list.addClassName("settings__part");
        var about = new Paragraph(getTranslation("backups.about", backups.folder()));
        about.addClassName("backups__about");
        var page = new Div(about, work, state, list, new PlanPart(backups.plan(), this::plan));
        page.addClassNames("settings", "backups");
        addClassName("view");
        add(new ViewTop(getPageTitle(), ViewTop.grow(), make), new ViewScroll(page));
        show();
        watch = new Watch(this, this::look);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backups.title");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.action("make-backup", getTranslation("backups.make"), this::make));
    }

    /// @return whether it will be otherwise in a while
    private boolean look() {
        var running = backups.running();
        var ended = backups.ended().filter(last -> !before.equals(Optional.of(last)));
        make.setEnabled(running.isEmpty());
        work.show(running, running.isEmpty() ? ended.or(() -> shown) : Optional.empty());
        if (running.isEmpty() && ended.isPresent()) {
            before = ended;
            shown = ended;
            show();
        }
        return running.isPresent();
    }

    private void show() {
        state.removeAll();
        backups.prepared().ifPresent(name -> state.add(new PreparedPanel(name, this::restart, this::callOff)));
        backups.lastRestore().ifPresent(outcome -> {
            var words = new Paragraph(
                    outcome.problem() == null
                            ? getTranslation("backups.restored", outcome.file(), moments.exactly(outcome.at()))
                            : getTranslation(
                                    "backups.not-restored",
                                    outcome.file(),
                                    moments.exactly(outcome.at()),
                                    outcome.problem()));
            words.addClassName("hint");
            state.add(words);
        });
        list.removeAll();
        list.add(new H2(getTranslation("backups.list")));
        var all = backups.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("backups.none")));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("person-list");
            rows.getElement().setAttribute("aria-label", getTranslation("backups.list"));
            all.forEach(backup -> rows.add(new BackupRow(backup, moments::exactly, exports, this)));
            list.add(rows);
        }
    }

    private void make() {
        attempt(backups::make);
    }

    @Override
    public void check(Backup backup) {
        attempt(() -> backups.check(backup.name()));
    }

    @Override
    public java.nio.file.Path takeAlong(Backup backup) {
        return backups.takeAlong(backup.name());
    }

    @Override
    public void delete(Backup backup) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("backups.delete.title"));
        question.setText(getTranslation("backups.delete.text", backup.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("people.cancel"));
        question.setConfirmText(getTranslation("backups.delete"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(_ -> attempt(() -> {
            backups.delete(backup.name());
            Notices.done(getTranslation("backups.deleted", backup.name()));
        }));
        question.open();
    }

    @Override
    public void restore(Backup backup) {
        var when = backup.about() == null ? "" : moments.exactly(backup.about().madeAt());
        new RestoreDialog(when, password -> {
                    backups.prepareRestore(backup.name(), password);
                    watch.begin();
                })
                .open();
    }

    private void plan(org.vitrine.backups.Plan plan) {
        backups.plan(plan);
        Notices.done(getTranslation("backups.plan.saved"));
    }

    private void restart() {
        backups.restart();
        new ReopeningDialog().open();
    }

    private void callOff() {
        backups.callRestoreOff();
        shown = Optional.empty();
        work.show(Optional.empty(), shown);
        show();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (BackupFailedException | UnusableBackupException e) {
            Notices.failure(String.valueOf(e.getMessage()));
        }
        show();
        watch.begin();
    }
}
