package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.MediaId;
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
    private @Nullable MediaId file;

    ScanPageRow(Runnable onChange) {
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
        picture.removeAll();
        picture.add(Pictures.decorative(page.file(), WIDTH));
        form.readRecord(new Words(page.label(), page.alt()));
    }

    @Override
    public Optional<ScanPage> read() {
        var shown = file;
        return shown == null
                ? Optional.empty()
                : Written.in(form).map(words -> new ScanPage(shown, words.label(), words.alt()));
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
