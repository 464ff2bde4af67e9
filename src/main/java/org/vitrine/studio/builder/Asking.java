package org.vitrine.studio.builder;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Entry;
import org.vitrine.library.Version;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// Asks a curator for things of the library, each in a dialog of its own.
class Asking {
    private final Builder builder;

    Asking(Builder builder) {
        this.builder = builder;
    }

    /// What a document has to have to be of use.
    enum Need {
        NOTHING("builder.document.no-text", _ -> true),
        A_TEXT("builder.document.no-text", row -> texts(row) > 0),
        TWO_TEXTS("builder.document.no-two-texts", row -> texts(row) > 1),
        A_SCAN("builder.document.no-scan", row -> row.layers().size() > texts(row));

        private final String refusal;
        private final Predicate<DocumentRow> met;

        Need(String refusal, Predicate<DocumentRow> met) {
            this.refusal = refusal;
            this.met = met;
        }

        private static long texts(DocumentRow row) {
            return row.layers().stream()
                    .filter(layer -> !layer.startsWith("scan"))
                    .count();
        }
    }

    void document(Need need, Consumer<Document> chosen) {
        document("builder.document.title", need, chosen);
    }

    private void document(String title, Need need, Consumer<Document> chosen) {
        new DocumentDialog(title, builder.house().documents(), need.met, need.refusal, row -> {
                    var document = builder.document(row.id());
                    if (document != null) {
                        chosen.accept(document);
                    }
                })
                .open();
    }

    /// Asks for a document that can be read, and then for a passage of it.
    void passage(Builder.WithPassage act) {
        passage("builder.document.title", act);
    }

    /// @param title says which of several
    void passage(String title, Builder.WithPassage act) {
        document(
                title,
                Need.A_TEXT,
                document -> passage(
                        document, null, null, null, (version, passage) -> act.accept(document, version, passage)));
    }

    /// @param only the id of the one version to choose from, or null for any
    void passage(
            Document document,
            @Nullable String only,
            @Nullable String version,
            @Nullable Passage now,
            BiConsumer<Version.Text, Passage> chosen) {
        if (document.texts().findAny().isPresent()) {
            new PassageDialog(document, only, version, now, builder.house().script(), chosen).open();
        }
    }

    void region(Document document, @Nullable MediaId page, @Nullable Region now, BiConsumer<MediaId, Region> chosen) {
        new RegionDialog(
                        document,
                        page,
                        now,
                        builder.house().media()::find,
                        builder.house().script(),
                        chosen)
                .open();
    }

    void picture(Consumer<Picture> stored) {
        new PictureDialog(builder.house().media(), stored).open();
    }

    void file(FileUse use, Consumer<KeptFile> stored) {
        new FileDialog(builder.house().attachments(), use, stored).open();
    }

    /// What is known of a file that is here already.
    Optional<KeptFile> file(FileId id) {
        return builder.house().attachments().find(id);
    }

    /// A field that finds documents of the library, one after another.
    DocumentPicker documents(String label, Consumer<DocumentId> chosen) {
        return new DocumentPicker(builder.house().documents(), label, chosen);
    }

    /// A field that finds entries of the library, one after another.
    EntryPicker entries(String label, Entry.Kind kind, Consumer<Entry> chosen) {
        return new EntryPicker(builder.house().entries(), kind, label, chosen);
    }
}
