package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.Version;

/// Two people changed one document at the same time: what each of them changed, and both in one where they did not
/// touch
/// the same.
///
/// @param theirs what the other one changed
/// @param both what both changed, each in another way
/// @param merged mine with what only they changed; where both changed something it is mine
record Merge(Set<Part> theirs, Set<Part> both, Document merged) {

    /// What can be changed on its own.
    enum Part {
        TITLE(document -> document.description().title()),
        KIND(document -> document.description().kind()),
        DATE(document -> document.description().date()),
        LANGUAGES(document -> document.description().languages()),
        SUMMARY(document -> document.description().summary()),
        NOTICE(document -> document.description().notice()),
        EXTENT(document -> document.description().extent()),
        AGENTS(document -> document.description().agents()),
        SUBJECTS(document -> document.description().subjects()),
        PLACES(document -> document.description().places()),
        HOLDINGS(Document::holdings),
        RIGHTS(Document::rights),
        VERSIONS(Document::versions),
        ALIGNMENTS(Document::alignments),
        NOTES(Document::notes);

        private final Function<Document, @Nullable Object> of;

        Part(Function<Document, @Nullable Object> of) {
            this.of = of;
        }

        boolean differs(Document one, Document other) {
            return !Objects.equals(of.apply(one), of.apply(other));
        }
    }

    /// @param base what both began with
    static Merge of(Document base, Document mine, Document theirs) {
        var changedByThem = EnumSet.noneOf(Part.class);
        var changedByBoth = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (part.differs(base, theirs)) {
                changedByThem.add(part);
                if (part.differs(base, mine) && part.differs(mine, theirs)) {
                    changedByBoth.add(part);
                }
            }
        }
        var versions = new ArrayList<Version>();
        if (!mergeVersions(base, mine, theirs, versions)) {
            changedByBoth.add(Part.VERSIONS);
        } else {
            changedByBoth.remove(Part.VERSIONS);
        }
        Function<Part, Document> from =
                part -> changedByThem.contains(part) && !part.differs(base, mine) ? theirs : mine;
        var description = new Description(
                from.apply(Part.TITLE).description().title(),
                from.apply(Part.KIND).description().kind(),
                from.apply(Part.DATE).description().date(),
                from.apply(Part.LANGUAGES).description().languages(),
                from.apply(Part.SUMMARY).description().summary(),
                from.apply(Part.NOTICE).description().notice(),
                from.apply(Part.EXTENT).description().extent(),
                from.apply(Part.AGENTS).description().agents(),
                from.apply(Part.SUBJECTS).description().subjects(),
                from.apply(Part.PLACES).description().places());
        var merged = new Document(
                mine.id(),
                description,
                from.apply(Part.HOLDINGS).holdings(),
                mine.source(),
                from.apply(Part.RIGHTS).rights(),
                versions,
                from.apply(Part.ALIGNMENTS).alignments(),
                from.apply(Part.NOTES).notes());
        return new Merge(changedByThem, changedByBoth, merged);
    }

    boolean isPossible() {
        return both.isEmpty();
    }

    /// @return whether no version was changed by both; where one was, mine is taken
    private static boolean mergeVersions(Document base, Document mine, Document theirs, List<Version> merged) {
        var ids = new LinkedHashSet<String>();
        mine.versions().forEach(version -> ids.add(version.id()));
        theirs.versions().forEach(version -> ids.add(version.id()));
        var peaceful = true;
        for (var id : ids) {
            var before = base.version(id);
            var here = mine.version(id);
            var there = theirs.version(id);
            Optional<Version> chosen;
            if (here.equals(there) || there.equals(before)) {
                chosen = here;
            } else if (here.equals(before)) {
                chosen = there;
            } else {
                peaceful = false;
                chosen = here.isPresent() ? here : there;
            }
            chosen.ifPresent(merged::add);
        }
        return peaceful;
    }
}
