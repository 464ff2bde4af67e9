package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.MediaId;
import org.vitrine.media.Preparation;
import org.vitrine.media.UnreadablePictureException.Problem;
import org.vitrine.studio.Pictures;

/// One picture of a leaf: what the leaf is called, and what the picture shows.
final class ScanPageRow extends Div implements Rows.Row<ScanPage> {
    private static final int WIDTH = 320;

    /// What can be typed; the picture is what it is.
    // Public because a Binder reads records by reflection.
    public record Words(String label, @Nullable String alt) {}

    private final Div picture = new Div();
    private final TextField label = new TextField();
    private final TextArea alt = new TextArea();
    private final Binder<Words> form = new Binder<>(Words.class);
    private final ScanDesk desk;
    private final Runnable onRetry;
    private @Nullable MediaId file;
    private Preparation.@Nullable Progress progress;

    /// @param onRetry is told when there is something to wait for again
    ScanPageRow(ScanDesk desk, Runnable onChange, Runnable onRetry) {
        this.desk = desk;
        this.onRetry = onRetry;
        addClassName("scan-row");
        picture.addClassName("scan-row__picture");
        label.setLabel(getTranslation("scans.label"));
        alt.setLabel(getTranslation("scans.alt"));
        var fields = new Div(label, alt);
        fields.addClassName("fields");
        add(picture, fields);
        form.forField(label)
                .asRequired(getTranslation("scans.label-missing"))
                .withConverter(String::strip, typed -> typed)
                .bind("label");
        form.forField(alt).withConverter(new OptionalText()).bind("alt");
        form.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(ScanPage page) {
        file = page.file();
        progress = null;
        showProgress();
        form.readRecord(new Words(page.label(), page.alt()));
    }

    @Override
    public Optional<ScanPage> read() {
        var shown = file;
        return shown == null
                ? Optional.empty()
                : Written.in(form).map(words -> new ScanPage(shown, words.label(), words.alt()));
    }

    /// Whether the picture is still being made ready.
    boolean isUnderWay() {
        return progress != null && progress.isUnderWay();
    }

    /// Shows the picture, or how far it is, or why there is none.
    void showProgress() {
        var shown = file;
        var now = shown == null ? null : desk.progress(shown);
        if (shown == null || now == null || now.equals(progress)) {
            return;
        }
        progress = now;
        picture.removeAll();
        switch (now.stage()) {
            case READY -> picture.add(Pictures.decorative(shown, WIDTH));
            case WAITING -> picture.add(new Span(getTranslation("scans.waiting")));
            case RUNNING -> picture.add(new Span(getTranslation("scans.percent", now.percent())));
            case FAILED -> {
                var problem = Objects.requireNonNullElse(now.problem(), Problem.FAILED);
                var words = new Span(
                        getTranslation("scans.failed", Pictures.problem(this::getTranslation, problem, now.limit())));
                words.addClassName("error-text");
                var again = new Button(getTranslation("scans.retry"), _ -> {
                    desk.retry(shown);
                    onRetry.run();
                });
                picture.add(words, again);
            }
        }
    }

    /// The leaf as far as it is described.
    Optional<ScanPage> soFar() {
        var shown = file;
        return shown == null || label.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(
                        new ScanPage(shown, label.getValue(), alt.getValue().isBlank() ? null : alt.getValue()));
    }

    @Override
    public boolean isBlank() {
        return file == null;
    }

    @Override
    public void focus() {
        label.focus();
    }

    @Override
    public String summary() {
        return "";
    }
}
