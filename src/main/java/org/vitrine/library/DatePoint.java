package org.vitrine.library;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.text.FieldPosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One end of an [ArchivalDate], or all of it where it is no interval.
///
/// @param year as it is written, with `X` for digits that are not known
/// @param month `01` to `12`, `21` to `24` for seasons, `XX` where it is not known
/// @param time of the day, as it is written
/// @param qualifier `?` uncertain, `~` approximate, `%` both, or nothing
record DatePoint(
        String year,
        @Nullable String month,
        @Nullable String day,
        @Nullable String time,
        String qualifier) {
    private static final Pattern DAY_OR_LESS = Pattern.compile(
            "(?<year>-?\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?(?<qualifier>[?~%])?");
    private static final Pattern LONG_YEAR = Pattern.compile("Y(-?[1-9]\\d{4,8})");
    private static final Pattern WITH_TIME = Pattern.compile("(?<date>-?\\d{4}-\\d{2}-\\d{2})T(?<time>"
            + "(?<clock>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{3})?)?)(?<zone>Z|[+\\u2212-]\\d{2}(?::?\\d{2})?)?)");

    /// @throws DateTimeException when it is none
    static DatePoint parse(String written) {
        var withTime = WITH_TIME.matcher(written);
        if (withTime.matches()) {
            checkTime(withTime.group("clock"), withTime.group("zone"));
            return checked(withTime.group("date"), withTime.group("time"));
        }
        var longYear = LONG_YEAR.matcher(written);
        if (longYear.matches()) {
            return new DatePoint(longYear.group(1), null, null, null, "");
        }
        return checked(written, null);
    }

    private static DatePoint checked(String written, @Nullable String time) {
        var matcher = DAY_OR_LESS.matcher(written);
        if (!matcher.matches() || written.startsWith("-0000")) {
            throw new DateTimeException(written);
        }
        var qualifier = matcher.group("qualifier");
        var point = new DatePoint(
                matcher.group("year"),
                matcher.group("month"),
                matcher.group("day"),
                time,
                qualifier == null ? "" : qualifier);
        var unclearYear = point.year.endsWith("X");
        if (point.isSeason() && point.day != null
                || unclearYear && point.month != null
                || "XX".equals(point.month) && point.day != null && !point.day.equals("XX")) {
            throw new DateTimeException(written);
        }
        point.earliest();
        return point;
    }

    private static void checkTime(String clock, @Nullable String zone) {
        if (!clock.matches("24:00(:00)?")) {
            LocalTime.parse(clock);
        }
        if (zone != null) {
            ZoneOffset.of(zone.replace('\u2212', '-'));
        }
    }

    /// A day as it is written, however far away.
    static String written(LocalDate day) {
        return "%s-%02d-%02d".formatted(written(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    static String written(int year) {
        return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
    }

    boolean isSeason() {
        return month != null && month.compareTo("21") >= 0 && month.compareTo("24") <= 0;
    }

    LocalDate earliest() {
        if (isSeason()) {
            return LocalDate.of(firstYear(), firstMonthOfSeason(), 1);
        }
        return LocalDate.of(
                firstYear(),
                month == null || month.equals("XX") ? 1 : Integer.parseInt(month),
                day == null || day.equals("XX") ? 1 : Integer.parseInt(day));
    }

    LocalDate latest() {
        if (isSeason()) {
            return YearMonth.of(firstYear(), firstMonthOfSeason()).plusMonths(2).atEndOfMonth();
        }
        if (month == null || month.equals("XX")) {
            return Year.of(Integer.parseInt(year.replace('X', '9'))).atMonth(12).atEndOfMonth();
        }
        var wholeMonth = YearMonth.of(firstYear(), Integer.parseInt(month));
        return day == null || day.equals("XX") ? wholeMonth.atEndOfMonth() : wholeMonth.atDay(Integer.parseInt(day));
    }

    private int firstYear() {
        return Integer.parseInt(year.replace('X', '0'));
    }

    /// 21 spring to 24 winter, of the northern hemisphere.
    private int firstMonthOfSeason() {
        return 3 * (Integer.parseInt(java.util.Objects.requireNonNull(month)) - 20);
    }

    /// As numbers; nothing for decades, centuries and seasons.
    Optional<DateParts> parts() {
        if (year.endsWith("X") || isSeason()) {
            return Optional.empty();
        }
        var monthNumber = number(month);
        return Optional.of(new DateParts(
                Integer.parseInt(year), monthNumber, monthNumber == null ? null : number(day), qualifier.isEmpty()));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.equals("XX") ? null : Integer.valueOf(digits);
    }

    /// From this to another day, month or year without saying twice what they share; nothing where more than that is
    /// to be said of either.
    Optional<String> interval(DatePoint end, Locale reader) {
        var skeleton = skeleton();
        if (skeleton.isEmpty() || !skeleton.equals(end.skeleton())) {
            return Optional.empty();
        }
        // Alone among those that read English, Americans put the month first.
        var format = DateIntervalFormat.getInstance(
                skeleton.get(), reader.getLanguage().equals("en") ? Locale.UK : reader);
        return Optional.of(format.format(calendar(), end.calendar(), new StringBuffer(), new FieldPosition(0))
                .toString());
    }

    private Optional<String> skeleton() {
        if (!qualifier.isEmpty() || time != null || year.endsWith("X") || firstYear() <= 0 || isSeason()) {
            return Optional.empty();
        }
        return Optional.of(month == null ? "y" : day == null ? "yMMMM" : "yMMMMd")
                .filter(_ -> !"XX".equals(month) && !"XX".equals(day));
    }

    /// Of days that are counted alike before 1582 too, as the format of dates has it.
    private GregorianCalendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.GMT_ZONE, Locale.ROOT);
        calendar.setGregorianChange(new java.util.Date(Long.MIN_VALUE));
        calendar.setTimeInMillis(
                earliest().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    String display(Locale reader, ResourceBundle words) {
        var shown = unqualified(reader, words);
        return switch (qualifier) {
            case "?" -> words.getString("uncertain").formatted(shown);
            case "~" -> words.getString("about").formatted(shown);
            case "%" -> words.getString("about-uncertain").formatted(shown);
            default -> shown;
        };
    }

    private String unqualified(Locale reader, ResourceBundle words) {
        if (year.endsWith("XX")) {
            return words.getString("century").formatted(year.substring(0, 2));
        }
        if (year.endsWith("X")) {
            return words.getString("decade").formatted(year.substring(0, 3) + "0");
        }
        var number = Integer.parseInt(year);
        // There was no year nought: -0043 is 44 BC.
        var shownYear = number > 0
                ? String.valueOf(number)
                : words.getString("before-christ").formatted(1 - number);
        if (month == null || month.equals("XX")) {
            return shownYear;
        }
        if (isSeason()) {
            return words.getString("season." + month).formatted(shownYear);
        }
        var monthNumber = Integer.parseInt(month);
        if (day == null || day.equals("XX")) {
            return DateTimeFormatter.ofPattern("LLLL", reader).format(YearMonth.of(number, monthNumber)) + " "
                    + shownYear;
        }
        var date = LocalDate.of(number, monthNumber, Integer.parseInt(day));
        var shown = number <= 0 || reader.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM", reader).format(date) + " " + shownYear
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader)
                        .format(date);
        return time == null ? shown : words.getString("time").formatted(shown, time.substring(0, 5));
    }
}
