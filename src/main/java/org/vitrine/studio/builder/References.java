package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Wording;
import org.vitrine.library.Document;
import org.vitrine.publishing.Exhibition;
import org.vitrine.text.Markdown;

/// The blocks of an exhibit that a text may refer to.
final class References {
    private static final int LONGEST = 60;

    private References() {}

    /// @param name how the reference reads: `5.1`, or what stands over the block
    /// @param label by which a curator finds it
    record Offered(String id, String name, String label) {}

    static List<Offered> of(Exhibition exhibition, Component speaker) {
        var offered = new ArrayList<Offered>();
        exhibition
                .content()
                .pages()
                .forEach(page -> page.blocks().forEach(block -> {
                    var number = exhibition.caseNumber(block);
                    var words = words(block, exhibition);
                    var kind = speaker.getTranslation(
                            "builder.block." + BlockKind.of(block).type());
                    var name = number != null ? number : words.isBlank() ? page.title() : words;
                    offered.add(new Offered(
                            block.id().value(),
                            name,
                            (number == null ? "" : number + "  ")
                                    + kind
                                    + (words.isBlank() ? "" : ": " + words)
                                    + " – "
                                    + page.title()));
                }));
        return offered;
    }

    private static String words(Block block, Exhibition exhibition) {
        var heading = block.layout().heading();
        var said = heading == null || heading.isBlank()
                ? block.wordings().findFirst().map(References::plain).orElseGet(() -> name(block, exhibition))
                : heading;
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    /// A file of which nothing is said is known by its name, a document by its title.
    private static String name(Block block, Exhibition exhibition) {
        return block instanceof Attachment.Download download && download.name() != null
                ? download.name()
                : block.documents()
                        .flatMap(id -> exhibition.document(id).stream())
                        .map(Document::title)
                        .findFirst()
                        .orElse("");
    }

    private static String plain(Wording words) {
        return words.isMarkdown() ? Markdown.plain(words.text()) : words.text();
    }
}
