package org.vitrine.studio.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.vitrine.interchange.intake.Uploaded;
import org.vitrine.studio.Glyph;

/// Takes files of any kind, several at once, and hands them over together.
final class BringUpload extends Upload {
    private static final int MEGABYTE = 1024 * 1024;

    private final List<Uploaded> arrived = new ArrayList<>();

    /// @param onFiles gets files that are gone afterwards
    /// @param onRefused gets the name of a file that is not even taken, and why
    @SuppressWarnings("removal") // There is no other way yet to hear of a file that broke off.
    BringUpload(long largest, Consumer<List<Uploaded>> onFiles, BiConsumer<String, String> onRefused) {
        addClassNames("drop-area", "drop-area--tall");
        var megabytes = (int) Math.min(largest / MEGABYTE, Integer.MAX_VALUE / MEGABYTE);
        setMaxFileSize(megabytes * MEGABYTE);
        var choose = new Button(getTranslation("imports.choose"), Glyph.UPLOAD.draw());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        setUploadButton(choose);
        setDropLabel(new Span(getTranslation("imports.drop")));
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("import.too-big", megabytes))
                        .setIncorrectFileType(getTranslation("import.too-big", megabytes))
                        .setTooManyFiles(getTranslation("import.too-big", megabytes))));
        setUploadHandler(
                UploadHandler.toTempFile((file, path) -> arrived.add(new Uploaded(file.fileName(), path.toPath()))));
        addFileRejectedListener(refused -> onRefused.accept(refused.getFileName(), refused.getErrorMessage()));
        addFailedListener(failed -> onRefused.accept(failed.getFileName(), getTranslation("import.interrupted")));
        addAllFinishedListener(_ -> {
            var files = List.copyOf(arrived);
            arrived.clear();
            clearFileList();
            try {
                onFiles.accept(files);
            } finally {
                files.forEach(BringUpload::remove);
            }
        });
    }

    private static void remove(Uploaded file) {
        try {
            Files.deleteIfExists(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
