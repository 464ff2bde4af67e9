package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.text.Passage;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;

/// Texts of documents as they are quoted on a page: whole segments, numbered as the reading room numbers them.
final class Paper {
    private final Setting setting;

    Paper(Setting setting) {
        this.setting = setting;
    }

    Blocks.Cell cell(Document document, Version.Text version, Segment segment, SafeHtml html) {
        var number = version.text().paragraphNumber(segment.id());
        var link = number.isEmpty()
                ? null
                : new Link(
                        setting.addresses().segment(document.id(), version.id(), segment.id()),
                        "¶" + number.getAsInt());
        return new Blocks.Cell(
                link,
                number.isEmpty() ? "" : setting.t().get("paragraph.link", String.valueOf(number.getAsInt())),
                version.language().value(),
                version.language().direction(),
                html);
    }

    Blocks.Cell cell(Document document, Version.Text version, Segment segment) {
        return cell(document, version, segment, SafeHtml.ofText(segment.text()));
    }

    /// Words that are no longer in the document, as they were.
    static Blocks.Cell quoted(Version.Text version, String words) {
        return new Blocks.Cell(
                null, "", version.language().value(), version.language().direction(), SafeHtml.ofText(words));
    }

    /// The whole segments that a span touches.
    static Span whole(SegmentedText text, Span span) {
        var segments = text.within(span);
        return new Span(
                text.span(segments.getFirst().id()).orElseThrow().start(),
                text.span(segments.getLast().id()).orElseThrow().end());
    }

    /// Further classes of the sheet that holds some cells of one text.
    static String classes(Version.Text version, Stream<Blocks.Cell> cells) {
        return (version instanceof Version.Translation ? " paper--translation" : "")
                + (cells.anyMatch(cell -> cell.text().html().indexOf('\n') >= 0) ? " paper--verse" : "");
    }

    /// `29 July 1953, paragraphs 2–4, English translation`
    ///
    /// @param span nothing for the whole text
    String locator(Document document, Version.Text version, Optional<Span> span) {
        return Stream.of(
                        Optional.of(setting.words().date(document)),
                        span.flatMap(at -> setting.words().paragraphs(version.text(), at)),
                        Optional.of(setting.words().name(version)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// Where a passage is within what is shown; the last of it when it goes on behind.
    static Optional<Span> inside(@Nullable Passage passage, SegmentedText text, Span shown) {
        return Optional.ofNullable(passage)
                .flatMap(anchor -> anchor.find(text))
                .filter(shown::overlaps)
                .map(span -> new Span(Math.max(span.start(), shown.start()), Math.min(span.end(), shown.end())));
    }

    /// Something said beside the paper, with the key that stands on the paper.
    ///
    /// @param span the words it is about, where it is about some
    record Said(PassageNote note, String key, Optional<Span> span) {
        Highlights.Anchor anchor(Span whole) {
            return new Highlights.Anchor(span.orElse(whole), key, "#" + noteAnchor(note), span.isPresent());
        }
    }

    static List<Said> said(List<PassageNote> notes, SegmentedText text, Span shown, boolean letters) {
        var said = new ArrayList<Said>();
        for (var note : notes) {
            var key = letters ? String.valueOf((char) ('a' + said.size())) : String.valueOf(said.size() + 1);
            said.add(new Said(note, key, inside(note.anchor(), text, shown)));
        }
        return said;
    }

    static List<Highlights.Anchor> anchors(List<Said> said, Span shown) {
        return said.stream()
                .map(each -> each.anchor(shown))
                .sorted(Comparator.comparingInt(anchor -> anchor.span().end()))
                .toList();
    }

    Blocks.Remark remark(Said said) {
        return new Blocks.Remark(
                noteAnchor(said.note()),
                said.key(),
                Setting.blankToNull(said.note().title()),
                setting.markdown().withoutMargin(said.note().markdown()));
    }

    /// No block's id has a dot in it, so that a note cannot be taken for one.
    private static String noteAnchor(PassageNote note) {
        return "note." + note.id();
    }

    /// The segment of another version that says the same: the one it is aligned with, else the one in the same place
    /// among the paragraphs, or, for what is no paragraph, among all segments.
    static Optional<Segment> answering(Document document, Version.Text version, Segment segment, Version.Text other) {
        var aligned = document.answering(version.id(), segment.id(), other.id());
        if (!aligned.isEmpty()) {
            return Optional.of(aligned.getFirst());
        }
        var text = version.text();
        var number = text.paragraphNumber(segment.id());
        if (number.isPresent()) {
            return other.text().segments().stream()
                    .filter(candidate ->
                            other.text().paragraphNumber(candidate.id()).equals(number))
                    .findFirst();
        }
        return other.text().segments().stream()
                .skip(text.segments().indexOf(segment))
                .findFirst()
                .filter(candidate -> candidate.kind() == segment.kind());
    }

    static Span all(SegmentedText text) {
        var plain = Objects.requireNonNull(text.plain());
        return new Span(0, plain.codePointCount(0, plain.length()));
    }
}
