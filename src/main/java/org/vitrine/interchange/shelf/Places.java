package org.vitrine.interchange.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;
import org.vitrine.library.Entry;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.EditionAlone;

/// In which file of the folder one finds what is at an address of the house.
final class Places {
    static final String COVER = "index.html";
    static final String CONTENTS = "search.html";
    static final String NOTES = "annotations.json";

    /// Names that no file may have on some systems, whatever follows them.
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final List<Wing> wings;
    private final String context;
    private final String current;
    private final String edition;
    /// By what follows the exhibit's own address.
    private final Map<String, String> pages = new HashMap<>();
    /// By their paths from the root of the house.
    private final Map<String, String> others = new HashMap<>();
    /// Files that are the same in every language.
    private final Map<String, String> shared = new HashMap<>();

    Places(EditionAlone edition, List<Wing> wings, Institution institution, HouseAddress house) {
        this.wings = wings;
        this.context = house.context();
        var exhibition = edition.exhibition();
        this.current = "/exhibits/" + exhibition.slug();
        this.edition = current + "/editions/" + edition.number();
        pages.put("", COVER);
        var number = 1;
        for (var page : exhibition.content().pages().toList()) {
            pages.put("/" + page.slug(), String.format(Locale.ROOT, "pages/%02d-%s.html", number++, page.slug()));
        }
        exhibition.forTeachers().ifPresent(slug -> {
            pages.put("/" + slug, "teachers.html");
            pages.put("/" + slug + "/packet", "teachers-packet.html");
        });
        for (var published : edition.documents()) {
            var path = "/documents/" + published.handle();
            var file = "documents/" + safe(published.handle());
            others.put(path, file + ".html");
            for (var citation : CitationFile.values()) {
                shared.put(path + "/" + citation.file(), file + ending(citation.file()));
            }
            if (!published.document().notes().isEmpty()) {
                shared.put(path + "/" + NOTES, file + ".notes.json");
            }
        }
        for (var kind : Entry.Kind.values()) {
            var listings = edition.entries(kind);
            if (!listings.isEmpty()) {
                others.put("/" + kind.word(), kind.word() + ".html");
            }
            listings.forEach(listing -> others.put(
                    listing.path(),
                    kind.word() + "/" + safe(listing.entry().address().handle()) + ".html"));
        }
        for (var text : HouseText.values()) {
            if (text == HouseText.ABOUT
                    || wings.stream()
                            .anyMatch(wing -> institution
                                    .textOrOther(text, wing.locale().toLanguageTag())
                                    .isPresent())) {
                others.put("/" + text.word(), "house/" + text.word() + ".html");
            }
        }
        others.put("/", COVER);
        others.put("/search", CONTENTS);
        if (!edition.documents().isEmpty()) {
            others.put("/documents", CONTENTS + "#_documents");
        }
    }

    private static String safe(String name) {
        return DEVICES.contains(name) || name.matches("(com|lpt)\\d") ? name + "_" : name;
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.'));
    }

    /// The file of what is found at an address, from the root of the folder.
    ///
    /// @param path from the root of the host
    /// @param language that a parameter of the address names
    /// @param from where the link stands
    /// @param ofExhibit whether it stands on a page of the exhibit, whose addresses tell languages apart
    Optional<String> file(String path, @Nullable String language, Wing from, boolean ofExhibit) {
        if (!path.startsWith(context + "/")) {
            return Optional.empty();
        }
        var inside = path.substring(context.length());
        var named = wings.stream()
                .filter(wing -> wing.tongue() != null && inside.startsWith("/" + wing.tongue() + "/exhibits/"))
                .findFirst();
        var plain = named.map(wing -> inside.substring(wing.folder().length())).orElse(inside);
        var rest = afterExhibit(plain);
        if (rest.isPresent() && !rest.get().startsWith("/documents/")) {
            var wing = named.orElse(ofExhibit ? wings.getFirst() : from);
            return Optional.ofNullable(pages.get(rest.get())).map(file -> wing.folder() + file);
        }
        var other = rest.orElse(plain);
        return Optional.ofNullable(shared.get(other))
                .or(() -> spoken(language, from)
                        .flatMap(wing -> Optional.ofNullable(others.get(other)).map(file -> wing.folder() + file)));
    }

    /// What follows the address of this edition, or of the exhibit as such.
    private Optional<String> afterExhibit(String path) {
        for (var base : List.of(edition, current)) {
            if (path.equals(base) || path.startsWith(base + "/")) {
                return Optional.of(path.substring(base.length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Wing> spoken(@Nullable String language, Wing from) {
        return language == null || from.locale().toLanguageTag().equals(language)
                ? Optional.of(from)
                : wings.stream()
                        .filter(wing -> wing.locale().toLanguageTag().equals(language))
                        .findFirst();
    }
}
