package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;
import org.vitrine.text.Span;

/// The scan and the texts of one document as they lie open beside each other, with the notes on them.
final class ReadingRoom {
    private final Document document;
    private final Illustrations illustrations;
    private final Reader reader;
    private final Texts t;
    private final DocumentWords words;
    private final Markdown markdown;
    private final List<Version.Text> texts;

    ReadingRoom(Document document, Exhibition exhibition, Illustrations illustrations, Reader reader) {
        this.document = document;
        this.illustrations = illustrations;
        this.reader = reader;
        this.t = new Texts(reader.locale());
        this.words = new DocumentWords(t);
        this.markdown = new Markdown(
                new Markdown.Words(t.get("note"), t.get("note.close"), null),
                WrittenAddresses.links(exhibition, reader.addresses()));
        this.texts = document.texts().toList();
    }

    // ---- the scan ----

    List<DocumentPage.Leaf> leaves() {
        var pages = document.scanPages().toList();
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(index -> leaf(pages.get(index), index).stream())
                .toList();
    }

    private Optional<DocumentPage.Leaf> leaf(Version.ScanPage page, int index) {
        var addresses = reader.addresses();
        var alt = page.alt() == null ? t.get("document.leaf.alt", page.label()) : page.alt();
        return illustrations
                .shot(page.file(), addresses, alt)
                .flatMap(shot -> illustrations
                        .shot(page.file(), addresses, "")
                        .map(thumbnail -> new DocumentPage.Leaf(
                                leafAnchor(index),
                                page.label(),
                                shot,
                                thumbnail,
                                addresses.zoomable(page.file()).orElse(null),
                                marks(page.file(), shot.width(), shot.height()))));
    }

    private List<DocumentPage.Mark> marks(MediaId page, int width, int height) {
        var marks = new ArrayList<DocumentPage.Mark>();
        for (var text : texts) {
            for (var segment : text.text().segments()) {
                var spots = document.spots(text.id(), segment.id());
                for (var number = 0; number < spots.size(); number++) {
                    if (spots.get(number).page().equals(page)) {
                        var anchor = Addresses.segmentAnchor(text.id(), segment.id());
                        marks.add(mark(
                                spotAnchor(anchor, number),
                                anchor,
                                t.get("document.mark", segmentName(text, segment), words.language(text.language())),
                                "",
                                spots.get(number).region().within(width, height)));
                    }
                }
            }
        }
        // Notes come last, so that they lie above what they may be a part of.
        for (var note : document.notes()) {
            if (note.anchor() instanceof Note.OnRegion on && on.page().equals(page)) {
                var number = noteNumber(note);
                marks.add(mark(
                        markAnchor(note),
                        noteAnchor(note),
                        t.get("document.note", number),
                        number,
                        on.region().within(width, height)));
            }
        }
        return marks;
    }

    private static DocumentPage.Mark mark(String anchor, String target, String label, String number, Region region) {
        return new DocumentPage.Mark(
                anchor, "#" + target, label, number, region.x(), region.y(), region.width(), region.height());
    }

    // ---- the texts ----

