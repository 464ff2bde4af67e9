package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an original lies: a repository and, from the widest level to the narrowest, the parts of its reference.
///
/// @param repository the archive as it is cited: `APRF`
/// @param parts each a level with the archive's own word for it: fond / opis / delo, record group / box / folder
/// @param leaves which leaves of the last part, where they are known
/// @param style in which it is cited; plainly where none is said
public record Holding(
        String repository,
        List<Part> parts,
        @Nullable Leaves leaves,
        @Nullable CitationStyle style) {
    private static final Pattern ABBREVIATED = Pattern.compile("^.*\\((\\p{Lu}[\\p{Lu}\\p{N}.-]{1,11})\\)$");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\w)-(?=\\w)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RECORD_GROUP = Pattern.compile("record group|rg", Pattern.CASE_INSENSITIVE);
    /// Below everything that is written, so that a wider reference comes before the narrower ones in it.
    private static final String BETWEEN_KEYS = "\u0001";

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

    /// One that is cited plainly.
    public Holding(String repository, List<Part> parts, @Nullable Leaves leaves) {
        this(repository, parts, leaves, null);
    }

    /// The reference as it is cited, in the holding's style: `APRF, f. 3, op. 65, d. 830, ll. 187–189`.
    public String reference() {
        return switch (style == null ? CitationStyle.PLAIN : style) {
            case PLAIN -> plain();
            case RUSSIAN -> RussianReference.of(this);
            case AMERICAN -> american();
        };
    }

    /// The reference in Cyrillic, of a Russian archive whose name is known in it.
    @JsonIgnore
    public Optional<String> cyrillicReference() {
        return style == CitationStyle.RUSSIAN ? RussianReference.inCyrillic(this) : Optional.empty();
    }

    /// The reference for a narrow column: `APRF 3/65/830, 187–189`. An abbreviation in brackets at the end of the
    /// repository's name stands for it.
    public String shortReference() {
        var path = parts.stream().map(Part::value).collect(Collectors.joining("/"));
        var ends = leaves == null ? "" : ", " + withDashes(leaves.range());
        return (ABBREVIATED.matcher(repository).replaceFirst("$1") + " " + path).strip() + ends;
    }

    /// What brings holdings into the order in which they stand in the archive: part by part, numbers as numbers.
    String sortKey() {
        var ends = leaves == null ? Stream.<String>empty() : Stream.of(leaves.range());
        return Stream.of(
                        Stream.of(ABBREVIATED.matcher(repository).replaceFirst("$1")),
                        parts.stream().map(Part::value),
                        ends)
                .flatMap(part -> part)
                .map(Folded::natural)
                .collect(Collectors.joining(BETWEEN_KEYS));
    }

    static String withDashes(String range) {
        return HYPHEN.matcher(range).replaceAll("–");
    }

    private String plain() {
        var levels = parts.stream().map(part -> lower(part.level()) + " " + part.value());
        var ends = leaves == null
                ? Stream.<String>empty()
                : Stream.of(lower(leaves.label()) + " " + withDashes(leaves.range()));
        return Stream.of(Stream.of(repository), levels, ends)
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private String american() {
        var written = new ArrayList<String>();
        written.add(repository);
        parts.forEach(part ->
                written.add((RECORD_GROUP.matcher(part.level()).matches() ? "RG" : part.level()) + " " + part.value()));
        if (leaves != null) {
            written.add(lower(leaves.label()) + " " + withDashes(leaves.range()));
        }
        Collections.reverse(written);
        return String.join(", ", written);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
