package org.vitrine.exhibits.content;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Rights;

/// What a curator says in an exhibit, changed in place: the one walk that reading, searching and translating are made
/// of. What is empty is passed by.
final class Wordings {
    private final Function<Wording, String> change;

    Wordings(Function<Wording, String> change) {
        this.change = change;
    }

    /// In the order in which a reader meets it: the cover, then section by section.
    ExhibitContent in(ExhibitContent content) {
        var front = content.withFront(
                        plain(new Place("title"), content.title()),
                        maybe(new Place("subtitle"), content.subtitle(), false),
                        content.language(),
                        maybe(new Place("summary"), content.summary(), true),
                        each(
                                new Place("credits"),
                                content.credits(),
                                (at, credit) -> new Credit(
                                        plain(at.in("role"), credit.role()), plain(at.in("name"), credit.name()))))
                .withCover(new Cover(each(
                        new Place("cover"),
                        content.cover().objects(),
                        (at, placed) -> new Cover.Placed(
                                placed.document(), placed.image(), maybe(at.in("alt"), placed.alt(), false)))));
        return front.mapSections(this::in);
    }

    private Section in(Section section) {
        return section.withTitle(plain(Place.of(section.id(), "title"), section.title()))
                .withSummary(maybe(Place.of(section.id(), "summary"), section.summary(), true))
                .withPages(section.pages().stream().map(this::in).toList());
    }

    private Page in(Page page) {
        return page.withTitle(plain(Place.of(page.id(), "title"), page.title()))
                .withLede(maybe(Place.of(page.id(), "lede"), page.lede(), false))
                .withBlocks(page.blocks().stream().map(this::in).toList());
    }

    Block in(Block block) {
        var at = Place.of(block.id());
        var heading = maybe(at.in("heading"), block.layout().heading(), false);
        var said = inside(block, at);
        return Objects.equals(heading, block.layout().heading())
                ? said
                : said.withLayout(block.layout().withHeading(heading));
    }

    private Block inside(Block block, Place at) {
        return switch (block) {
            case Block.Text text -> text.withMarkdown(markdown(at.in("markdown"), text.markdown()));
            case Block.Heading heading -> heading.withText(plain(at.in("text"), heading.text()));
            case Block.PullQuote quote ->
                new Block.PullQuote(
                        quote.id(),
                        quote.layout(),
                        plain(at.in("quote"), quote.quote()),
                        maybe(at.in("attribution"), quote.attribution(), false),
                        quote.source());
            case Block.DocumentCard card -> card.withCaption(caption(at, card.caption()));
            case Block.Excerpt excerpt ->
                excerpt.withCaption(caption(at, excerpt.caption()))
                        .withCredit(credit(at, excerpt.credit()))
                        .withNotes(notes(at.in("notes"), excerpt.notes()));
            case Block.Image image ->
                new Block.Image(
                        image.id(),
                        image.layout(),
                        image.image(),
                        maybe(at.in("alt"), image.alt(), false),
                        image.decorative(),
                        caption(at, image.caption()),
                        credit(at, image.credit()));
            case Structure structure -> inside(structure, at);
            case Lesson.Questions questions ->
                questions.withQuestions(each(at.in("questions"), questions.questions(), this::plain));
            case Lesson.Task task ->
                task.withTitle(maybe(at.in("title"), task.title(), false))
                        .withMarkdown(markdown(at.in("markdown"), task.markdown()));
            case Reading reading -> inside(reading, at);
            case Context context -> inside(context, at);
            case Attachment attachment -> inside(attachment, at);
        };
    }

    private Attachment inside(Attachment attachment, Place at) {
        return switch (attachment) {
            case Attachment.Embed embed ->
                embed.withTitle(maybe(at.in("title"), embed.title(), false))
                        .withFallback(plain(at.in("fallback"), embed.fallback()))
                        .withCaption(caption(at, embed.caption()));
            case Attachment.Recording recording ->
                recording
                        .withCaption(caption(at, recording.caption()))
                        .withCredit(credit(at, recording.credit()))
                        .withCaptions(each(
                                at.in("captions"),
                                recording.captions(),
                                (place, captions) ->
                                        captions.withLabel(maybe(place.in("label"), captions.label(), false))))
                        .withRights(rights(at.in("rights"), recording.rights()))
                        .withTranscript(maybe(at.in("transcript"), recording.transcript(), true));
            case Attachment.Download download ->
                download.withLabel(maybe(at.in("label"), download.label(), false))
                        .withDescription(maybe(at.in("description"), download.description(), false));
        };
    }

    private Structure inside(Structure structure, Place at) {
        return switch (structure) {
            case Structure.Callout callout -> callout.withMarkdown(markdown(at.in("markdown"), callout.markdown()));
            case Structure.Details details ->
                details.withSummary(plain(at.in("summary"), details.summary()))
                        .withMarkdown(markdown(at.in("markdown"), details.markdown()));
            case Structure.Divider _, Structure.Notes _, Structure.Contents _, Structure.Pages _, Structure.Columns _ ->
                structure;
        };
    }

