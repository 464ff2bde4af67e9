package org.vitrine.exhibits.content;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Note;
import org.vitrine.text.Passage;

/// What blocks point at, changed in place: the one walk that renaming documents, moving passages to where their words
/// are now, and every check of them is made of.
final class Mentions {
    private final UnaryOperator<Mention> change;

    private Mentions(UnaryOperator<Mention> change) {
        this.change = change;
    }

    static Block changed(Block block, UnaryOperator<Mention> change) {
        return new Mentions(change).in(block);
    }

    private Block in(Block block) {
        return switch (block) {
            case Block.Text _, Block.Heading _, Block.Image _ -> block;
            case Block.PullQuote quote -> quote(quote);
            case Block.DocumentCard card ->
                new Block.DocumentCard(
                        card.id(), card.layout(), document("/document", card.document()), card.caption());
            case Block.Excerpt excerpt -> excerpt(excerpt);
            case Structure _, Lesson _, Attachment _ -> block;
            case Reading reading -> in(reading);
            case Context context -> in(context);
        };
    }

    private Block quote(Block.PullQuote quote) {
        var source = quote.source();
        if (source == null) {
            return quote;
        }
        var changed = change.apply(Mention.of("/source", source.document(), source.version(), null));
        return new Block.PullQuote(
                quote.id(),
                quote.layout(),
                quote.quote(),
                quote.attribution(),
                new Block.PullQuote.Source(changed.document(), source.version(), source.segment()));
    }

    private Block excerpt(Block.Excerpt excerpt) {
        var main = change.apply(Mention.of("", excerpt.document(), excerpt.version(), excerpt.passage()));
        if (excerpt.beside() != null) {
            meet(Mention.of("/beside", excerpt.document(), excerpt.beside(), null));
        }
        return new Block.Excerpt(
                excerpt.id(),
                excerpt.layout(),
                main.document(),
                excerpt.version(),
                passage(main, excerpt.passage()),
                excerpt.beside(),
                excerpt.caption(),
                notes("/notes", excerpt.document(), excerpt.version(), excerpt.notes()),
                excerpt.credit());
    }

    private Reading in(Reading reading) {
        return switch (reading) {
            case Reading.ParallelReader reader -> parallel(reader);
            case Reading.Comparison comparison ->
                comparison
                        .withFirst(side("/first", comparison.first()))
                        .withSecond(side("/second", comparison.second()));
            case Reading.CloseReading close ->
                close.withDocument(document("/document", close.document()))
                        .withSteps(each(
                                "/steps",
                                close.steps(),
                                (pointer, step) ->
                                        step.withAnchor(anchor(pointer + "/anchor", close.document(), step.anchor()))));
            case Reading.Commentary commentary -> {
                var main =
                        change.apply(Mention.of("", commentary.document(), commentary.version(), commentary.passage()));
                yield commentary
                        .withDocument(main.document())
                        .withPassage(main.passage())
                        .withComments(
                                notes("/comments", commentary.document(), commentary.version(), commentary.comments()));
            }
            case Reading.Gallery gallery ->
                gallery.withPictures(each(
                        "/pictures",
                        gallery.pictures(),
                        (pointer, exposure) -> exposure.document() == null
                                ? exposure
                                : new Reading.Exposure(
                                        change.apply(Mention.ofPage(pointer, exposure.document(), exposure.picture()))
                                                .document(),
                                        exposure.picture(),
                                        exposure.alt(),
                                        exposure.decorative(),
                                        exposure.caption())));
            case Reading.DocumentList list -> list.withPicked(documents("/documents", list.picked()));
            case Reading.ScanRegion region ->
                region.withDocument(change.apply(Mention.ofPage("", region.document(), region.page()))
                        .document());
        };
    }

    private Reading parallel(Reading.ParallelReader reader) {
        var first = reader.versions().isEmpty() ? null : reader.versions().getFirst();
        var main = change.apply(Mention.of("", reader.document(), first, reader.passage()));
        reader.versions().stream()
                .skip(1)
                .forEach(version -> meet(Mention.of("/versions", reader.document(), version, null)));
        return reader.withDocument(main.document()).withPassage(main.passage());
    }

    private Reading.Side side(String pointer, Reading.Side side) {
        var changed = change.apply(Mention.of(pointer, side.document(), side.version(), side.passage()));
        return new Reading.Side(changed.document(), side.version(), changed.passage(), side.credit());
    }

    private Note.Anchor anchor(String pointer, DocumentId document, Note.Anchor anchor) {
        return switch (anchor) {
            case Note.OnPassage on ->
                new Note.OnPassage(
                        on.version(),
                        passage(change.apply(Mention.of(pointer, document, on.version(), on.passage())), on.passage()));
            case Note.OnRegion on -> {
                meet(Mention.ofPage(pointer, document, on.page()));
                yield on;
            }
        };
    }

    private Context in(Context context) {
        return switch (context) {
            case Context.Timeline timeline ->
                timeline.withEvents(each(
                        "/events",
                        timeline.events(),
                        (pointer, event) -> event.document() == null
                                ? event
                                : event.withDocument(document(pointer, event.document()))));
            case Context.PlaceMap map ->
                map.withPlaces(each(
                        "/places",
                        map.places(),
                        (pointer, place) -> place.withDocuments(documents(pointer + "/documents", place.documents()))));
            case Context.People people ->
                people.withPeople(each(
                        "/people",
                        people.people(),
                        (pointer, person) ->
                                person.withDocuments(documents(pointer + "/documents", person.documents()))));
            case Context.Glossary glossary -> glossary;
        };
    }

    private List<PassageNote> notes(String pointer, DocumentId document, String version, List<PassageNote> notes) {
        return each(
                pointer,
                notes,
                (at, note) -> note.anchor() == null
                        ? note
                        : new PassageNote(
                                note.id(),
                                note.title(),
                                note.markdown(),
                                passage(
                                        change.apply(Mention.of(at + "/anchor", document, version, note.anchor())),
                                        note.anchor())));
    }

    private List<DocumentId> documents(String pointer, List<DocumentId> documents) {
        return each(pointer, documents, this::document);
    }

    private DocumentId document(String pointer, DocumentId document) {
        return change.apply(Mention.of(pointer, document)).document();
    }

    /// What is pointed at by way of something else, and so changes with that.
    private void meet(Mention mention) {
        var _ = change.apply(mention);
    }

    private static Passage passage(Mention changed, Passage before) {
        return Objects.requireNonNullElse(changed.passage(), before);
    }

    private static <T> List<T> each(String pointer, List<T> list, BiFunction<String, T, T> change) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> change.apply(pointer + "/" + i, list.get(i)))
                .toList();
    }
}
