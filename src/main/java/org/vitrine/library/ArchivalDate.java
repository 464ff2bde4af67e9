package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// When a document was made, in the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, annex A):
/// `1953-07-29`, `1953-07~`, `1953/1954`, `195X`, `1953-21`, `../1953`, `Y-17000`.
///
/// Somewhat more is taken where it is of use: decades and seasons that are uncertain or end an interval (`195X~`,
/// `1953-21/1953-22`). An interval has one end at least that says something, and does not end before it begins.
public record ArchivalDate(@JsonValue String edtf) {
    /// Farther away than any day.
    private static final long ENDLESS = 1_000_000_000_000L;

    /// @throws IllegalArgumentException when this is no date in EDTF level 0 or 1
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArchivalDate {
        edtf = edtf.strip();
        var ends = edtf.split("/", -1);
        if (ends.length > 2 || edtf.isEmpty()) {
            throw unreadable(edtf);
        }
        try {
            if (ends.length == 1) {
                DatePoint.parse(edtf);
            } else if (isUnsaid(ends[0]) && isUnsaid(ends[1])) {
                throw unreadable(edtf);
            } else if (!isUnsaid(ends[0]) && !isUnsaid(ends[1])) {
                var begin = DatePoint.parse(ends[0]);
                if (DatePoint.parse(ends[1]).latest().isBefore(begin.earliest())) {
                    throw unreadable(edtf);
                }
            } else {
                DatePoint.parse(isUnsaid(ends[0]) ? ends[1] : ends[0]);
            }
        } catch (DateTimeException e) {
            throw unreadable(edtf);
        }
    }

    public static ArchivalDate of(LocalDate day) {
        return new ArchivalDate(DatePoint.written(day));
    }

    /// The earliest day it can be: what documents are sorted by. Where nothing is said of the beginning, the end
    /// counts.
    public LocalDate earliest() {
        var ends = edtf.split("/", -1);
        return DatePoint.parse(isUnsaid(ends[0]) ? ends[1] : ends[0]).earliest();
    }

    /// The latest day it can be. Where nothing is said of the end, the beginning counts.
    public LocalDate latest() {
        var ends = edtf.split("/", -1);
        var end = ends[ends.length - 1];
        return DatePoint.parse(isUnsaid(end) ? ends[0] : end).latest();
    }

    /// The day of the epoch it begins with; before all days where it is open to the past.
    @JsonIgnore
    long from() {
        return edtf.startsWith("..") ? -ENDLESS : earliest().toEpochDay();
    }

    /// The day of the epoch it ends with; after all days where it is open to the future.
    @JsonIgnore
    long to() {
        return edtf.endsWith("..") ? ENDLESS : latest().toEpochDay();
    }

    /// The date as a reader of this language would write it: `29 July 1953`, `about July 1953`, `1950s`,
    /// `12–13 October 1937`.
    public String display(Locale reader) {
        var words = ResourceBundle.getBundle("org.vitrine.library.dates", reader);
        var ends = edtf.split("/", -1);
        if (ends.length == 1) {
            return DatePoint.parse(edtf).display(reader, words);
        }
        var begin = isUnsaid(ends[0]) ? "" : DatePoint.parse(ends[0]).display(reader, words);
        var end = isUnsaid(ends[1]) ? "" : DatePoint.parse(ends[1]).display(reader, words);
        return switch (ends[0] + "/" + ends[1]) {
            case String open
            when open.startsWith("../") -> words.getString("until").formatted(end);
            case String open
            when open.endsWith("/..") -> words.getString("from").formatted(begin);
            case String unknown
            when unknown.startsWith("/") ->
                words.getString("until-from-unknown").formatted(end);
            case String unknown
            when unknown.endsWith("/") -> words.getString("from-until-unknown").formatted(begin);
            default ->
                DatePoint.parse(ends[0])
                        .interval(DatePoint.parse(ends[1]), reader)
                        .orElseGet(() -> words.getString("range").formatted(begin, end));
        };
    }

    /// Its one or two ends as numbers; nothing for what numbers cannot say: decades, centuries, seasons and open ends.
    public List<DateParts> parts() {
        var ends = Stream.of(edtf.split("/", -1))
                .map(end -> isUnsaid(end)
                        ? Optional.<DateParts>empty()
                        : DatePoint.parse(end).parts())
                .toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /// Open (`..`) or unknown (nothing).
    private static boolean isUnsaid(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static IllegalArgumentException unreadable(String edtf) {
        return new IllegalArgumentException(
                "\"" + edtf + "\" is not a date such as 1953-07-29, 1953-07~, 1953/1954 or 195X");
    }

    @Override
    public String toString() {
        return edtf;
    }
}
