package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Span;

/// Turns an exhibition into what readers of one of its further languages see: its own texts translated, and documents
/// in a version that they can read, where there is one and the curator has not said otherwise.
final class Interpreting {
    private final Exhibition exhibition;
    private final Tongue tongue;

    private Interpreting(Exhibition exhibition, Tongue tongue) {
        this.exhibition = exhibition;
        this.tongue = tongue;
    }

    static Exhibition exhibition(Exhibition exhibition, Tongue tongue) {
        var interpreting = new Interpreting(exhibition, tongue);
        var content = Bilingual.of(exhibition.content(), tongue)
                .content(Foreign::mark)
                .mapPages(page -> page.withBlocks(
                        page.blocks().stream().map(interpreting::readable).toList()));
        return new Exhibition(
                exhibition.id(),
                exhibition.slug(),
                content,
                exhibition.documents(),
                exhibition.numbers(),
                exhibition.entries(),
                exhibition.status(),
                exhibition.original());
    }

    /// Whether a block shows a document otherwise to readers of this language than it was placed.
    static boolean isReadable(Exhibition exhibition, Tongue tongue, Block block) {
        return !new Interpreting(exhibition, tongue.withAsPlaced(block.id(), false))
                .readable(block)
                .equals(block);
    }

    private Block readable(Block block) {
        if (tongue.asPlaced().contains(block.id())) {
            return block;
        }
        return switch (block) {
            case Block.Excerpt excerpt ->
                exhibition
                        .document(excerpt.document())
                        .map(document -> excerpt(excerpt, document))
                        .orElse(excerpt);
            case Reading.ParallelReader parallel ->
                exhibition
                        .document(parallel.document())
                        .map(document -> parallel(parallel, document))
                        .orElse(parallel);
            case Block.Text _, Block.Heading _, Block.PullQuote _, Block.DocumentCard _, Block.Image _ -> block;
            case Reading.Comparison _,
                    Reading.CloseReading _,
                    Reading.Commentary _,
                    Reading.Gallery _,
                    Reading.DocumentList _,
                    Reading.ScanRegion _ -> block;
            case Structure _, Lesson _, Context _, Attachment _ -> block;
        };
    }

    private Block excerpt(Block.Excerpt excerpt, Document document) {
        var shown = document.text(excerpt.version()).orElse(null);
        var readable = version(document).orElse(null);
        if (shown == null || readable == null || isOurs(shown)) {
            return excerpt;
        }
        var beside = Optional.ofNullable(excerpt.beside()).flatMap(document::text);
        if (isForReadersOfTheOriginal(shown)) {
            return passage(excerpt, document, shown, readable).orElse(excerpt);
        }
        return beside.isEmpty() || isForReadersOfTheOriginal(beside.get())
                ? excerpt.withBeside(readable.id())
                : excerpt;
    }

    /// The same paragraphs in another version. What notes were tied to in the words is not known there.
    private static Optional<Block> passage(
            Block.Excerpt excerpt, Document document, Version.Text shown, Version.Text readable) {
        var span = excerpt.passage().find(shown.text()).orElse(null);
        if (span == null) {
            return Optional.empty();
        }
        var spans = new ArrayList<Span>();
        for (var segment : shown.text().within(span)) {
            var answer = Paper.answering(document, shown, segment, readable)
                    .flatMap(answering -> readable.text().span(answering.id()));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            spans.add(answer.get());
        }
        var start = spans.stream().mapToInt(Span::start).min();
        var end = spans.stream().mapToInt(Span::end).max();
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var beside = readable.id().equals(excerpt.beside()) ? shown.id() : excerpt.beside();
        return Optional.of(excerpt.withPassage(
                        readable.id(), Passage.of(readable.text(), new Span(start.getAsInt(), end.getAsInt())))
                .withBeside(beside)
                .withNotes(excerpt.notes().stream()
                        .map(note -> new PassageNote(note.id(), note.title(), note.markdown(), null))
                        .toList()));
    }

    private Block parallel(Reading.ParallelReader parallel, Document document) {
        var readable = version(document).orElse(null);
        if (readable == null || parallel.versions().contains(readable.id())) {
            return parallel;
        }
        var versions = new ArrayList<>(parallel.versions());
        for (var at = 0; at < versions.size(); at++) {
            // The passage is one of the first.
            var mayChange = at > 0 || parallel.passage() == null;
            if (mayChange
                    && document.text(versions.get(at))
                            .filter(this::isForReadersOfTheOriginal)
                            .isPresent()) {
                versions.set(at, readable.id());
                return parallel.withVersions(List.copyOf(versions));
            }
        }
        return parallel;
    }

    private Optional<Version.Text> version(Document document) {
        return document.texts()
                .filter(text -> text.language().equals(tongue.language()))
                .findFirst()
                .or(() -> document.texts().filter(this::isOurs).findFirst());
    }

    private boolean isOurs(Version.Text text) {
        return isIn(text, tongue.language());
    }

    private boolean isForReadersOfTheOriginal(Version.Text text) {
        return text instanceof Version.Translation && isIn(text, exhibition.original());
    }

    private static boolean isIn(Version.Text text, LanguageTag language) {
        return Objects.equals(
                text.language().locale().getLanguage(), language.locale().getLanguage());
    }
}
