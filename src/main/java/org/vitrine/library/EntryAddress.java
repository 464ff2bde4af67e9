package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the public finds an [Entry], and how texts mention it: `/people/kuznetsov-vasilii`, `/places/panmunjom`.
///
/// The handle is given once and kept when the entry gets another name. One whose entry became part of another leads to
/// that.
public record EntryAddress(Entry.Kind kind, String handle) {
    private static final int LONGEST = 80;
    private static final int PART_OF_ID = 8;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("/(people|subjects|places)/([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w.:/-])" + ADDRESS.pattern() + "(?![\\w/-])");

    public EntryAddress {
        if (handle.length() > LONGEST || !SHAPE.matcher(handle).matches()) {
            throw new IllegalArgumentException("\"" + handle
                    + "\" cannot stand in an address: use a-z, 0-9 and single hyphens, at most " + LONGEST);
        }
    }

    /// @throws IllegalArgumentException when it is no address of an entry
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EntryAddress read(String path) {
        return of(path).orElseThrow(() -> new IllegalArgumentException(
                "\"" + path + "\" is no address of a person, place or subject, such as /people/kuznetsov-vasilii"));
    }

    /// What an address means where it is one of an entry and nothing besides.
    public static Optional<EntryAddress> of(String written) {
        var address = ADDRESS.matcher(written);
        return address.matches() ? of(address) : Optional.empty();
    }

    /// The entries that a text mentions.
    public static Stream<EntryAddress> mentionedIn(String text) {
        return WRITTEN.matcher(text).results().flatMap(found -> of(found).stream());
    }

    /// A text that mentions others instead.
    public static String readdressed(String text, UnaryOperator<EntryAddress> change) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found).map(change).map(EntryAddress::path).orElse(found.group())));
    }

    private static Optional<EntryAddress> of(MatchResult found) {
        return found.group(2).length() > LONGEST
                ? Optional.empty()
                : Entry.Kind.of(found.group(1)).map(kind -> new EntryAddress(kind, found.group(2)));
    }

    @JsonValue
    public String path() {
        return "/" + kind.word() + "/" + handle;
    }

    /// What an entry would like to be called: by the first of its names that is in Latin letters.
    static EntryAddress wish(Entry entry) {
        var names = Stream.concat(
                        Stream.of(entry.name()), entry.names().stream().map(Entry.Name::name))
                .toList();
        return new EntryAddress(
                entry.kind(),
                Stream.concat(names.stream().filter(EntryAddress::isLatin), names.stream())
                        .map(EntryAddress::spelled)
                        .filter(handle -> handle.chars().anyMatch(sign -> sign >= 'a'))
                        .findFirst()
                        .orElseGet(() -> entry.kind().word() + "-"
                                + entry.id().toString().substring(0, PART_OF_ID)));
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String spelled(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’‘]", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
    }

    /// The first of `…`, `…-2`, `…-3`.
    EntryAddress numbered(int number) {
        if (number == 1) {
            return this;
        }
        var ending = "-" + number;
        var stem = handle.substring(0, Math.min(handle.length(), LONGEST - ending.length()));
        return new EntryAddress(kind, stem.replaceAll("-+$", "") + ending);
    }

    @Override
    public String toString() {
        return path();
    }
}