    List<DocumentPage.Reading> readings() {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> reading(texts.get(index), index + 1))
                .toList();
    }

    private DocumentPage.Reading reading(Version.Text version, int column) {
        var by = switch (version) {
            case Version.Translation translation
            when translation.translator() != null -> t.get("version.by", translation.translator());
            case Version.Translation _, Version.Transcript _ -> null;
        };
        var rights = version.rights();
        return new DocumentPage.Reading(
                "_" + version.id(),
                column,
                words.name(version),
                by,
                rights == null ? null : rightsLine(rights),
                version.language().value(),
                version.language().direction());
    }

    private DocumentPage.RightsLine rightsLine(Rights rights) {
        return new DocumentPage.RightsLine(new Link(rights.statement().toString(), words.name(rights)), rights.note());
    }

    /// Each text by itself, and the first beside each of the others. What the reader's language is written in is chosen
    /// to begin with.
    List<DocumentPage.View> views() {
        if (texts.size() < 2) {
            return List.of();
        }
        var chosen = texts.stream()
                .filter(text ->
                        text.language().locale().getLanguage().equals(t.locale().getLanguage()))
                .findFirst()
                .orElse(texts.getFirst());
        var views = new ArrayList<DocumentPage.View>();
        for (var index = 0; index < texts.size(); index++) {
            var text = texts.get(index);
            views.add(new DocumentPage.View(
                    "_view-" + text.id(), "view--" + (index + 1), tab(text), text.equals(chosen)));
        }
        for (var index = 1; index < texts.size(); index++) {
            views.add(new DocumentPage.View(
                    "_view-both-" + texts.get(index).id(),
                    "view--both view--both-" + (index + 1),
                    texts.size() == 2
                            ? t.get("document.beside")
                            : t.get("document.beside.which", tab(texts.getFirst()), tab(texts.get(index))),
                    false));
        }
        return views;
    }

    /// The language; with what it is, where two texts are in the same.
    private String tab(Version.Text text) {
        var language = Texts.capitalised(words.language(text.language()), t.locale());
        var same = texts.stream()
                        .filter(other -> other.language().equals(text.language()))
                        .count()
                > 1;
        return same ? words.name(text) : language;
    }

    List<DocumentPage.Row> rows() {
        return document.rows(texts.stream().map(Version::id).toList()).stream()
                .map(row -> new DocumentPage.Row(IntStream.range(0, texts.size())
                        .mapToObj(index ->
                                cell(texts.get(index), index + 1, row.cells().get(index)))
                        .toList()))
                .toList();
    }

    private DocumentPage.Cell cell(Version.Text version, int column, List<Segment> segments) {
        return new DocumentPage.Cell(
                column,
                version.language().value(),
                version.language().direction(),
                segments.stream().map(segment -> segment(version, segment)).toList());
    }

    private DocumentPage.Segment segment(Version.Text version, Segment segment) {
        var text = version.text();
        var number = text.paragraphNumber(segment.id());
        var own = text.span(segment.id()).orElseThrow();
        var here = document.notes().stream()
                .flatMap(note -> place(note, version).stream())
                .filter(placed -> placed.span().overlaps(own))
                .sorted(Comparator.comparingInt(placed -> placed.span().end()))
                .toList();
        var anchors = here.stream()
                .map(placed -> new Highlights.Anchor(
                        placed.span(), noteNumber(placed.note()), "#" + noteAnchor(placed.note()), true))
                .toList();
        var anchor = Addresses.segmentAnchor(version.id(), segment.id());
        return new DocumentPage.Segment(
                anchor,
                segment.kind() == Segment.Kind.PARAGRAPH
                        ? ""
                        : " segment--" + segment.kind().word(),
                number.isEmpty() ? "" : "¶" + number.getAsInt(),
                number.isEmpty() ? "" : t.get("paragraph.anchor", String.valueOf(number.getAsInt())),
                Highlights.mark(segment.text(), own.start(), null, anchors),
                leafLink(version, segment, anchor),
                // A note on several segments stands beside the last, where its number is.
                here.stream()
                        .filter(placed -> placed.span().end() <= own.end())
                        .map(placed -> remark(placed.note(), null, null))
                        .toList());
    }

    /// To the scan, for a translation to what it translates.
    private @Nullable Link leafLink(Version.Text version, Segment segment, String anchor) {
        var own = document.spots(version.id(), segment.id());
        return own.isEmpty()
                ? texts.stream()
                        .filter(other -> !other.equals(version))
                        .flatMap(other -> document.answering(version.id(), segment.id(), other.id()).stream()
                                .flatMap(answer -> document.spots(other.id(), answer.id()).stream()
                                        .limit(1)
                                        .flatMap(spot ->
                                                leafLink(spot.page(), Addresses.segmentAnchor(other.id(), answer.id()))
                                                        .stream())))
                        .findFirst()
                        .orElse(null)
                : leafLink(own.getFirst().page(), anchor).orElse(null);
    }

    private Optional<Link> leafLink(MediaId page, String segmentAnchor) {
        return pageLabel(page)
                .map(label -> new Link("#" + spotAnchor(segmentAnchor, 0), t.get("document.on-leaf", label)));
    }

    private String segmentName(Version.Text text, Segment segment) {
        var number = text.text().paragraphNumber(segment.id());
        return number.isPresent()
                ? t.get("paragraph.one", String.valueOf(number.getAsInt()))
                : t.get("segment." + segment.kind().word());
    }

    // ---- the notes ----

    private record Placed(Note note, Span span) {}

    private Optional<Placed> place(Note note, Version.Text version) {
        return note.anchor() instanceof Note.OnPassage on && on.version().equals(version.id())
                ? on.passage().find(version.text()).map(span -> new Placed(note, span))
                : Optional.empty();
    }

    /// The notes that stand beside no text: on the scan, and on words that are no longer there.
    List<DocumentPage.Remark> listedNotes() {
        return document.notes().stream()
                .filter(note ->
                        texts.stream().noneMatch(text -> place(note, text).isPresent()))
                .map(note -> switch (note.anchor()) {
                    case Note.OnRegion on ->
                        remark(
                                note,
                                null,
                                pageLabel(on.page())
                                        .map(label ->
                                                new Link("#" + markAnchor(note), t.get("document.on-leaf", label)))
                                        .orElse(null));
                    case Note.OnPassage on -> remark(note, on.passage().quote().exact(), null);
                })
                .toList();
    }

    private DocumentPage.Remark remark(Note note, @Nullable String about, @Nullable Link back) {
        var foreign = Optional.ofNullable(note.language())
                .filter(language ->
                        !language.locale().getLanguage().equals(t.locale().getLanguage()));
        // Beside a text in another language a note has to say that it is in the reader's.
        var language = foreign.orElseGet(() -> new LanguageTag(t.locale().toLanguageTag()));
        return new DocumentPage.Remark(
                noteAnchor(note),
                noteNumber(note),
                markdown.withoutMargin(note.markdown()),
                language.value(),
                language.direction(),
                about,
                back);
    }

    private String noteNumber(Note note) {
        return String.valueOf(document.notes().indexOf(note) + 1);
    }

    private Optional<String> pageLabel(MediaId page) {
        return document.scanPages()
                .filter(candidate -> candidate.file().equals(page))
                .findFirst()
                .map(Version.ScanPage::label);
    }

    static String leafAnchor(int index) {
        return "_leaf" + (index + 1);
    }

    private static String spotAnchor(String segmentAnchor, int number) {
        return "_at-" + segmentAnchor + (number == 0 ? "" : "-" + (number + 1));
    }

    private static String noteAnchor(Note note) {
        return "_note-" + note.id();
    }

    private static String markAnchor(Note note) {
        return "_mark-" + note.id();
    }
}
