package org.vitrine.machines;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Disclosure;

/// Which records a harvester wants, and behind which of them its list goes on.
///
/// It is written into the resumption token as a whole, so that nothing is kept for harvesters and a token never
/// expires.
/// The list is ordered by when records changed, and a list goes on behind the last record that was given: whatever is
/// published meanwhile, no record is missed, and one that has changed comes again.
///
/// @param format the metadata prefix
/// @param from the first day or second that counts
/// @param until the last one
/// @param after the last record that was given; null at the beginning
/// @param given how many came before
record Harvest(
        Verb verb,
        String format,
        @Nullable String from,
        @Nullable String until,
        @Nullable String set,
        @Nullable Position after,
        int given) {
    static final List<String> FORMATS = List.of(DublinCore.PREFIX, Mods.PREFIX);

    private static final int LONGEST_TOKEN = 1000;
    private static final int PARTS = 9;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    enum Verb {
        RECORDS("ListRecords", 100),
        IDENTIFIERS("ListIdentifiers", 500);

        private final String word;
        private final int size;

        Verb(String word, int size) {
            this.word = word;
            this.size = size;
        }

        String word() {
            return word;
        }

        /// How many are given at once.
        int size() {
            return size;
        }
    }

    /// A place in the list of everything.
    record Position(Instant changed, DocumentId document) {
        static Position of(Disclosure disclosure) {
            return new Position(disclosure.changed(), disclosure.document());
        }

        boolean isBefore(Disclosure disclosure) {
            var order = changed.compareTo(disclosure.changed());
            return order < 0
                    || (order == 0
                            && document.value().compareTo(disclosure.document().value()) < 0);
        }
    }

    /// @throws OaiRefused when something is no format, no date or no set
    Harvest {
        if (!FORMATS.contains(format)) {
            throw new OaiRefused(
                    OaiRefused.Code.CANNOT_DISSEMINATE_FORMAT, "Formats are " + String.join(" and ", FORMATS));
        }
        if (from != null && until != null) {
            if (from.length() != until.length()) {
                throw bad("from and until have to be of one granularity");
            }
            if (beginning(from).isAfter(beginning(until))) {
                throw bad("from is later than until");
            }
        } else if (from != null) {
            beginning(from);
        } else if (until != null) {
            beginning(until);
        }
        if (set != null) {
            exhibit(set);
        }
    }

    private static OaiRefused bad(String message) {
        return new OaiRefused(OaiRefused.Code.BAD_ARGUMENT, message);
    }

    private static Instant beginning(String date) {
        try {
            if (DAY.matcher(date).matches()) {
                return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (SECOND.matcher(date).matches()) {
                return Instant.parse(date);
            }
        } catch (DateTimeException noDate) {
            throw bad("There is no such day or second");
        }
        throw bad("Dates are written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
    }

    private static Optional<ExhibitId> exhibit(String set) {
        try {
            return Optional.of(new ExhibitId(UUID.fromString(set)));
        } catch (IllegalArgumentException noSet) {
            return Optional.empty();
        }
    }

    /// Whether a record is one of those wanted, given or not.
    boolean wants(Disclosure disclosure) {
        var changed = disclosure.changed();
        return (from == null || !changed.isBefore(beginning(from)))
                && (until == null
                        || changed.isBefore(
                                beginning(until).plusSeconds(DAY.matcher(until).matches() ? 86_400 : 1)))
                && (set == null
                        || exhibit(set)
                                .filter(exhibit -> disclosure.exhibits().contains(exhibit))
                                .isPresent());
    }

    boolean isStillToGive(Disclosure disclosure) {
        return after == null || after.isBefore(disclosure);
    }

    Harvest behind(Disclosure last, int more) {
        return new Harvest(verb, format, from, until, set, Position.of(last), given + more);
    }

    String token() {
        var position = java.util.Objects.requireNonNull(after);
        var parts = List.of(
                "1",
                verb.word(),
                format,
                from == null ? "" : from,
                until == null ? "" : until,
                set == null ? "" : set,
                position.changed().toString(),
                position.document().value(),
                String.valueOf(given));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws OaiRefused when nobody here wrote this
    static Harvest resumed(Verb verb, String token) {
        try {
            if (token.length() > LONGEST_TOKEN) {
                throw new IllegalArgumentException("Too long");
            }
            var parts = Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", -1));
            if (parts.size() != PARTS
                    || !parts.get(0).equals("1")
                    || !parts.get(1).equals(verb.word())
                    || !COUNT.matcher(parts.get(8)).matches()) {
                throw new IllegalArgumentException("Not from here");
            }
            return new Harvest(
                    verb,
                    parts.get(2),
                    orNull(parts.get(3)),
                    orNull(parts.get(4)),
                    orNull(parts.get(5)),
                    new Position(Instant.parse(parts.get(6)), new DocumentId(parts.get(7))),
                    Integer.parseInt(parts.get(8)));
        } catch (IllegalArgumentException | DateTimeException | OaiRefused unreadable) {
            throw new OaiRefused(
                    OaiRefused.Code.BAD_RESUMPTION_TOKEN, "This is no token of a " + verb.word() + " from here");
        }
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }
}
