package org.vitrine.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vitrine.library.ArchivalDate;

/// Dates as they are written in English in catalogues: `July 29, 1953`, `circa 1953`, `27-29 July 1953`, `1950s`.
public final class WrittenDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4})";

    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(MONTH + " " + DAY + ",? " + YEAR);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(DAY + "(?: of)? " + MONTH + ",? " + YEAR);
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + ",? (?:of )?" + YEAR);
    private static final Pattern SEASON_YEAR =
            Pattern.compile("(spring|summer|autumn|fall|winter),? (?:of )?(?:the year )?" + YEAR);
    private static final Pattern DECADE = Pattern.compile("(?:the )?(\\d{3})0['’]?s");
    private static final int LONGEST = 120;
    private static final Pattern EDTF = Pattern.compile("[\\dX][\\dX?~%./-]*|\\.\\.[\\dX?~%./-]*");

    private static final Pattern MONTH_DAYS_YEAR =
            Pattern.compile(MONTH + " " + DAY + " ?(?:-|and|to) ?" + DAY + ",? " + YEAR);
    private static final Pattern DAYS_MONTH_YEAR =
            Pattern.compile(DAY + " ?(?:-|and|to) ?" + DAY + " " + MONTH + ",? " + YEAR);
    private static final Pattern YEARS = Pattern.compile("(\\d{2})(\\d{2}) ?[-/] ?(\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("(?:between |from )?(.+?)(?: - | to | and |-)(.+)");

    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |^(?:mon|tue|wed|thu|fri|sat|sun)\\.?,? ");
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:circa|ca\\.?|c\\.|about|around|approximately|early|mid|middle of|late)[ -]*(?=[\\p{L}\\d])");
    private static final Pattern PERHAPS = Pattern.compile("^(?:probably|possibly|perhaps|presumably) ");
    private static final Pattern UNDATED =
            Pattern.compile("undated|not dated|no date|n\\.? ?d\\.?|date unknown|unknown date|unknown");

    private WrittenDate() {}

    public static boolean isUndated(String written) {
        return written.length() <= LONGEST && UNDATED.matcher(plain(written)).matches();
    }

    public static Optional<ArchivalDate> read(String written) {
        var stripped = written.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        if (EDTF.matcher(stripped).matches()) {
            var exact = checked(stripped);
            if (exact.isPresent()) {
                return exact;
            }
        }
        var rest = plain(stripped);
        var perhaps = false;
        if (rest.startsWith("[") && rest.endsWith("]")) {
            rest = rest.substring(1, rest.length() - 1).strip();
            perhaps = true;
        }
        if (rest.endsWith("?")) {
            rest = rest.substring(0, rest.length() - 1).strip();
            perhaps = true;
        }
        var certain = PERHAPS.matcher(rest).replaceFirst("");
        perhaps |= !certain.equals(rest);
        var exact = ABOUT.matcher(certain).replaceFirst("");
        var about = !exact.equals(certain);
        var qualifier = perhaps && about ? "%" : perhaps ? "?" : about ? "~" : "";
        return whole(WEEKDAY.matcher(exact).replaceFirst(""), qualifier).flatMap(WrittenDate::checked);
    }

    private static Optional<String> whole(String date, String qualifier) {
        for (var word : List.of("before ", "until ", "no later than ", "not later than ", "by ")) {
            if (date.startsWith(word)) {
                return point(date.substring(word.length())).map(point -> "../" + point + qualifier);
            }
        }
        for (var word : List.of("after ", "since ", "no earlier than ", "not earlier than ", "from ")) {
            var point = date.startsWith(word) ? point(date.substring(word.length())) : Optional.<String>empty();
            if (point.isPresent()) {
                return point.map(from -> from + qualifier + "/..");
            }
        }
        return point(date).map(point -> point + qualifier).or(() -> range(date, qualifier));
    }

    private static Optional<String> range(String date, String qualifier) {
        var monthDays = MONTH_DAYS_YEAR.matcher(date);
        if (monthDays.matches()) {
            return Optional.of(range(
                    day(monthDays.group(4), monthDays.group(1), monthDays.group(2)),
                    day(monthDays.group(4), monthDays.group(1), monthDays.group(3)),
                    qualifier));
        }
        var daysMonth = DAYS_MONTH_YEAR.matcher(date);
        if (daysMonth.matches()) {
            return Optional.of(range(
                    day(daysMonth.group(4), daysMonth.group(3), daysMonth.group(1)),
                    day(daysMonth.group(4), daysMonth.group(3), daysMonth.group(2)),
                    qualifier));
        }
        var years = YEARS.matcher(date);
        if (years.matches()) {
            return Optional.of(range(years.group(1) + years.group(2), years.group(1) + years.group(3), qualifier));
        }
        return match(BETWEEN, date).flatMap(ends -> {
            var end = point(ends.group(2).strip());
            var start = ends.group(1).strip();
            // July 29 - August 2, 1953
            var begin = point(start).or(() -> end.flatMap(point -> point(start + " " + point.substring(0, 4))));
            return begin.flatMap(first -> end.map(last -> range(first, last, qualifier)));
        });
    }

    private static Optional<String> point(String date) {
        if (EDTF.matcher(date).matches() && checked(date).isPresent()) {
            return Optional.of(date);
        }
        return match(MONTH_DAY_YEAR, date)
                .map(parts -> day(parts.group(3), parts.group(1), parts.group(2)))
                .or(() -> match(DAY_MONTH_YEAR, date).map(parts -> day(parts.group(3), parts.group(2), parts.group(1))))
                .or(() -> match(MONTH_YEAR, date).map(parts -> parts.group(2) + "-" + month(parts.group(1))))
                .or(() -> match(SEASON_YEAR, date).map(parts -> parts.group(2) + "-" + season(parts.group(1))))
                .or(() -> match(DECADE, date).map(parts -> parts.group(1) + "X"));
    }

    private static Optional<MatchResult> match(Pattern pattern, String date) {
        var matcher = pattern.matcher(date);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static String range(String begin, String end, String qualifier) {
        return begin + qualifier + "/" + end + qualifier;
    }

    private static String day(String year, String month, String day) {
        return "%s-%s-%02d".formatted(year, month(month), Integer.parseInt(day));
    }

    private static String month(String word) {
        return "%02d".formatted(1 + MONTHS.indexOf(word.substring(0, 3)));
    }

    private static String season(String word) {
        return String.valueOf(21 + SEASONS.indexOf(word.equals("fall") ? "autumn" : word));
    }

    private static Optional<ArchivalDate> checked(String edtf) {
        try {
            return Optional.of(new ArchivalDate(edtf));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String written) {
        return written.replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip()
                .replaceAll("(?<=[\\p{L}\\d]{2})[.,;]+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