    private Reading inside(Reading reading, Place at) {
        return switch (reading) {
            case Reading.ParallelReader parallel ->
                parallel.withCaption(caption(at, parallel.caption())).withCredit(credit(at, parallel.credit()));
            case Reading.Comparison comparison ->
                comparison
                        .withCaption(caption(at, comparison.caption()))
                        .withFirst(in(comparison.first(), at.in("first")))
                        .withSecond(in(comparison.second(), at.in("second")));
            case Reading.CloseReading close ->
                close.withCaption(caption(at, close.caption()))
                        .withCredit(credit(at, close.credit()))
                        .withSteps(close.steps().stream()
                                .map(step -> in(step, at.in("steps").in(step.id())))
                                .toList());
            case Reading.Commentary commentary ->
                commentary
                        .withCaption(caption(at, commentary.caption()))
                        .withCredit(credit(at, commentary.credit()))
                        .withComments(notes(at.in("comments"), commentary.comments()));
            case Reading.Gallery gallery ->
                gallery.withPictures(each(
                        at.in("pictures"),
                        gallery.pictures(),
                        (place, picture) -> picture.withCaption(caption(place, picture.caption()))
                                .withAlt(maybe(place.in("alt"), picture.alt(), false))));
            case Reading.ScanRegion region ->
                region.withCaption(caption(at, region.caption()))
                        .withAlt(maybe(at.in("alt"), region.alt(), false))
                        .withCredit(credit(at, region.credit()));
            case Reading.DocumentList list -> list;
        };
    }

    private Reading.Side in(Reading.Side side, Place at) {
        return side.withCredit(credit(at, side.credit()));
    }

    private Reading.Step in(Reading.Step step, Place at) {
        return step.withTitle(maybe(at.in("title"), step.title(), false))
                .withMarkdown(markdown(at.in("markdown"), step.markdown()));
    }

    private Context inside(Context context, Place at) {
        return switch (context) {
            case Context.Timeline timeline ->
                timeline.withEvents(each(
                        at.in("events"),
                        timeline.events(),
                        (place, event) -> event.withTitle(maybe(place.in("title"), event.title(), false))
                                .withText(maybe(place.in("text"), event.text(), false))));
            case Context.PlaceMap map ->
                map.withCaption(caption(at, map.caption()))
                        .withPlaces(each(
                                at.in("places"),
                                map.places(),
                                (place, location) -> location.withName(plain(place.in("name"), location.name()))
                                        .withText(maybe(place.in("text"), location.text(), false))));
            case Context.People people ->
                people.withPeople(each(
                        at.in("people"),
                        people.people(),
                        (place, person) -> person.withName(plain(place.in("name"), person.name()))
                                .withAlso(maybe(place.in("also"), person.also(), false))
                                .withText(maybe(place.in("text"), person.text(), true))));
            case Context.Glossary glossary ->
                glossary.withTerms(glossary.terms().stream()
                        .map(term -> in(term, at.in("terms").in(term.id())))
                        .toList());
        };
    }

    private Context.Term in(Context.Term term, Place at) {
        return term.withTerm(plain(at.in("term"), term.term())).withMeaning(markdown(at.in("meaning"), term.meaning()));
    }

    private List<PassageNote> notes(Place at, List<PassageNote> notes) {
        return notes.stream()
                .map(note -> new PassageNote(
                        note.id(),
                        maybe(at.in(note.id()).in("title"), note.title(), false),
                        markdown(at.in(note.id()).in("markdown"), note.markdown()),
                        note.anchor()))
                .toList();
    }

    private @Nullable String caption(Place at, @Nullable String caption) {
        return maybe(at.in("caption"), caption, false);
    }

    private @Nullable String credit(Place at, @Nullable String credit) {
        return maybe(at.in("credit"), credit, false);
    }

    private @Nullable Rights rights(Place at, @Nullable Rights rights) {
        return rights == null ? null : new Rights(rights.statement(), maybe(at, rights.note(), false));
    }

    private String plain(Place at, String text) {
        return said(at, text, false);
    }

    private String markdown(Place at, String text) {
        return said(at, text, true);
    }

    private @Nullable String maybe(Place at, @Nullable String text, boolean isMarkdown) {
        return text == null ? null : said(at, text, isMarkdown);
    }

    private String said(Place at, String text, boolean isMarkdown) {
        return text == null || text.isBlank() ? text : change.apply(new Wording(at, text, isMarkdown));
    }

    private static <T> List<T> each(Place at, List<T> list, BiFunction<Place, T, T> change) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> change.apply(at.in(i), list.get(i)))
                .toList();
    }
}
