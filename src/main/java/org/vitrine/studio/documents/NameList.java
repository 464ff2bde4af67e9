package org.vitrine.studio.documents;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names that were written one behind the other: a distribution list, say.
final class NameList {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern LINE_OR_SEMICOLON = Pattern.compile("[;\\n\\r]+");
    private static final Pattern LAST = Pattern.compile("\\s+(?:and|und|et|и)\\s+");
    private static final Pattern AND = Pattern.compile("^(?:and|und|et|и)\\s+");
    private static final char BEFORE_INITIALS = '\u0000';
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{L}{0,3}\\.[ -]?)+");

    private NameList() {}

    /// Where lines or semicolons part the names, commas belong to them (`Kuznetsov, V. V.; Molotov`); else commas do
    /// the
    /// parting, except before initials, and "and" before the last of short names.
    static List<String> read(String text) {
        var parts = LINE_OR_SEMICOLON.matcher(text.strip()).find()
                ? LINE_OR_SEMICOLON.splitAsStream(text)
                : COMMA.splitAsStream(withInitials(text)).flatMap(NameList::shortPair);
        return parts.map(part -> part.replace(BEFORE_INITIALS, ',').strip().replaceAll("\\s+", " "))
                .map(part -> AND.matcher(part).replaceFirst("").replaceAll("^[\\s,]+|[\\s,]+$", ""))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> shortPair(String part) {
        var names = LAST.split(part.strip());
        var areShort = Arrays.stream(names).allMatch(name -> name.split(" ").length <= 2);
        return names.length == 2 && areShort ? Arrays.stream(names) : Stream.of(part);
    }

    /// With a sign of its own for the commas that stand between a surname and initials.
    private static String withInitials(String text) {
        var parts = COMMA.split(text);
        var joined = new StringBuilder(parts.length == 0 ? "" : parts[0]);
        for (var number = 1; number < parts.length; number++) {
            var initials = INITIALS.matcher(parts[number].strip()).matches();
            joined.append(initials ? BEFORE_INITIALS : ',').append(parts[number]);
        }
        return joined.toString();
    }
}
