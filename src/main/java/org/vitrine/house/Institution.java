package org.vitrine.house;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose house this is, as its pages say it.
///
/// @param shortName where there is little room
/// @param tagline one sentence, at the foot of every page
/// @param place the town, as publishers are cited
/// @param address where it can be visited or written to; lines end with a line feed
/// @param webAddress the scheme and host that citations name, `https://archive.example`; null where those of each
///     request are taken
/// @param texts by language, in CommonMark
public record Institution(
        String name,
        @Nullable String shortName,
        @Nullable String tagline,
        @Nullable String place,
        @Nullable String address,
        @Nullable String email,
        @Nullable String webAddress,
        Looks looks,
        Map<HouseText, Map<String, String>> texts) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SHORT_NAME = 30;
    public static final int LONGEST_LINE = 300;

    public Institution {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A house has a name of at most " + LONGEST_NAME + " characters");
        }
        name = name.strip();
        shortName = line(shortName, LONGEST_SHORT_NAME);
        tagline = line(tagline, LONGEST_LINE);
        place = line(place, LONGEST_NAME);
        address = line(address, LONGEST_LINE);
        email = line(email, LONGEST_LINE);
        webAddress = webAddress == null || webAddress.isBlank()
                ? null
                : webAddress.strip().replaceAll("/+$", "");
        if (webAddress != null && !isWebAddress(webAddress)) {
            throw new IllegalArgumentException("\"" + webAddress + "\" is not the address of a site");
        }
        looks = looks == null ? Looks.USUAL : looks;
        texts = copy(texts);
    }

    /// A house of which nothing is known but its name.
    public static Institution named(String name) {
        return new Institution(name, null, null, null, null, null, null, Looks.USUAL, Map.of());
    }

    /// A scheme and a host, and nothing behind them.
    public static boolean isWebAddress(String written) {
        return written.matches("https?://[A-Za-z0-9.-]{1,250}(:\\d{1,5})?/?");
    }

    /// What there is room for in narrow places.
    public String briefly() {
        return shortName == null ? name : shortName;
    }

    /// As a publisher is cited.
    public String cited() {
        return place == null ? name : name + ", " + place;
    }

    /// What it says of itself in a language; nothing where it says nothing.
    public Optional<String> text(HouseText text, String language) {
        return Optional.ofNullable(texts.getOrDefault(text, Map.of()).get(language));
    }

    /// What it says of itself, in another language where there is nothing in this one.
    public Optional<Map.Entry<String, String>> textOrOther(HouseText text, String language) {
        return text(text, language)
                .map(words -> Map.entry(language, words))
                .or(() -> HouseText.LANGUAGES.stream()
                        .flatMap(other -> text(text, other).map(words -> Map.entry(other, words)).stream())
                        .findFirst());
    }

    public Institution withText(HouseText text, String language, String markdown) {
        var changed = new HashMap<>(texts);
        var byLanguage = new HashMap<>(texts.getOrDefault(text, Map.of()));
        byLanguage.put(language, markdown);
        changed.put(text, byLanguage);
        return new Institution(name, shortName, tagline, place, address, email, webAddress, looks, changed);
    }

    public Institution withLooks(Looks changed) {
        return new Institution(name, shortName, tagline, place, address, email, webAddress, changed, texts);
    }

    private static @Nullable String line(@Nullable String written, int longest) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.strip().length() > longest) {
            throw new IllegalArgumentException("There is room for " + longest + " characters");
        }
        return written.strip();
    }

    private static Map<HouseText, Map<String, String>> copy(@Nullable Map<HouseText, Map<String, String>> texts) {
        var copied = new EnumMap<HouseText, Map<String, String>>(HouseText.class);
        if (texts != null) {
            texts.forEach((text, languages) -> {
                var kept = new HashMap<String, String>();
                languages.forEach((language, words) -> {
                    if (!HouseText.LANGUAGES.contains(language) || words.length() > HouseText.LONGEST) {
                        throw new IllegalArgumentException("No text of the house");
                    }
                    if (!words.isBlank()) {
                        kept.put(language, words.strip());
                    }
                });
                if (!kept.isEmpty()) {
                    copied.put(text, Map.copyOf(kept));
                }
            });
        }
        return Map.copyOf(copied);
    }
}
