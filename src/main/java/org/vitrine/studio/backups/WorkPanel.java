package org.vitrine.studio.backups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.vitrine.backups.Backups;

/// What is being done, how far it is, and what came of what was done before.
class WorkPanel extends Div {
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;

    WorkPanel(Runnable onStop) {
        addClassName("backups__work");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("backups.progress"));
        stop = new Button(getTranslation("backups.stop"), _ -> onStop.run());
        add(words, bar, stop);
    }

    void show(Optional<Backups.Running> running, Optional<Backups.Ended> ended) {
        bar.setVisible(running.isPresent());
        stop.setVisible(running.isPresent());
        running.ifPresentOrElse(
                now -> {
                    var point = now.course().point();
                    var key = "backups.work." + now.work().name();
                    words.setText(getTranslation(key) + " "
                            + getTranslation("backups.stage." + point.stage().name()));
                    bar.setIndeterminate(point.total() <= 0);
                    bar.setValue(point.share());
                },
                () -> words.setText(ended.map(this::words).orElse("")));
        setVisible(running.isPresent() || ended.isPresent());
        setClassName(
                "backups__work--failed",
                running.isEmpty()
                        && ended.filter(last -> last.problem() != null).isPresent());
    }

    private String words(Backups.Ended last) {
        return last.problem() == null
                ? getTranslation("backups.done." + last.work().name())
                : last.problem();
    }
}
