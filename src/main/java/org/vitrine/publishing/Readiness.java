package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Mention;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.exhibits.content.Wording;
import org.vitrine.library.DocumentId;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Finding.Kind;
import org.vitrine.text.Markdown;

/// Checks a draft before it becomes an edition: what has to be mended, and what somebody should look at.
final class Readiness {
    /// More than a visitor's browser should ever have to open, and more than is needed to enlarge anything.
    private static final long HUGE_PIXELS = 100_000_000;

    private static final long HUGE_BYTES = 50_000_000;
    private static final Pattern BLOCK = Pattern.compile("b[a-z0-9]{10}");

    private final Exhibition exhibition;
    private final Function<MediaId, Optional<Picture>> pictures;
    private final Enclosures enclosures;
    private final Embeds embeds;
    private final Predicate<WrittenAddresses.Target> leads;
    private final List<Finding> findings = new ArrayList<>();

    private Readiness(
            Exhibition exhibition,
            Function<MediaId, Optional<Picture>> pictures,
            Enclosures enclosures,
            Embeds embeds,
            Predicate<WrittenAddresses.Target> leads) {
        this.exhibition = exhibition;
        this.pictures = pictures;
        this.enclosures = enclosures;
        this.embeds = embeds;
        this.leads = leads;
    }

    /// @param pictures the pictures there are
    /// @param enclosures the other files there are
    /// @param embeds what of other sites may be loaded
    /// @param leads whether an address outside of the exhibit leads to something on display
    /// @return the findings in the order of the exhibit
    static List<Finding> check(
            Exhibition exhibition,
            Function<MediaId, Optional<Picture>> pictures,
            Enclosures enclosures,
            Embeds embeds,
            Predicate<WrittenAddresses.Target> leads) {
        var readiness = new Readiness(exhibition, pictures, enclosures, embeds, leads);
        readiness.front(exhibition.content());
        exhibition.content().pages().forEach(readiness::page);
        readiness.rights();
        readiness.translations(exhibition.content());
        return List.copyOf(readiness.findings);
    }

    private void front(ExhibitContent content) {
        if (content.title().isBlank()) {
            findings.add(new Finding(Kind.NO_TITLE, null, null, null));
        }
        if (content.pages().findAny().isEmpty()) {
            findings.add(new Finding(Kind.NO_PAGES, null, null, null));
        }
        if (content.summary() == null || content.summary().isBlank()) {
            findings.add(new Finding(Kind.NO_SUMMARY, null, null, null));
        }
        for (var placed : content.cover().objects()) {
            if (placed.document() != null
                    && exhibition.document(placed.document()).isEmpty()) {
                findings.add(new Finding(Kind.DOCUMENT_MISSING, null, null, placed.document()));
            }
            if (placed.image() != null && pictures.apply(placed.image()).isEmpty()) {
                findings.add(new Finding(Kind.PICTURE_MISSING, null, null, null));
            }
        }
    }

    private void page(Page page) {
        if (page.title().isBlank()) {
            findings.add(new Finding(Kind.PAGE_WITHOUT_TITLE, page.id(), null, null));
        }
        if (page.blocks().isEmpty()) {
            findings.add(new Finding(Kind.EMPTY_PAGE, page.id(), null, null));
        }
        page.blocks().forEach(block -> {
            block(page, block);
            if (block instanceof Structure.Columns row) {
                columns(page, row);
            }
        });
        headings(page);
        page.blocks().forEach(block -> links(page, block));
    }

    /// A column of which nothing is shown leaves the others the room.
    private void columns(Page page, Structure.Columns row) {
        var filled = page.columns(row).stream()
                .filter(column -> column.stream().anyMatch(Exhibition::isForEveryone))
                .count();
        require(filled > 0, Kind.EMPTY_BLOCK, page, row);
        require(filled == 0 || filled == row.count(), Kind.COLUMN_EMPTY, page, row);
    }

