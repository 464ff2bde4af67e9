package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Finding.Kind;
import org.vitrine.text.Passage;

/// Checks a draft before it becomes an edition: what has to be mended, and what somebody should look at.
final class Readiness {
    private final Exhibition exhibition;
    private final Predicate<MediaId> pictures;
    private final List<Finding> findings = new ArrayList<>();

    private Readiness(Exhibition exhibition, Predicate<MediaId> pictures) {
        this.exhibition = exhibition;
        this.pictures = pictures;
    }

    /// @param pictures whether there is such a picture
    /// @return the findings in the order of the exhibit
    static List<Finding> check(Exhibition exhibition, Predicate<MediaId> pictures) {
        var readiness = new Readiness(exhibition, pictures);
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
            if (placed.image() != null && !pictures.test(placed.image())) {
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
                    excerpt.notes().stream()
                            .flatMap(note -> java.util.stream.Stream.ofNullable(note.anchor()))
                            .forEach(anchor -> passage(page, excerpt, anchor));
                    if (excerpt.beside() != null) {
                        version(page, block, excerpt.document(), excerpt.beside());
                    }
                }
            }
            case Block.Image image -> {
                require(pictures.test(image.image()), Kind.PICTURE_MISSING, page, block);
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

    private void rights() {
        exhibition.documents().stream()
                .filter(document -> document.rights() == null)
                .forEach(document -> findings.add(new Finding(Kind.RIGHTS_MISSING, null, null, document.id())));
    }

    private void require(boolean holds, Kind otherwise, Page page, Block block) {
        if (!holds) {
            findings.add(new Finding(otherwise, page.id(), block.id(), null));
        }
    }
}
