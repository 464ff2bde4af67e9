package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page has around its own: the head, the top and the foot.
///
/// @param theme which roles of the style sheet hold
/// @param title of the window
/// @param canonical the one address under which the page should be known; absent for pages that should not be
/// @param heading the page's own title, for those who share its address
/// @param texts what the house has written about itself, for the foot of the page
/// @param placard the picture that stands for the page where its address is shared
/// @param wide whether the page uses the width of the reading room
public record Frame(
        Texts t,
        String theme,
        String title,
        String heading,
        @Nullable String description,
        @Nullable String canonical,
        boolean indexed,
        List<Meta> metas,
        @Nullable Banner banner,
        House house,
        List<Link> navigation,
        List<Link> texts,
        Link search,
        Link language,
        Files files,
        Speech speech,
        @Nullable Placard placard) {

    /// In which languages the page speaks.
    ///
    /// @param language of the page, and the direction in which it is written where that is not from left to right
    /// @param house of what the house says around it, where that is another
    /// @param versions the page in all languages it can be read in, this one too; none where there is only one
    /// @param alternates the addresses of these for machines, the first for those who read none of them
    /// @param openGraph `de_CH`, and those of the others; nothing where there is only one
    public record Speech(
            String language,
            @Nullable String direction,
            @Nullable String house,
            List<Link> versions,
            List<Alternate> alternates,
            List<String> openGraph) {
        public Speech {
            versions = List.copyOf(versions);
            alternates = List.copyOf(alternates);
            openGraph = List.copyOf(openGraph);
        }

        public static Speech of(String language) {
            return new Speech(language, null, null, List.of(), List.of(), List.of());
        }
    }

    public record Alternate(String language, String href) {}

    /// @param brief the name where there is little room
    /// @param tagline one sentence, for the foot of the page
    public record House(
            String name,
            String brief,
            @Nullable String tagline,
            String home,
            String studio,
            @Nullable Logo logo) {}

    /// @param dark shown in its place where the reader's system is dark
    /// @param saysName whether the name is in it, and is not written beside it
    public record Logo(String src, @Nullable String dark, int width, int height, boolean saysName) {}

    public record Icon(String href, String type) {}

    public record Meta(String name, String content) {}

    /// @param src absolute, for those who read the page elsewhere
    public record Placard(String src, int width, int height, String alt) {}

    /// @param kind the class of a strip that is not the usual one
    public record Banner(@Nullable String kind, String strong, String text, List<Link> links) {}

    /// @param houseCss the roles that the house has changed; null where it has not
    /// @param fonts that nearly every page shows at once
    /// @param feed of what is published
    public record Files(String css, @Nullable String houseCss, String js, Icon icon, List<String> fonts, String feed) {}

    public Frame {
        metas = List.copyOf(metas);
        navigation = List.copyOf(navigation);
        texts = List.copyOf(texts);
    }
}
