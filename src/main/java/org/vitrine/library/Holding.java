package org.vitrine.library;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an original lies: a repository and, from the widest level to the narrowest, the parts of its reference.
///
/// @param repository the archive as it is cited: `APRF`
/// @param parts each a level with the archive's own word for it: fond / opis / delo, record group / box / folder
/// @param leaves which leaves of the last part, where they are known
public record Holding(
        String repository, List<Part> parts, @Nullable Leaves leaves) {
    private static final Pattern ABBREVIATED = Pattern.compile("^.*\\((\\p{Lu}[\\p{Lu}\\p{N}.-]{1,11})\\)$");

    public record Part(String level, String value) {
        public Part {
            level = Field.required("A reference part's level", level);
            value = Field.required("The value of " + level, value);
        }
    }

    /// @param label the archive's word for leaves: `Listy`
    /// @param range as the archive writes it: `187-189`, `5-7ob.`
    public record Leaves(String label, String range) {
        public Leaves {
            label = Field.required("The word for leaves", label);
            range = Field.required("The leaves", range);
        }
    }

    public Holding {
        repository = Field.required("A holding's repository", repository);
        parts = List.copyOf(parts == null ? List.of() : parts);
    }

    /// The reference as it is cited: `APRF, fond 3, opis 65, delo 830, listy 187–189`.
    public String reference() {
        var levels = parts.stream().map(part -> lower(part.level()) + " " + part.value());
        var ends = leaves == null
                ? Stream.<String>empty()
                : Stream.of(lower(leaves.label()) + " " + leaves.range().replaceAll("(?<=\\w)-(?=\\w)", "–"));
        return Stream.of(Stream.of(repository), levels, ends)
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /// The reference for a narrow column: `APRF 3/65/830, 187–189`. An abbreviation in brackets at the end of the
    /// repository's name stands for it.
    public String shortReference() {
        var path = parts.stream().map(Part::value).collect(Collectors.joining("/"));
        var ends = leaves == null ? "" : ", " + leaves.range().replaceAll("(?<=\\w)-(?=\\w)", "–");
        return (ABBREVIATED.matcher(repository).replaceFirst("$1") + " " + path).strip() + ends;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
