package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Rights;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;

/// What is neither text nor picture.
public sealed interface Attachment extends Block {
    /// Something of another site, which readers load themselves.
    ///
    /// @param fallback what is told to those who do not load it, and in print
    record Embed(
            BlockId id,
            @UnlessUsual Layout layout,
            String address,
            @Nullable String title,
            String fallback,
            @Nullable String caption)
            implements Attachment {
        public Embed {
            layout = Layout.orUsual(layout);
            address = address == null ? "" : address;
            fallback = fallback == null ? "" : fallback;
        }

        @Override
        public Embed withId(BlockId changed) {
            return new Embed(changed, layout, address, title, fallback, caption);
        }

        @Override
        public Embed withLayout(Layout changed) {
            return new Embed(id, changed, address, title, fallback, caption);
        }

        public Embed withAddress(String changed) {
            return new Embed(id, layout, changed, title, fallback, caption);
        }

        public Embed withTitle(@Nullable String changed) {
            return new Embed(id, layout, address, changed, fallback, caption);
        }

        public Embed withFallback(String changed) {
            return new Embed(id, layout, address, title, changed, caption);
        }

        public Embed withCaption(@Nullable String changed) {
            return new Embed(id, layout, address, title, fallback, changed);
        }
    }

    /// What is said in a recording, shown while it plays.
    ///
    /// @param file in WebVTT
    /// @param label what readers choose it by, where its language says too little
    record Captions(
            FileId file, LanguageTag language, @Nullable String label) {
        public Captions withLanguage(LanguageTag changed) {
            return new Captions(file, changed, label);
        }

        public Captions withLabel(@Nullable String changed) {
            return new Captions(file, language, changed);
        }
    }

    /// Sound or film.
    ///
    /// @param poster what is seen of a film before it plays
    /// @param transcript what is said and heard, in CommonMark
    record Recording(
            BlockId id,
            @UnlessUsual Layout layout,
            FileId file,
            @Nullable MediaId poster,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Captions> captions,
            @Nullable String transcript,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Rights rights)
            implements Attachment {
        public Recording {
            layout = Layout.orUsual(layout);
            captions = List.copyOf(captions == null ? List.of() : captions);
        }

        @Override
        public Recording withId(BlockId changed) {
            return new Recording(changed, layout, file, poster, captions, transcript, caption, credit, rights);
        }

        @Override
        public Recording withLayout(Layout changed) {
            return new Recording(id, changed, file, poster, captions, transcript, caption, credit, rights);
        }

        public Recording withFile(FileId changed) {
            return new Recording(id, layout, changed, poster, captions, transcript, caption, credit, rights);
        }

        public Recording withPoster(@Nullable MediaId changed) {
            return new Recording(id, layout, file, changed, captions, transcript, caption, credit, rights);
        }

        public Recording withCaptions(List<Captions> changed) {
            return new Recording(id, layout, file, poster, changed, transcript, caption, credit, rights);
        }

        public Recording withTranscript(@Nullable String changed) {
            return new Recording(id, layout, file, poster, captions, changed, caption, credit, rights);
        }

        public Recording withCaption(@Nullable String changed) {
            return new Recording(id, layout, file, poster, captions, transcript, changed, credit, rights);
        }

        public Recording withCredit(@Nullable String changed) {
            return new Recording(id, layout, file, poster, captions, transcript, caption, changed, rights);
        }

        public Recording withRights(@Nullable Rights changed) {
            return new Recording(id, layout, file, poster, captions, transcript, caption, credit, changed);
        }
    }

    /// A file that readers take along. Written `file` in files.
    ///
    /// @param name under which readers keep it
    /// @param label what it is called on the page; its name where absent
    record Download(
            BlockId id,
            @UnlessUsual Layout layout,
            FileId file,
            @Nullable String name,
            @Nullable String label,
            @Nullable String description)
            implements Attachment {
        public Download {
            layout = Layout.orUsual(layout);
        }

        @Override
        public Download withId(BlockId changed) {
            return new Download(changed, layout, file, name, label, description);
        }

        @Override
        public Download withLayout(Layout changed) {
            return new Download(id, changed, file, name, label, description);
        }

        public Download withFile(FileId changed, @Nullable String changedName) {
            return new Download(id, layout, changed, changedName, label, description);
        }

        public Download withName(@Nullable String changed) {
            return new Download(id, layout, file, changed, label, description);
        }

        public Download withLabel(@Nullable String changed) {
            return new Download(id, layout, file, name, changed, description);
        }

        public Download withDescription(@Nullable String changed) {
            return new Download(id, layout, file, name, label, changed);
        }
    }

    /// A file that a block gives to readers.
    ///
    /// @param name under which they keep it, where they take it along
    record Given(FileId file, FileUse use, @Nullable String name) {}

    /// The files that are given to readers.
    default Stream<Given> given() {
        return switch (this) {
            case Recording recording ->
                Stream.concat(
                        Stream.of(new Given(recording.file(), FileUse.RECORDING, null)),
                        recording.captions().stream()
                                .map(captions -> new Given(captions.file(), FileUse.CAPTIONS, null)));
            case Download download -> Stream.of(new Given(download.file(), FileUse.DOWNLOAD, download.name()));
            case Embed _ -> Stream.empty();
        };
    }
}
