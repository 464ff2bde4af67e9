package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.media.Picture;
import org.vitrine.media.UnreadablePictureException;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Notices;

/// Takes pictures, many at once, and hands them over in the order of their names. One that is none is said to be, and
/// the others go on.
final class PictureUpload extends Upload {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 50;

    /// Keeps the bytes of a file as a picture.
    interface Store {
        /// @throws UnreadablePictureException when it is none
        Picture store(byte[] bytes, String fileName);
    }

    private final List<Picture> arrived = new ArrayList<>();

    PictureUpload(Store store, Consumer<List<Picture>> onPictures) {
        addClassName("drop-area");
        setAcceptedMimeTypes("image/jpeg", "image/png");
        setMaxFileSize(MOST_MEGABYTES * MEGABYTE);
        setUploadButton(new Button(getTranslation("scans.choose"), Glyph.UPLOAD.draw()));
        setDropLabel(new Span(getTranslation("scans.drop")));
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("scans.too-big", MOST_MEGABYTES))
                        .setIncorrectFileType(getTranslation("scans.no-picture"))
                        .setTooManyFiles(getTranslation("scans.no-picture"))));
        setUploadHandler(new InMemoryUploadHandler((file, bytes) -> take(store, bytes, file.fileName())));
        addFileRejectedListener(refused ->
                Notices.failure(getTranslation("media.problem", refused.getFileName(), refused.getErrorMessage())));
        addAllFinishedListener(_ -> {
            var pictures = arrived.stream()
                    .sorted(Comparator.comparing(Picture::fileName, PageLabels.order()))
                    .toList();
            arrived.clear();
            clearFileList();
            if (!pictures.isEmpty()) {
                onPictures.accept(pictures);
            }
        });
    }

    private void take(Store store, byte[] bytes, String fileName) {
        try {
            // Known under the name that it has now, even where the same bytes came under another before.
            var picture = store.store(bytes, fileName);
            arrived.add(new Picture(
                    picture.id(),
                    picture.mediaType(),
                    fileName,
                    picture.width(),
                    picture.height(),
                    picture.byteCount()));
        } catch (UnreadablePictureException unreadable) {
            Notices.failure(getTranslation("media.problem", fileName, words(unreadable.problem())));
        }
    }

    private String words(UnreadablePictureException.Problem problem) {
        return switch (problem) {
            case EMPTY -> getTranslation("media.problem.empty");
            case TOO_MANY_BYTES -> getTranslation("scans.too-big", MOST_MEGABYTES);
            case TOO_MANY_PIXELS -> getTranslation("media.problem.too-many-pixels");
            case NOT_A_PICTURE -> getTranslation("scans.no-picture");
            case DAMAGED -> getTranslation("media.problem.damaged");
        };
    }
}
