package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person, place or subject with everything on display that speaks of it.
///
/// @param kicker what it is
/// @param language of the name, where it is known and not the page's
/// @param names in other languages and scripts
/// @param all leads to all of its kind
/// @param absent that nothing on display speaks of it today
public record EntryPage(
        Frame frame,
        Head head,
        String kicker,
        String title,
        @Nullable String language,
        @Nullable String direction,
        List<String> facts,
        List<Name> names,
        List<Link> authorities,
        @Nullable String coordinates,
        List<Group> groups,
        List<Exhibit> exhibits,
        List<Related> related,
        Link all,
        @Nullable String absent,
        String printHead) {

    /// @param spoken the language in words; nothing where it is not known
    public record Name(
            String text,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String spoken) {}

    /// Documents that have the same to do with it.
    public record Group(String title, List<DocumentLine> lines) {}

    /// An exhibit whose texts mention it.
    public record Exhibit(Link exhibit, List<Mention> mentions) {}

    /// @param language of page and words, where it is not this page's
    public record Mention(
            Link page,
            String words,
            @Nullable String language,
            @Nullable String direction) {}

    public record Related(String title, List<Link> links) {}

    public EntryPage {
        names = List.copyOf(names);
        authorities = List.copyOf(authorities);
        groups = List.copyOf(groups);
        exhibits = List.copyOf(exhibits);
        related = List.copyOf(related);
    }

    /// Whether anything is known of it besides its name.
    public boolean isDescribed() {
        return !names.isEmpty() || !authorities.isEmpty() || coordinates != null;
    }
}
