package org.vitrine.publishing;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.House;
import org.vitrine.house.HouseFile;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.publishing.placards.Painter;
import org.vitrine.text.Foreign;

/// Puts the head, the top and the foot around a page.
@Component
class Framing {
    private static final int LONGEST_DESCRIPTION = 300;

    /// What is linked at the foot of every page, as far as the house has written it. The page about the house is always
    /// there, with the rooms.
    private static final List<HouseText> AT_THE_FOOT =
            List.of(HouseText.CONTACT, HouseText.IMPRINT, HouseText.PRIVACY, HouseText.ACCESSIBILITY);

    private final Supplier<House.Showing> showing;
    private final Assets assets;

    @Autowired
    Framing(House house, Assets assets) {
        this(house::showing, assets);
    }

    /// @param showing whose house it is when a page is made
    Framing(Supplier<House.Showing> showing, Assets assets) {
        this.showing = showing;
        this.assets = assets;
    }

    enum Room {
        HOME,
        EXHIBITS,
        DOCUMENTS,
        BROWSE,
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
    /// @param placard the path of the picture that stands for it where it is shared; null where there is none
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
            Frame.@Nullable Speech speech,
            @Nullable String placard) {
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
            this(theme, room, titles, description, self, canonical, metas, banner, kept, null, null);
        }

        static Outline of(Room room, String title, String self) {
            return new Outline(Theme.READING_ROOM, room, List.of(title), null, self, self, List.of(), null, List.of());
        }

        Outline speaking(Frame.Speech changed) {
            return new Outline(
                    theme, room, titles, description, self, canonical, metas, banner, kept, changed, placard);
        }

        Outline withDescription(@Nullable String changed) {
            return new Outline(theme, room, titles, changed, self, canonical, metas, banner, kept, speech, placard);
        }

        Outline unlisted() {
            return new Outline(theme, room, titles, description, self, null, metas, banner, kept, speech, placard);
        }

        Outline sharedWith(@Nullable String changed) {
            return new Outline(theme, room, titles, description, self, canonical, metas, banner, kept, speech, changed);
        }

        Outline keeping(List<String> changed) {
            return new Outline(
                    theme, room, titles, description, self, canonical, metas, banner, changed, speech, placard);
        }
    }

    /// Where an asset is served: see [Assets#url].
    String asset(String name, Addresses addresses) {
        return assets.url(name, addresses.context());
    }

    /// The house as it is cited.
    String house() {
        return institution().cited();
    }

    Institution institution() {
        return showing.get().institution();
    }

    Frame frame(Reader reader, Outline outline) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        var context = addresses.context();
        var shown = showing.get();
        var institution = shown.institution();
        return new Frame(
                t,
                outline.theme().word(),
                Stream.concat(outline.titles().stream().map(Foreign::bare), Stream.of(institution.briefly()))
                        .distinct()
                        .collect(Collectors.joining(" – ")),
                outline.titles().getFirst(),
                shortened(outline.description()),
                outline.canonical() == null ? null : reader.absolute(outline.canonical()),
                outline.canonical() != null,
                outline.metas(),
                outline.banner(),
                house(institution, outline.theme(), addresses),
                List.of(
                        link(t, outline, Room.EXHIBITS, addresses.site("/exhibits")),
                        link(t, outline, Room.DOCUMENTS, addresses.site("/documents")),
                        link(t, outline, Room.BROWSE, addresses.site("/browse")),
                        link(t, outline, Room.ABOUT, addresses.site("/about"))),
                texts(institution, t, outline, addresses),
                link(t, outline, Room.SEARCH, addresses.site("/search")),
                otherLanguage(reader, outline),
                new Frame.Files(
                        assets.url("site.css", context),
                        shown.sheet() == null ? null : context + shown.sheet(),
                        assets.url("site.js", context),
                        icon(institution, context),
                        assets.firstFonts(outline.theme(), institution.looks().faces(), context),
                        context + "/feed"),
                outline.speech() == null ? Frame.Speech.of(t.language()) : outline.speech(),
                placard(reader, outline, institution));
    }

    /// Nothing where nobody could know from elsewhere where it is.
    private static Frame.@Nullable Placard placard(Reader reader, Outline outline, Institution institution) {
        return outline.placard() == null || reader.origin() == null
                ? null
                : new Frame.Placard(
                        reader.absolute(outline.placard()) + "?v=" + Placards.version(institution),
                        Painter.WIDTH,
                        Painter.HEIGHT,
                        Stream.concat(outline.titles().stream().map(Foreign::bare), Stream.of(institution.name()))
                                .distinct()
                                .collect(Collectors.joining(" – ")));
    }

    private static Frame.House house(Institution institution, Theme theme, Addresses addresses) {
        var looks = institution.looks();
        // This theme is dark whatever the reader's system is.
        var logo = looks.logoOn(theme == Theme.NIGHT_GALLERY);
        return new Frame.House(
                institution.name(),
                institution.briefly(),
                institution.tagline(),
                addresses.site("/"),
                addresses.context() + "/studio/",
                logo == null ? null : logo(logo, looks.logoDark(), looks.logoSaysName(), addresses.context()));
    }

    static Frame.Logo logo(HouseFile first, @Nullable HouseFile dark, boolean saysName, String context) {
        return new Frame.Logo(
                file(first, context),
                dark == null || first.equals(dark) ? null : file(dark, context),
                first.width(),
                first.height(),
                saysName);
    }

    private static Frame.Icon icon(Institution institution, String context) {
        var icon = institution.looks().icon();
        return icon == null
                ? new Frame.Icon(context + "/favicon.svg", "image/svg+xml")
                : new Frame.Icon(file(icon, context), icon.mediaType());
    }

    private static String file(HouseFile file, String context) {
        return context + "/house/" + file.name();
    }

    private static List<Link> texts(Institution institution, Texts t, Outline outline, Addresses addresses) {
        return AT_THE_FOOT.stream()
                .filter(text -> institution.textOrOther(text, t.language()).isPresent())
                .map(text -> {
                    var path = "/" + text.word();
                    return new Link(
                            addresses.site(path),
                            t.get("house." + text.word()),
                            outline.self().equals(addresses.context() + path),
                            null);
                })
                .toList();
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
