package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.BiConsumer;
import org.vitrine.studio.Glyph;

/// Takes records as files, several at once.
final class RecordUpload extends Upload {
    private static final int MEGABYTE = 1024 * 1024;
    // More than a record may have: what is too large is said so when it is read.
    private static final int MOST_MEGABYTES = 64;

    /// @param onRecord gets a file's name and what is in it
    /// @param onRefused gets the name of a file that is not even taken, and why
    RecordUpload(BiConsumer<String, byte[]> onRecord, BiConsumer<String, String> onRefused) {
        addClassName("drop-area");
        setMaxFileSize(MOST_MEGABYTES * MEGABYTE);
        setUploadButton(new Button(getTranslation("import.choose"), Glyph.UPLOAD.draw()));
        setDropLabel(new Span(getTranslation("import.drop")));
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("import.too-big", MOST_MEGABYTES))
                        .setIncorrectFileType(getTranslation("import.too-big", MOST_MEGABYTES))
                        .setTooManyFiles(getTranslation("import.too-big", MOST_MEGABYTES))));
        setUploadHandler(new InMemoryUploadHandler((file, bytes) -> onRecord.accept(file.fileName(), bytes)));
        addFileRejectedListener(refused -> onRefused.accept(refused.getFileName(), refused.getErrorMessage()));
        addFailedListener(failed -> onRefused.accept(failed.getFileName(), getTranslation("import.interrupted")));
        addAllFinishedListener(_ -> clearFileList());
    }
}