    /// A subheading belongs to a heading.
    private void headings(Page page) {
        var hasHeading = false;
        for (var block : page.blocks()) {
            if (block instanceof Block.Heading heading) {
                require(hasHeading || heading.depth() == 1, Kind.HEADING_SKIPPED, page, block);
                hasHeading |= heading.depth() == 1;
            }
        }
    }

    private void links(Page page, Block block) {
        var dead = markdown(block)
                .flatMap(text -> addresses(text).stream())
                .anyMatch(address -> !leadsSomewhere(address, page));
        require(!dead, Kind.LINK_DEAD, page, block);
    }

    private static Stream<String> markdown(Block block) {
        return block.wordings().filter(Wording::isMarkdown).map(Wording::text);
    }

    private static List<String> addresses(String text) {
        var found = new ArrayList<String>();
        new Markdown(new Markdown.Words("", "", null), address -> {
                    found.add(address);
                    return address;
                })
                .text(text, 2);
        return found;
    }

    private boolean leadsSomewhere(String address, Page page) {
        var reference = WrittenAddresses.REFERENCE.matcher(address);
        if (reference.matches()) {
            return WrittenAddresses.referred(reference.group(1), exhibition).isPresent();
        }
        if (address.startsWith("#")) {
            var anchor = address.substring(1);
            return !BLOCK.matcher(anchor).matches()
                    || page.blocks().stream()
                            .anyMatch(block -> block.id().value().equals(anchor));
        }
        return WrittenAddresses.target(address)
                .map(target -> isInside(target) || leads.test(target))
                .orElse(true);
    }

    /// Whether an address leads to what is published together with it.
    private boolean isInside(WrittenAddresses.Target target) {
        return switch (target) {
            case WrittenAddresses.Target.OfDocument(var handle) ->
                exhibition.published(handle).isPresent();
            case WrittenAddresses.Target.OfExhibit(var exhibit, var inside) ->
                exhibit.equals(exhibition.slug())
                        && (inside == null || exhibition.content().page(inside).isPresent());
        };
    }

    private void picture(Page page, Block block, MediaId id) {
        var picture = pictures.apply(id);
        require(picture.isPresent(), Kind.PICTURE_MISSING, page, block);
        require(picture.filter(Readiness::isHuge).isEmpty(), Kind.PICTURE_TOO_LARGE, page, block);
    }

    private static boolean isHuge(Picture picture) {
        return (long) picture.width() * picture.height() > HUGE_PIXELS || picture.byteCount() > HUGE_BYTES;
    }

    private void block(Page page, Block block) {
        switch (block) {
            case Block.Text text -> require(!text.markdown().isBlank(), Kind.EMPTY_BLOCK, page, block);
            case Block.Heading heading -> require(!heading.text().isBlank(), Kind.EMPTY_BLOCK, page, block);
            case Block.PullQuote quote -> {
                require(!quote.quote().isBlank(), Kind.EMPTY_BLOCK, page, block);
                require(quote.source() != null, Kind.QUOTE_WITHOUT_SOURCE, page, block);
            }
            case Block.DocumentCard _ -> {}
            case Block.Excerpt excerpt -> translation(page, excerpt);
            case Block.Image image -> {
                picture(page, block, image.image());
                require(image.decorative() || isSaid(image.alt()), Kind.ALTERNATIVE_TEXT_MISSING, page, block);
            }
            case Structure structure -> require(isFilled(structure), Kind.EMPTY_BLOCK, page, block);
            case Lesson lesson -> require(isFilled(lesson), Kind.EMPTY_BLOCK, page, block);
            case Reading reading -> {
                require(isFilled(reading), Kind.EMPTY_BLOCK, page, block);
                seen(page, reading);
            }
            case Context context -> require(isFilled(context), Kind.EMPTY_BLOCK, page, block);
            case Attachment attachment -> attachment(page, attachment);
        }
        block.mentions().forEach(mention -> mention(page, block, mention));
    }

