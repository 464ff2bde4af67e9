package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What the templates of single blocks get.
public final class Blocks {
    private Blocks() {}

    /// What every block has.
    ///
    /// @param anchor the block's id, which is its address on the page
    /// @param classes for width and printing, each after a space
    /// @param language of what the curator says, where it is not the page's
    public record Shell(
            Texts t,
            String anchor,
            String classes,
            @Nullable Heading heading,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String caseNumber) {}

    /// @param level 2 to 4
    public record Heading(int level, String text) {}

    public record TextBlock(Shell shell, SafeHtml html) {}

    public record HeadingBlock(Shell shell, Heading heading) {}

    /// @param spoken the language of the quoted words, where it is not the page's
    public record QuoteBlock(
            Shell shell,
            String quote,
            @Nullable String spoken,
            @Nullable String spokenDirection,
            @Nullable String attribution,
            @Nullable Link where) {}

    /// @param kind `Telegram, 3 leaves, Russian`
    /// @param holds `29 July 1953. Scan, transcript and English translation.`
    public record CardBlock(
            Shell shell,
            String kind,
            Link document,
            String holds,
            @Nullable String caption,
            @Nullable String notice,
            @Nullable Shot shot) {}

    /// @param paper further classes of the sheet
    /// @param besideName what the version beside is, where there is one
    /// @param locator `29 July 1953, paragraph 4, English translation`
    /// @param sources the full reference and where the description comes from
    public record ExcerptBlock(
            Shell shell,
            String paper,
            @Nullable String kind,
            String name,
            @Nullable String besideName,
            List<Row> rows,
            List<Remark> remarks,
            String title,
            String locator,
            @Nullable String caption,
            Link whole,
            List<Citation.Piece> sources,
            @Nullable String notice) {
        public ExcerptBlock {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    /// One segment, and the one that answers to it in the version beside.
    ///
    /// @param marked whether a part of it is the passage, so that it gets a stroke at its side
    public record Row(Cell cell, @Nullable Cell beside, boolean marked) {}

    /// @param number the link to the paragraph in the reading room
    public record Cell(@Nullable Link number, String numberLabel, String language, String direction, SafeHtml text) {}

    /// A note beside a passage.
    public record Remark(
            String anchor, String key, @Nullable String title, SafeHtml html) {}

    public record ImageBlock(
            Shell shell,
            Shot shot,
            @Nullable String caption,
            @Nullable String credit) {}

    /// A block that cannot be shown, which only those who look at a draft are told.
    public record MissingBlock(Shell shell, String reason) {}
}
