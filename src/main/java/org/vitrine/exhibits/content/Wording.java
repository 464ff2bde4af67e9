package org.vitrine.exhibits.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a curator says in a block, piece by piece: what readers read and search for. The words of documents are not
/// among it.
///
/// @param isMarkdown whether it is CommonMark
public record Wording(String text, boolean isMarkdown) {
    static Stream<Wording> of(Block block) {
        return Stream.concat(plain(block.layout().heading()), inside(block))
                .filter(words -> !words.text().isBlank());
    }

    private static Stream<Wording> inside(Block block) {
        return switch (block) {
            case Block.Text text -> markdown(text.markdown());
            case Block.Heading heading -> plain(heading.text());
            case Block.PullQuote quote -> plain(quote.quote(), quote.attribution());
            case Block.DocumentCard card -> plain(card.caption());
            case Block.Excerpt excerpt ->
                Stream.concat(plain(excerpt.caption(), excerpt.credit()), notes(excerpt.notes()));
            case Block.Image image -> plain(image.caption(), image.alt(), image.credit());
            case Structure structure -> inside(structure);
            case Lesson.Questions questions -> questions.questions().stream().flatMap(Wording::plain);
            case Lesson.Task task -> Stream.concat(plain(task.title()), markdown(task.markdown()));
            case Reading reading -> inside(reading);
            case Context context -> inside(context);
            case Attachment attachment -> inside(attachment);
        };
    }

    private static Stream<Wording> inside(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Embed embed -> plain(embed.title(), embed.fallback(), embed.caption());
            case Attachment.Recording recording ->
                Stream.of(
                                plain(recording.caption(), recording.credit()),
                                recording.captions().stream().flatMap(captions -> plain(captions.label())),
                                plain(
                                        recording.rights() == null
                                                ? null
                                                : recording.rights().note()),
                                markdown(recording.transcript()))
                        .flatMap(words -> words);
            case Attachment.Download download -> plain(download.label(), download.description());
        };
    }

    private static Stream<Wording> inside(Structure structure) {
        return switch (structure) {
            case Structure.Callout callout -> markdown(callout.markdown());
            case Structure.Details details -> Stream.concat(plain(details.summary()), markdown(details.markdown()));
            case Structure.Divider _, Structure.Notes _, Structure.Contents _, Structure.Pages _ -> Stream.empty();
        };
    }

    private static Stream<Wording> inside(Reading reading) {
        return switch (reading) {
            case Reading.ParallelReader reader -> plain(reader.caption(), reader.credit());
            case Reading.Comparison comparison ->
                plain(
                        comparison.caption(),
                        comparison.first().credit(),
                        comparison.second().credit());
            case Reading.CloseReading close ->
                Stream.concat(
                        plain(close.caption(), close.credit()),
                        close.steps().stream()
                                .flatMap(step -> Stream.concat(plain(step.title()), markdown(step.markdown()))));
            case Reading.Commentary commentary ->
                Stream.concat(plain(commentary.caption(), commentary.credit()), notes(commentary.comments()));
            case Reading.Gallery gallery ->
                gallery.pictures().stream().flatMap(picture -> plain(picture.caption(), picture.alt()));
            case Reading.ScanRegion region -> plain(region.caption(), region.alt(), region.credit());
            case Reading.DocumentList _ -> Stream.empty();
        };
    }

    private static Stream<Wording> inside(Context context) {
        return switch (context) {
            case Context.Timeline timeline ->
                timeline.events().stream().flatMap(event -> plain(event.title(), event.text()));
            case Context.PlaceMap map ->
                Stream.concat(
                        plain(map.caption()),
                        map.places().stream().flatMap(place -> plain(place.name(), place.text())));
            case Context.People people ->
                people.people().stream()
                        .flatMap(person -> Stream.concat(plain(person.name(), person.also()), markdown(person.text())));
            case Context.Glossary glossary ->
                glossary.terms().stream().flatMap(term -> Stream.concat(plain(term.term()), markdown(term.meaning())));
        };
    }

    private static Stream<Wording> notes(List<PassageNote> notes) {
        return notes.stream().flatMap(note -> Stream.concat(plain(note.title()), markdown(note.markdown())));
    }

    private static Stream<Wording> plain(@Nullable String... texts) {
        return Stream.of(texts).flatMap(Stream::ofNullable).map(text -> new Wording(text, false));
    }

    private static Stream<Wording> markdown(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(new Wording(text, true));
    }

    /// Files leave out what is empty.
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
