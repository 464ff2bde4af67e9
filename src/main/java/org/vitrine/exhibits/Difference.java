package org.vitrine.exhibits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.text.LanguageTag;

/// What is different between two states of an exhibit: in its structure, and word by word in what it says.
///
/// @param front of title, summary, credits, look and cover
/// @param sections those that differ, in the order of the later state, what is gone last
/// @param pages those that differ, in the order of the later state, what is gone last
/// @param languages the further languages that differ
public record Difference(List<Words> front, List<OfSection> sections, List<OfPage> pages, List<OfLanguage> languages) {
    public Difference {
        front = List.copyOf(front);
        sections = List.copyOf(sections);
        pages = List.copyOf(pages);
        languages = List.copyOf(languages);
    }

    public enum Fate {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /// One thing that is said otherwise.
    ///
    /// @param name of what it is, as in files: `markdown`, `caption`
    public record Words(String name, String before, String after) {}

    public record OfSection(SectionId id, String title, Set<Fate> fates, List<Words> words) {}

    /// @param fates whether it came, went or changed
    /// @param words its translations that differ, and its credit
    public record OfLanguage(LanguageTag language, Set<Fate> fates, List<Words> words) {}

    /// @param title as it is later, or was where it is gone
    public record OfPage(PageId id, String title, Set<Fate> fates, List<Words> words, List<OfBlock> blocks) {}

    /// @param type as in files
    /// @param before null where it was added, and `after` where it was removed
    public record OfBlock(
            BlockId id,
            String type,
            @Nullable Block before,
            @Nullable Block after,
            Set<Fate> fates,
            List<Words> words) {}

    public boolean isNothing() {
        return front.isEmpty() && sections.isEmpty() && pages.isEmpty() && languages.isEmpty();
    }

    /// How many blocks had this fate.
    public int blocks(Fate fate) {
        return (int) pages.stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.fates().contains(fate))
                .count();
    }

    /// How many pages had this fate.
    public int pages(Fate fate) {
        return (int) pages.stream().filter(page -> page.fates().contains(fate)).count();
    }
}
