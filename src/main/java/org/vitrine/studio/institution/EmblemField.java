package org.vitrine.studio.institution;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.Emblem;
import org.vitrine.house.HouseFile;
import org.vitrine.house.UnusableEmblemException;
import org.vitrine.media.UnreadablePictureException;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Pictures;

/// A picture that stands for the house: seen, replaced and taken away.
final class EmblemField extends Div {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 8;

    private final String key;
    private final Consumer<@Nullable HouseFile> changed;
    private final Div shown = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button remove = new Button(Glyph.DELETE.draw());

    EmblemField(String key, @Nullable HouseFile file, LooksForm.Taking taking, Consumer<@Nullable HouseFile> changed) {
        this.key = key;
        this.changed = changed;
        addClassName("emblem-field");
        var label = getTranslation(key);
        var caption = new Span(label);
        caption.addClassName("field-label");
        var hint = new Span(getTranslation(key + ".help"));
        hint.addClassName("hint");
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("emblem-field__problem");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("institution.emblem.remove", label));
        remove.setTooltipText(getTranslation("institution.emblem.remove", label));
        remove.addClickListener(_ -> {
            show(null);
            changed.accept(null);
        });
        var row = new Div(shown, upload(label, taking), remove);
        row.addClassName("emblem-field__row");
        add(caption, row, hint, problem);
        show(file);
    }

    private Upload upload(String label, LooksForm.Taking taking) {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            var ui = UI.getCurrent();
            try {
                var emblem = taking.take(bytes, metadata.fileName());
                ui.access(() -> take(emblem));
            } catch (UnreadablePictureException e) {
                ui.access(() -> say(getTranslation(
                        "media.problem",
                        e.fileName(),
                        Pictures.problem(this::getTranslation, e.problem(), e.limit()))));
            } catch (UnusableEmblemException e) {
                ui.access(() -> say(getTranslation(
                        "institution.emblem.problem."
                                + e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        metadata.fileName())));
            }
        }));
        upload.setDropAllowed(false);
        upload.setMaxFileSize(MOST_MEGABYTES * MEGABYTE);
        upload.setAcceptedMimeTypes("image/svg+xml", "image/png", "image/jpeg", "image/webp");
        var choose = new Button(getTranslation("institution.emblem.choose"), Glyph.UPLOAD.draw());
        choose.setAriaLabel(getTranslation("institution.emblem.choose.for", label));
        upload.setUploadButton(choose);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("import.too-big", MOST_MEGABYTES))
                        .setIncorrectFileType(getTranslation("institution.emblem.problem.type"))
                        .setTooManyFiles(getTranslation("institution.emblem.problem.type"))));
        upload.addFileRejectedListener(refused -> say(refused.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private void take(Emblem emblem) {
        say(
                emblem.leftOut().isEmpty()
                        ? ""
                        : getTranslation(
                                "institution.emblem.left-out",
                                emblem.leftOut().stream().sorted().collect(Collectors.joining(", "))));
        show(emblem.file());
        changed.accept(emblem.file());
    }

    private void say(String words) {
        problem.setText(words);
    }

    private void show(@Nullable HouseFile file) {
        shown.removeAll();
        shown.setClassName("emblem-field__shown" + (key.endsWith(".dark") ? " emblem-field__shown--dark" : ""));
        remove.setVisible(file != null);
        if (file == null) {
            shown.add(new Span(getTranslation("institution.emblem.none")));
        } else {
            shown.add(new Image(LooksForm.address(file), getTranslation(key)));
        }
    }
}
