package org.vitrine.exhibits;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.text.Markdown;
import org.vitrine.text.Passage;

/// What a block can be turned into. It keeps its id, so that what points at it goes on doing so.
public enum Conversion {
    TO_TEXT,
    TO_HEADING,
    TO_PULL_QUOTE,
    TO_DOCUMENT_CARD,
    /// Needs a passage of the document: see [#passage].
    TO_PASSAGE;

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>#&~|!{}]");
    private static final Pattern BEGINS_A_LIST = Pattern.compile("^(\\s*)([-+]|\\d+[.)])(?=\\s)", Pattern.MULTILINE);

    public static Set<Conversion> of(Block block) {
        if (block instanceof Block.Text) {
            return EnumSet.of(TO_HEADING, TO_PULL_QUOTE);
        }
        if (block instanceof Block.Heading) {
            return EnumSet.of(TO_TEXT, TO_PULL_QUOTE);
        }
        if (block instanceof Block.PullQuote) {
            return EnumSet.of(TO_TEXT, TO_HEADING);
        }
        if (block instanceof Block.Excerpt) {
            return EnumSet.of(TO_DOCUMENT_CARD);
        }
        return block instanceof Block.DocumentCard ? EnumSet.of(TO_PASSAGE) : EnumSet.noneOf(Conversion.class);
    }

    /// The block as it becomes, and behind it what has no place in that; the block alone where it cannot become this.
    public List<Block> of(Block block, BlockId rest) {
        if (!of(block).contains(this)) {
            return List.of(block);
        }
        return switch (this) {
            case TO_TEXT -> List.of(new Block.Text(block.id(), block.layout(), markdown(block)));
            case TO_HEADING -> heading(block, rest);
            case TO_PULL_QUOTE ->
                List.of(new Block.PullQuote(
                        block.id(), block.layout(), plain(block).strip(), null, null));
            case TO_DOCUMENT_CARD ->
                block instanceof Block.Excerpt excerpt
                        ? List.of(new Block.DocumentCard(
                                excerpt.id(), excerpt.layout(), excerpt.document(), excerpt.caption()))
                        : List.of(block);
            case TO_PASSAGE -> List.of(block);
        };
    }

    public static Block passage(Block.DocumentCard card, String version, Passage passage) {
        return new Block.Excerpt(
                card.id(),
                card.layout().withWidth(Layout.Width.WIDE),
                card.document(),
                version,
                passage,
                null,
                card.caption(),
                List.of());
    }

    /// Markdown that says these words and nothing more.
    public static String escaped(String words) {
        var escaped = MEANS_SOMETHING.matcher(words).replaceAll("\\\\$0");
        return BEGINS_A_LIST.matcher(escaped).replaceAll(list -> {
            var sign = list.group(2);
            return java.util.regex.Matcher.quoteReplacement(
                    list.group(1) + sign.substring(0, sign.length() - 1) + "\\" + sign.charAt(sign.length() - 1));
        });
    }

    /// A heading is one line: what follows the first paragraph goes on as text.
    private static List<Block> heading(Block block, BlockId rest) {
        var paragraphs = block instanceof Block.Text text
                ? BETWEEN_PARAGRAPHS.split(text.markdown().strip(), 2)
                : new String[] {};
        var words = paragraphs.length == 0 ? plain(block) : Markdown.plain(paragraphs[0]);
        var heading = new Block.Heading(
                block.id(),
                block.layout().withHeading(null),
                words.replaceAll("\\s+", " ").strip(),
                1);
        return paragraphs.length < 2
                ? List.of(heading)
                : List.of(heading, new Block.Text(rest, block.layout().withHeading(null), paragraphs[1].strip()));
    }

    private static String plain(Block block) {
        if (block instanceof Block.Text text) {
            return Markdown.plain(text.markdown());
        }
        return block instanceof Block.Heading heading
                ? heading.text()
                : block instanceof Block.PullQuote quote ? quote.quote() : "";
    }

    private static String markdown(Block block) {
        return block instanceof Block.PullQuote quote
                ? "> " + escaped(quote.quote().strip()).replace("\n", "\n> ")
                        + (quote.attribution() == null ? "" : "\n\n" + escaped(quote.attribution()))
                : escaped(plain(block));
    }
}
