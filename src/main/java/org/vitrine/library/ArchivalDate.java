package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a document was made, in the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, annex A):
/// `1953-07-29`, `1953-07~`, `1953/1954`, `195X`, `1953-21`, `../1953`.
public record ArchivalDate(@JsonValue String edtf) {
    private static final Pattern POINT = Pattern.compile(
            "(?<year>-?\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?(?<qualifier>[?~%])?");

    /// @throws IllegalArgumentException when this is no date in EDTF level 0 or 1
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArchivalDate {
        edtf = edtf.strip();
        var ends = edtf.split("/", -1);
        if (ends.length > 2 || edtf.isEmpty()) {
            throw unreadable(edtf);
        }
        for (var end : ends) {
            if (ends.length == 2 && (end.isEmpty() || end.equals(".."))) {
                continue;
            }
            check(end, edtf);
        }
        if (ends.length == 2 && ends[0].length() <= 2 && ends[1].length() <= 2) {
            throw unreadable(edtf);
        }
    }

    public static ArchivalDate of(LocalDate day) {
        return new ArchivalDate(DateTimeFormatter.ISO_LOCAL_DATE.format(day));
    }

    /// The earliest day it can be: what documents are sorted by. An open beginning sorts by its end.
    public LocalDate earliest() {
        var ends = edtf.split("/", -1);
        return earliest(ends[0].length() <= 2 ? ends[1] : ends[0]);
    }

    /// The latest day it can be. An open end ends with its beginning.
    public LocalDate latest() {
        var ends = edtf.split("/", -1);
        return latest(ends[ends.length - 1].length() <= 2 ? ends[0] : ends[ends.length - 1]);
    }

    /// The date as a reader of this language would write it: `29 July 1953`, `about July 1953`, `1950s`.
    public String display(Locale reader) {
        var words = ResourceBundle.getBundle("org.vitrine.library.dates", reader);
        var ends = edtf.split("/", -1);
        if (ends.length == 1) {
            return point(edtf, reader, words);
        }
        if (ends[0].length() <= 2) {
            return words.getString("until").formatted(point(ends[1], reader, words));
        }
        if (ends[1].length() <= 2) {
            return words.getString("from").formatted(point(ends[0], reader, words));
        }
        return words.getString("range").formatted(point(ends[0], reader, words), point(ends[1], reader, words));
    }

    private static void check(String point, String whole) {
        var matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            throw unreadable(whole);
        }
        var month = matcher.group("month");
        if (month != null && isSeason(month) && matcher.group("day") != null) {
            throw unreadable(whole);
        }
        try {
            earliest(point);
        } catch (DateTimeException e) {
            throw unreadable(whole);
        }
    }

    private static LocalDate earliest(String point) {
        var matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            throw unreadable(point);
        }
        var year = Integer.parseInt(matcher.group("year").replace('X', '0'));
        var month = matcher.group("month");
        var day = matcher.group("day");
        if (month != null && isSeason(month)) {
            // 21 spring to 24 winter, of the northern hemisphere
            return LocalDate.of(year, 3 * (Integer.parseInt(month) - 20), 1);
        }
        return LocalDate.of(
                year,
                month == null || month.equals("XX") ? 1 : Integer.parseInt(month),
                day == null || day.equals("XX") ? 1 : Integer.parseInt(day));
    }

    private static LocalDate latest(String point) {
        var first = earliest(point);
        var matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            throw unreadable(point);
        }
        var year = matcher.group("year");
        var month = matcher.group("month");
        var day = matcher.group("day");
        if (month == null || month.equals("XX")) {
            var years = year.endsWith("XX") ? 100 : year.endsWith("X") ? 10 : 1;
            return first.plusYears(years).minusDays(1);
        }
        if (isSeason(month)) {
            return first.plusMonths(3).minusDays(1);
        }
        return day == null || day.equals("XX") ? first.plusMonths(1).minusDays(1) : first;
    }

    private static String point(String point, Locale reader, ResourceBundle words) {
        var matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            throw unreadable(point);
        }
        var shown = unqualified(matcher.group("year"), matcher.group("month"), matcher.group("day"), reader, words);
        var qualifier = matcher.group("qualifier");
        return switch (qualifier == null ? "" : qualifier) {
            case "?" -> words.getString("uncertain").formatted(shown);
            case "~" -> words.getString("about").formatted(shown);
            case "%" -> words.getString("about-uncertain").formatted(shown);
            default -> shown;
        };
    }

    private static String unqualified(
            String year, @Nullable String month, @Nullable String day, Locale reader, ResourceBundle words) {
        if (year.endsWith("XX")) {
            return words.getString("century").formatted(year.substring(0, 2));
        }
        if (year.endsWith("X")) {
            return words.getString("decade").formatted(year.substring(0, 3) + "0");
        }
        if (month == null || month.equals("XX")) {
            return year;
        }
        if (isSeason(month)) {
            return words.getString("season." + month).formatted(year);
        }
        var yearNumber = Integer.parseInt(year);
        var monthNumber = Integer.parseInt(month);
        if (day == null || day.equals("XX")) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", reader).format(YearMonth.of(yearNumber, monthNumber));
        }
        var date = LocalDate.of(yearNumber, monthNumber, Integer.parseInt(day));
        return reader.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", reader).format(date)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader)
                        .format(date);
    }

    private static boolean isSeason(String month) {
        return month.compareTo("21") >= 0 && month.compareTo("24") <= 0;
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