    private static boolean isFilled(Structure structure) {
        return switch (structure) {
            case Structure.Callout callout -> !callout.markdown().isBlank();
            case Structure.Details details -> !details.markdown().isBlank();
            case Structure.Divider _, Structure.Notes _, Structure.Contents _, Structure.Pages _, Structure.Columns _ ->
                true;
        };
    }

    private static boolean isFilled(Lesson lesson) {
        return switch (lesson) {
            case Lesson.Questions questions -> questions.questions().stream().anyMatch(words -> !words.isBlank());
            case Lesson.Task task -> !task.markdown().isBlank();
        };
    }

    private static boolean isFilled(Reading reading) {
        return switch (reading) {
            case Reading.ParallelReader parallel -> parallel.versions().size() > 1;
            case Reading.CloseReading close ->
                !close.steps().isEmpty()
                        && close.steps().stream()
                                .noneMatch(step -> step.markdown().isBlank());
            case Reading.Commentary commentary -> !commentary.comments().isEmpty();
            case Reading.Gallery gallery -> !gallery.pictures().isEmpty();
            case Reading.DocumentList list -> !list.picked().isEmpty();
            case Reading.Comparison _, Reading.ScanRegion _ -> true;
        };
    }

    private static boolean isFilled(Context context) {
        return switch (context) {
            case Context.Timeline timeline -> !timeline.events().isEmpty();
            case Context.PlaceMap map ->
                map.places().stream().anyMatch(place -> !place.name().isBlank());
            case Context.People people ->
                people.people().stream().anyMatch(person -> !person.name().isBlank());
            case Context.Glossary glossary ->
                glossary.terms().stream()
                        .anyMatch(term ->
                                !term.term().isBlank() && !term.meaning().isBlank());
        };
    }

    /// That those who do not see a picture are told what it shows. A page of a scan says so itself.
    private void seen(Page page, Reading reading) {
        switch (reading) {
            case Reading.Gallery gallery ->
                gallery.pictures().forEach(picture -> {
                    if (picture.document() == null && picture.picture() != null) {
                        picture(page, reading, picture.picture());
                        require(
                                picture.decorative() || isSaid(picture.alt()),
                                Kind.ALTERNATIVE_TEXT_MISSING,
                                page,
                                reading);
                    }
                });
            case Reading.ScanRegion region ->
                require(region.decorative() || isSaid(region.alt()), Kind.ALTERNATIVE_TEXT_MISSING, page, reading);
            case Reading.ParallelReader _,
                    Reading.Comparison _,
                    Reading.CloseReading _,
                    Reading.Commentary _,
                    Reading.DocumentList _ -> {}
        }
    }

    private void attachment(Page page, Attachment attachment) {
        switch (attachment) {
            case Attachment.Embed embed -> embed(page, embed);
            case Attachment.Recording recording -> recording(page, recording);
            case Attachment.Download _ -> {}
        }
        require(
                attachment
                        .given()
                        .allMatch(given ->
                                enclosures.file(given.file(), given.use()).isPresent()),
                Kind.FILE_MISSING,
                page,
                attachment);
    }

    /// Whoever does not hear or see it has to be able to read it.
    private void recording(Page page, Attachment.Recording recording) {
        var isWritten = isSaid(recording.transcript());
        var isFilm = enclosures
                .file(recording.file(), FileUse.RECORDING)
                .filter(KeptFile::isVideo)
                .isPresent();
        // No browser shows captions beside sound alone.
        var isCaptioned = isFilm && !recording.captions().isEmpty();
        require(isWritten || isCaptioned, Kind.RECORDING_WITHOUT_WORDS, page, recording);
        require(!isWritten || !isFilm || isCaptioned, Kind.FILM_WITHOUT_CAPTIONS, page, recording);
        require(
                isSaid(recording.credit()) || recording.rights() != null,
                Kind.RECORDING_WITHOUT_CREDIT,
                page,
                recording);
        if (recording.poster() != null) {
            picture(page, recording, recording.poster());
        }
    }

