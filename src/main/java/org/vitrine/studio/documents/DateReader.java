package org.vitrine.studio.documents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.library.ArchivalDate;

/// Dates as curators type them: in EDTF, or the way they are written in letters.
final class DateReader {
    private static final List<String> DAYS =
            List.of("d MMMM uuuu", "MMMM d, uuuu", "d MMM uuuu", "MMM d, uuuu", "d.M.uuuu");
    private static final List<String> MONTHS = List.of("MMMM uuuu", "MMM uuuu");

    private DateReader() {}

    static Optional<ArchivalDate> read(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        try {
            return Optional.of(new ArchivalDate(text));
        } catch (IllegalArgumentException noEdtf) {
            return day(text).or(() -> month(text));
        }
    }

    private static Optional<ArchivalDate> day(String text) {
        return DAYS.stream()
                .flatMap(pattern -> parse(text, pattern, LocalDate::from).stream())
                .map(ArchivalDate::of)
                .findFirst();
    }

    private static Optional<ArchivalDate> month(String text) {
        return MONTHS.stream()
                .flatMap(pattern -> parse(text, pattern, YearMonth::from).stream())
                .map(month -> new ArchivalDate(month.toString()))
                .findFirst();
    }

    private static <T> Optional<T> parse(String text, String pattern, java.time.temporal.TemporalQuery<T> query) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(format.parse(text, query));
        } catch (DateTimeParseException anotherWayOfWriting) {
            return Optional.empty();
        }
    }
}
