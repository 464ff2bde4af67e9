package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Finding.Kind;
import org.vitrine.text.Markdown;
import org.vitrine.text.Passage;

/// Checks a draft before it becomes an edition: what has to be mended, and what somebody should look at.
final class Readiness {
    /// More than a visitor's browser should ever have to open, and more than is needed to enlarge anything.
    private static final long HUGE_PIXELS = 100_000_000;

    private static final long HUGE_BYTES = 50_000_000;
    private static final Pattern BLOCK = Pattern.compile("b[a-z0-9]{10}");

    private final Exhibition exhibition;
    private final Function<MediaId, Optional<Picture>> pictures;
    private final Predicate<WrittenAddresses.Target> leads;
    private final List<Finding> findings = new ArrayList<>();

    private Readiness(
            Exhibition exhibition,
            Function<MediaId, Optional<Picture>> pictures,
            Predicate<WrittenAddresses.Target> leads) {
        this.exhibition = exhibition;
        this.pictures = pictures;
        this.leads = leads;
    }

    /// @param pictures the pictures there are
    /// @param leads whether an address outside of the exhibit leads to something on display
    /// @return the findings in the order of the exhibit
    static List<Finding> check(
            Exhibition exhibition,
            Function<MediaId, Optional<Picture>> pictures,
            Predicate<WrittenAddresses.Target> leads) {
        var readiness = new Readiness(exhibition, pictures, leads);
        readiness.front(exhibition.content());
        exhibition.content().pages().forEach(readiness::page);
        readiness.rights();
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
        page.blocks().forEach(block -> block(page, block));
        headings(page);
        page.blocks().forEach(block -> links(page, block));
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
        if (block instanceof Block.Text text) {
            return Stream.of(text.markdown());
        }
        return block instanceof Block.Excerpt excerpt
                ? excerpt.notes().stream().map(PassageNote::markdown)
                : Stream.empty();
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
        if (address.startsWith("#")) {
            var anchor = address.substring(1);
            return !BLOCK.matcher(anchor).matches()
                    || page.blocks().stream().anyMatch(block -> block.id().value().equals(anchor));
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

    private static boolean isHuge(Picture picture) {
        return (long) picture.width() * picture.height() > HUGE_PIXELS || picture.byteCount() > HUGE_BYTES;
    }

    private void block(Page page, Block block) {
        switch (block) {
            case Block.Text text -> require(!text.markdown().isBlank(), Kind.EMPTY_BLOCK, page, block);
            case Block.Heading heading -> require(!heading.text().isBlank(), Kind.EMPTY_BLOCK, page, block);
            case Block.PullQuote quote -> {
                require(!quote.quote().isBlank(), Kind.EMPTY_BLOCK, page, block);
                var source = quote.source();
                require(source != null, Kind.QUOTE_WITHOUT_SOURCE, page, block);
                if (source != null && document(page, block, source.document())) {
                    version(page, block, source.document(), source.version());
                }
            }
            case Block.DocumentCard card -> document(page, block, card.document());
            case Block.Excerpt excerpt -> {
                if (document(page, block, excerpt.document())
                        && version(page, block, excerpt.document(), excerpt.version())) {
                    passage(page, excerpt, excerpt.passage());
                    translation(page, excerpt);
                    excerpt.notes().stream()
                            .flatMap(note -> java.util.stream.Stream.ofNullable(note.anchor()))
                            .forEach(anchor -> passage(page, excerpt, anchor));
                    if (excerpt.beside() != null) {
                        version(page, block, excerpt.document(), excerpt.beside());
                    }
                }
            }
            case Block.Image image -> {
                var picture = pictures.apply(image.image());
                require(picture.isPresent(), Kind.PICTURE_MISSING, page, block);
                require(
                        picture.filter(Readiness::isHuge).isEmpty(), Kind.PICTURE_TOO_LARGE, page, block);
                require(
                        image.decorative()
                                || image.alt() != null && !image.alt().isBlank(),
                        Kind.ALTERNATIVE_TEXT_MISSING,
                        page,
                        block);
            }
        }
    }

    private boolean document(Page page, Block block, DocumentId id) {
        var present = exhibition.document(id).isPresent();
        if (!present) {
            findings.add(new Finding(Kind.DOCUMENT_MISSING, page.id(), block.id(), id));
        }
        return present;
    }

    private boolean version(Page page, Block block, DocumentId id, String version) {
        var present = exhibition
                .document(id)
                .flatMap(document -> document.text(version))
                .isPresent();
        if (!present) {
            findings.add(new Finding(Kind.VERSION_MISSING, page.id(), block.id(), id));
        }
        return present;
    }

    private void passage(Page page, Block.Excerpt excerpt, Passage passage) {
        var found = exhibition
                .document(excerpt.document())
                .flatMap(document -> document.text(excerpt.version()))
                .flatMap(version -> passage.find(version.text()));
        if (found.isEmpty()) {
            findings.add(new Finding(Kind.PASSAGE_ORPHANED, page.id(), excerpt.id(), excerpt.document()));
        }
    }

    /// Readers of the exhibit's language can read what is quoted, here or in another version of the document.
    private void translation(Page page, Block.Excerpt excerpt) {
        var language = exhibition.content().language().locale().getLanguage();
        var canBeRead = exhibition.document(excerpt.document()).stream()
                .flatMap(document -> document.texts())
                .anyMatch(text -> text.language().locale().getLanguage().equals(language));
        require(canBeRead, Kind.TRANSLATION_MISSING, page, excerpt);
    }

    private void rights() {
        exhibition.documents().stream()
                .filter(document -> document.rights() == null)
                .forEach(document -> findings.add(rights(document.id())));
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
