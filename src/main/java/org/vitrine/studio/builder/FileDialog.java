package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import java.util.function.Consumer;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.media.UnreadableFileException;

/// Takes sound, film, captions or another file in from the curator's machine.
class FileDialog extends Dialog {
    private static final long MEGABYTE = 1024L * 1024;

    private final Paragraph problem = new Paragraph();

    FileDialog(Attachments attachments, FileUse use, Consumer<KeptFile> stored) {
        var words = "builder.file." + use.name().toLowerCase(Locale.ROOT);
        var most = attachments.largest(use) / MEGABYTE;
        setHeaderTitle(getTranslation(words + ".title"));
        setWidth("32rem");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        // Not with the session in hand: a large file takes its time to arrive.
        UploadHandler handler = event -> {
            try (var bytes = event.getInputStream()) {
                var file = attachments.store(bytes, event.getFileName(), use);
                event.getUI().access(() -> {
                    close();
                    stored.accept(file);
                });
            } catch (UnreadableFileException e) {
                event.getUI().access(() -> problem.setText(Problems.of(e, this)));
            }
        };
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, attachments.largest(use)));
        upload.setUploadButton(new Button(getTranslation("builder.picture.choose")));
        upload.setDropLabel(new Span(getTranslation("builder.picture.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("builder.file.problem.TOO_MANY_BYTES", most))));
        upload.addFileRejectedListener(refused ->
                problem.setText(getTranslation("media.problem", refused.getFileName(), refused.getErrorMessage())));
        upload.addFailedListener(failed -> {
            if (problem.getText().isEmpty()) {
                problem.setText(
                        getTranslation("media.problem", failed.getFileName(), getTranslation("import.interrupted")));
            }
        });
        upload.addStartedListener(_ -> problem.setText(""));
        var hint = new Paragraph(getTranslation(words + ".help", most));
        hint.addClassName("hint");
        add(hint, upload, problem);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()));
    }
}