    private void embed(Page page, Attachment.Embed embed) {
        var address = EmbedWriter.address(embed.address());
        require(address.isPresent(), Kind.EMBED_ADDRESS_WRONG, page, embed);
        require(!embed.fallback().isBlank(), Kind.EMBED_WITHOUT_FALLBACK, page, embed);
        address.ifPresent(uri -> require(embeds.allows(uri), Kind.EMBED_ONLY_LINKED, page, embed));
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    /// That what a block points at is there.
    private void mention(Page page, Block block, Mention mention) {
        var document = exhibition.document(mention.document()).orElse(null);
        var version = mention.version();
        var passage = mention.passage();
        if (document == null) {
            found(Kind.DOCUMENT_MISSING, page, block, mention);
        } else if (version != null) {
            var text = document.text(version);
            if (text.isEmpty()) {
                found(Kind.VERSION_MISSING, page, block, mention);
            } else if (passage != null && passage.find(text.get().text()).isEmpty()) {
                found(Kind.PASSAGE_ORPHANED, page, block, mention);
            }
        } else if (mention.page() != null
                && document.scanPages().noneMatch(leaf -> leaf.file().equals(mention.page()))) {
            found(Kind.SCAN_PAGE_MISSING, page, block, mention);
        }
    }

    /// Each thing once for a block, however often the block points at it.
    private void found(Kind kind, Page page, Block block, Mention mention) {
        var finding = new Finding(kind, page.id(), block.id(), mention.document());
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /// Readers of the exhibit's language can read what is quoted, here or in another version of the document.
    private void translation(Page page, Block.Excerpt excerpt) {
        var language = exhibition.content().language().locale().getLanguage();
        var cannotBeRead = exhibition
                .document(excerpt.document())
                .filter(document -> document.text(excerpt.version()).isPresent())
                .filter(document -> document.texts()
                        .noneMatch(
                                text -> text.language().locale().getLanguage().equals(language)));
        require(cannotBeRead.isEmpty(), Kind.TRANSLATION_MISSING, page, excerpt);
    }

    private void rights() {
        exhibition.documents().stream()
                .filter(document -> document.rights() == null)
                .forEach(document -> findings.add(rights(document.id())));
    }

    /// What readers of the languages that the exhibit is offered in get in another, or as it was before.
    private void translations(ExhibitContent content) {
        for (var tongue : content.offered()) {
            var texts = Bilingual.of(content, tongue).texts();
            texts.stream()
                    .map(Bilingual.Text::page)
                    .map(Optional::ofNullable)
                    .distinct()
                    .forEach(page -> {
                        var own = texts.stream()
                                .filter(text -> Objects.equals(text.page(), page.orElse(null)))
                                .toList();
                        texts(Kind.TEXTS_UNTRANSLATED, tongue, own, Bilingual.State.UNTRANSLATED);
                        texts(Kind.TEXTS_OUT_OF_DATE, tongue, own, Bilingual.State.OUT_OF_DATE);
                    });
        }
    }

    private void texts(Kind kind, Tongue tongue, List<Bilingual.Text> texts, Bilingual.State state) {
        var found = texts.stream().filter(text -> text.state() == state).toList();
        if (!found.isEmpty()) {
            var first = found.getFirst();
            findings.add(new Finding(
                    kind, first.page(), null, null, new Finding.Texts(tongue.language(), found.size(), first.place())));
        }
    }

    /// At the first place where the document is shown.
    private Finding rights(DocumentId document) {
        return exhibition
                .content()
                .pages()
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.documents().anyMatch(document::equals))
                        .map(block -> new Finding(Kind.RIGHTS_MISSING, page.id(), block.id(), document)))
                .findFirst()
                .orElseGet(() -> new Finding(Kind.RIGHTS_MISSING, null, null, document));
    }

    private void require(boolean holds, Kind otherwise, Page page, Block block) {
        if (!holds) {
            findings.add(new Finding(otherwise, page.id(), block.id(), null));
        }
    }
}
