package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.Differences;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;

/// What has changed from one edition of an exhibit to the next, as far as the public gets to see it.
@Component
public class EditionHistory {
    /// Older editions are listed without what they changed: to compare one, it has to be read from the database whole.
    private static final int MOST_COMPARED = 12;

    private final Editions editions;
    private final Differences differences;

    EditionHistory(Editions editions, Differences differences) {
        this.editions = editions;
        this.differences = differences;
    }

    /// An edition.
    ///
    /// @param changes since the one before; null for the first, and for those that are too many to be compared
    public record Chapter(Edition edition, @Nullable Changes changes) {}

    /// @param shown the edition that has them
    /// @param since the number of the one before
    /// @param revised documents whose description, texts or scan are otherwise
    public record Changes(
            Exhibition shown,
            int since,
            org.vitrine.exhibits.Difference content,
            List<Document> added,
            List<Document> revised,
            List<Document> removed) {
        boolean isNothing() {
            return content.isNothing() && added.isEmpty() && revised.isEmpty() && removed.isEmpty();
        }
    }

    /// The newest edition first.
    public List<Chapter> of(Slug exhibit) {
        var all = editions.list(exhibit);
        var chapters = new ArrayList<Chapter>();
        var later = Optional.<Exhibition>empty();
        for (var at = 0; at < all.size(); at++) {
            var shown = at == 0 ? edition(exhibit, all.getFirst()) : later;
            var before = at + 1 < all.size() && at < MOST_COMPARED
                    ? edition(exhibit, all.get(at + 1))
                    : Optional.<Exhibition>empty();
            chapters.add(new Chapter(
                    all.get(at),
                    shown.flatMap(after -> before.map(then -> changes(then, after)))
                            .orElse(null)));
            later = before;
        }
        return List.copyOf(chapters);
    }

    private Optional<Exhibition> edition(Slug exhibit, Edition edition) {
        return editions.edition(exhibit, edition.number());
    }

    private Changes changes(Exhibition before, Exhibition after) {
        return new Changes(
                after,
                before.editionNumber().orElseThrow(),
                differences.between(seen(before.content()), seen(after.content())),
                documents(after)
                        .filter(document -> before.document(document.id()).isEmpty())
                        .toList(),
                documents(after)
                        .filter(document -> before.document(document.id())
                                .filter(then -> !then.equals(document))
                                .isPresent())
                        .toList(),
                documents(before)
                        .filter(document -> after.document(document.id()).isEmpty())
                        .toList());
    }

    private static Stream<Document> documents(Exhibition exhibition) {
        return exhibition.documents().stream();
    }

    /// Without what is for classes or curators, and without translations, which are no part of what was changed in it.
    private static ExhibitContent seen(ExhibitContent content) {
        return content.withTongues(List.of())
                .mapPages(page -> page.withBlocks(
                        page.blocks().stream().filter(Exhibition::isForEveryone).toList()));
    }
}
