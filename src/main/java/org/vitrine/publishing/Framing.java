package org.vitrine.publishing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;

/// Puts the head, the top and the foot around a page.
@Component
@EnableConfigurationProperties(Institution.class)
class Framing {
    private static final int LONGEST_DESCRIPTION = 300;

    private final Institution institution;
    private final Assets assets;

    Framing(Institution institution, Assets assets) {
        this.institution = institution;
        this.assets = assets;
    }

    enum Room {
        HOME,
        EXHIBITS,
        DOCUMENTS,
        ABOUT,
        SEARCH,
        NONE
    }

    /// What a page says about itself.
    ///
    /// @param titles of the page and what it belongs to, the narrowest first
    /// @param self the path of the page itself
    /// @param canonical the path under which it should be known; null for a page that should not be found
    /// @param kept parameters that stay when the language is changed, each as `name=value`
    /// @param speech null where the page is in the language of the house
    record Outline(
            Theme theme,
            Room room,
            List<String> titles,
            @Nullable String description,
            String self,
            @Nullable String canonical,
            List<Frame.Meta> metas,
            Frame.@Nullable Banner banner,
            List<String> kept,
            Frame.@Nullable Speech speech) {
        Outline(
                Theme theme,
                Room room,
                List<String> titles,
                @Nullable String description,
                String self,
                @Nullable String canonical,
                List<Frame.Meta> metas,
                Frame.@Nullable Banner banner,
                List<String> kept) {
            this(theme, room, titles, description, self, canonical, metas, banner, kept, null);
        }

        static Outline of(Room room, String title, String self) {
            return new Outline(Theme.READING_ROOM, room, List.of(title), null, self, self, List.of(), null, List.of());
        }

        Outline speaking(Frame.Speech changed) {
            return new Outline(theme, room, titles, description, self, canonical, metas, banner, kept, changed);
        }

        Outline withDescription(@Nullable String changed) {
            return new Outline(theme, room, titles, changed, self, canonical, metas, banner, kept, speech);
        }

        Outline unlisted() {
            return new Outline(theme, room, titles, description, self, null, metas, banner, kept, speech);
        }

        Outline keeping(List<String> changed) {
            return new Outline(theme, room, titles, description, self, canonical, metas, banner, changed, speech);
        }
    }

    /// Where an asset is served: see [Assets#url].
    String asset(String name, Addresses addresses) {
        return assets.url(name, addresses.context());
    }

    String house() {
        return institution.name();
    }

    Institution institution() {
        return institution;
    }

    Frame frame(Reader reader, Outline outline) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        var context = addresses.context();
        return new Frame(
                t,
                outline.theme().word(),
                Stream.concat(outline.titles().stream().map(Foreign::bare), Stream.of(institution.name()))
                        .distinct()
                        .collect(Collectors.joining(" – ")),
                outline.titles().getFirst(),
                shortened(outline.description()),
                outline.canonical() == null ? null : reader.absolute(outline.canonical()),
                outline.canonical() != null,
                outline.metas(),
                outline.banner(),
                new Frame.House(institution.name(), institution.tagline(), addresses.site("/"), context + "/studio/"),
                List.of(
                        link(t, outline, Room.EXHIBITS, addresses.site("/exhibits")),
                        link(t, outline, Room.DOCUMENTS, addresses.site("/documents")),
                        link(t, outline, Room.ABOUT, addresses.site("/about"))),
                link(t, outline, Room.SEARCH, addresses.site("/search")),
                otherLanguage(reader, outline),
                new Frame.Files(
                        assets.url("site.css", context),
                        assets.url("site.js", context),
                        context + "/favicon.svg",
                        assets.firstFonts(outline.theme(), context)),
                outline.speech() == null ? Frame.Speech.of(t.language()) : outline.speech());
    }

    private static Link link(Texts t, Outline outline, Room room, String href) {
        return new Link(href, t.get("room." + room.name().toLowerCase(Locale.ROOT)), outline.room() == room, null);
    }

    /// To the same place in the other language.
    private static Link otherLanguage(Reader reader, Outline outline) {
        var other = Reader.LANGUAGES.stream()
                .filter(language ->
                        !language.getLanguage().equals(reader.locale().getLanguage()))
                .findFirst()
                .orElseThrow();
        var query = Stream.concat(outline.kept().stream(), Stream.of("lang=" + other.toLanguageTag()))
                .collect(Collectors.joining("&"));
        return new Link(
                outline.self() + "?" + query,
                Texts.capitalised(other.getDisplayLanguage(other), other),
                false,
                other.toLanguageTag());
    }

    private static @Nullable String shortened(@Nullable String description) {
        if (description == null || description.isBlank()) {
            return null;
        }
        if (description.length() <= LONGEST_DESCRIPTION) {
            return description;
        }
        var end = description.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return description.substring(0, end < LONGEST_DESCRIPTION / 2 ? LONGEST_DESCRIPTION : end) + " …";
    }
}
