package org.vitrine.library;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates as people write them, in English, German or Russian, or in EDTF: `about July 1953`, `29.7.1953`, `1950er`,
/// `before 1914`, `весной 1953 г.`, `between 1953 and 1955`. Where two readings are possible, none is guessed.
public final class DateReader {
    private static final int LONGEST = 120;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");

    private static final Pattern ABOUT = Pattern.compile(
            "^(?:about|circa|ca\\.?|c\\.|around|approximately|approx\\.?|early|mid|late|um|etwa|ungefähr|zirka|gegen|anfang|mitte|ende"
                    + "|ок\\.|около|примерно|приблизительно|начало|середина|конец)[ -]+(?:(?:in|of|the|des|der) )*");
    private static final Pattern PERHAPS = Pattern.compile(
            "^(?:probably|possibly|perhaps|presumably|wohl|vermutlich|wahrscheinlich|vielleicht|вероятно|возможно|предположительно) ");
    private static final Pattern BEFORE = Pattern.compile("^(?:before|vor|vor dem|до|ранее) (?!(?:н\\.|christ))(.+)$");
    private static final Pattern AFTER = Pattern.compile("^(?:after|nach|nach dem|после) (.+)$");
    private static final Pattern UNTIL = Pattern.compile(
            "^(?:until|till|up to|by|no later than|not later than|bis|bis zum|spätestens|не позднее|по) (.+)$");
    private static final Pattern SINCE = Pattern.compile(
            "^(?:since|from|no earlier than|not earlier than|seit|seit dem|ab|ab dem|frühestens|с|не ранее) (.+)$");
    private static final Pattern ONWARDS = Pattern.compile("^(.+?) (?:onwards|or later|und später|и позднее)$");
    private static final Pattern BETWEEN = Pattern.compile(
            "^(?:between|zwischen|между) (.+?) (?:and|und|и) (.+)$|^(?:from|von|vom|с|от) (.+?) (?:to|until|till|bis|bis zum|по|до) (.+)$"
                    + "|^(.+?) (?:to|until|bis|по) (.+)$|^(.+?) - (.+)$|^(.+?[^-])-([^-].+)$");

    private static final String YEAR = "(\\d{3,4})";
    private static final String NAME = "(\\p{L}{3,}\\.?|i{1,3}|i?v|vi{1,3}|i?x|xii?)";
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)? ?[. ]?" + NAME + "[., ] ?" + YEAR);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,}\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}{3,}\\.?),?(?: of)? " + YEAR);
    private static final Pattern MONTH_NUMBER_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern ONLY_YEAR = Pattern.compile("(?:the year |im jahre? )?" + YEAR);
    private static final Pattern DECADE =
            Pattern.compile("(?:the |die )?(\\d{3})0['’]?(?:s|er|er jahren?|-е|-х|-е годы)");
    private static final Pattern CENTURY = Pattern.compile(
            "(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:century|c\\.)|(\\d{1,2})\\. jh(?:\\.|dt\\.)?|(\\d{1,2})\\. jahrhundert");
    private static final Pattern ROMAN_CENTURY =
            Pattern.compile("(x{0,2}(?:i{1,3}|i?v|vi{1,3}|i?x)|xx|x) (?:в\\.|век|века)");
    private static final Pattern BEFORE_CHRIST =
            Pattern.compile("(\\d{1,9}) ?(?:bc|b\\. ?c\\.|bce|v\\. ?chr\\.|до н\\. ?э\\.)");
    private static final Pattern DAYS_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})\\.? ?(?:-|to|and|bis|und) ?(\\d{1,2})(\\.? ?\\p{L}.*)");
    private static final Pattern MONTH_DAYS_YEAR =
            Pattern.compile("(\\p{L}{3,}\\.?) (\\d{1,2}) ?(?:-|to|and) ?(\\d{1,2}),? " + YEAR);
    private static final Pattern SHORT_YEARS = Pattern.compile("(\\d{2})(\\d{2}) ?[-/] ?(\\d{2})");

    private static final Pattern OF_THE_YEAR = Pattern.compile("(?<=\\d|-е|-х) ?(?:г\\.?|гг\\.?|год|года|году|годов)$");

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> SEASONS = seasons();
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private DateReader() {}

    /// The date, or nothing where it is not understood.
    public static Optional<ArchivalDate> read(String written) {
        var typed = SPACE.matcher(written).replaceAll(" ").strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        return exact(typed).or(() -> qualified(plain(typed)));
    }

    private static String plain(String typed) {
        return DASH.matcher(typed).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static Optional<ArchivalDate> qualified(String text) {
        var rest = text;
        var perhaps = false;
        if (rest.startsWith("[") && rest.endsWith("]")) {
            rest = rest.substring(1, rest.length() - 1).strip();
            perhaps = true;
        }
        var sure = rest.replaceFirst(" ?(?:\\?|\\(\\?\\)|\\(uncertain\\)|\\(unsicher\\))$", "");
        var certain = PERHAPS.matcher(sure).replaceFirst("");
        perhaps |= !certain.equals(rest);
        var exact = ABOUT.matcher(certain).replaceFirst("");
        var about = !exact.equals(certain);
        var qualifier = perhaps && about ? "%" : perhaps ? "?" : about ? "~" : "";
        return whole(exact, qualifier).flatMap(DateReader::exact);
    }

    private static Optional<String> whole(String text, String qualifier) {
        return point(text)
                .map(point -> point + qualifier)
                .or(() -> days(text, qualifier))
                .or(() -> between(text, qualifier))
                .or(() -> match(BEFORE, text)
                        .flatMap(parts -> point(parts.group(1)))
                        .flatMap(point -> neighbour(point, -1))
                        .map(point -> "../" + point + qualifier))
                .or(() -> match(AFTER, text)
                        .flatMap(parts -> point(parts.group(1)))
                        .flatMap(point -> neighbour(point, 1))
                        .map(point -> point + qualifier + "/.."))
                .or(() -> match(UNTIL, text)
                        .flatMap(parts -> point(parts.group(1)))
                        .map(point -> "../" + point + qualifier))
                .or(() -> match(SINCE, text)
                        .or(() -> match(ONWARDS, text))
                        .flatMap(parts -> point(parts.group(1)))
                        .map(point -> point + qualifier + "/.."));
    }

    /// Several days of one month, or years of one century.
    private static Optional<String> days(String text, String qualifier) {
        var years = match(SHORT_YEARS, text)
                .map(parts -> interval(parts.group(1) + parts.group(2), parts.group(1) + parts.group(3), qualifier));
        return years.or(() -> match(DAYS_MONTH_YEAR, text)
                        .flatMap(parts -> interval(
                                point(parts.group(1) + parts.group(3)),
                                point(parts.group(2) + parts.group(3)),
                                qualifier)))
                .or(() -> match(MONTH_DAYS_YEAR, text)
                        .flatMap(parts -> interval(
                                point("%s %s, %s".formatted(parts.group(1), parts.group(2), parts.group(4))),
                                point("%s %s, %s".formatted(parts.group(1), parts.group(3), parts.group(4))),
                                qualifier)));
    }

    private static Optional<String> between(String text, String qualifier) {
        return match(BETWEEN, text).flatMap(parts -> {
            var found = java.util.stream.IntStream.rangeClosed(1, parts.groupCount())
                    .mapToObj(parts::group)
                    .filter(java.util.Objects::nonNull)
                    .map(String::strip)
                    .toList();
            var end = qualifiedPoint(found.get(1));
            // The year may stand at the end only: 27 July to 2 August 1953.
            var begin = qualifiedPoint(found.get(0))
                    .or(() -> end.flatMap(point -> qualifiedPoint(found.get(0) + " " + point.substring(0, 4))))
                    .or(() -> end.flatMap(point -> qualifiedPoint(found.get(0) + point.substring(0, 4))));
            return interval(begin, end, qualifier);
        });
    }

    private static Optional<String> qualifiedPoint(String text) {
        var exact = ABOUT.matcher(text).replaceFirst("");
        return point(exact).map(point -> exact.equals(text) ? point : point + "~");
    }

    private static Optional<String> interval(Optional<String> begin, Optional<String> end, String qualifier) {
        return begin.flatMap(first -> end.map(last -> interval(first, last, qualifier)));
    }

    private static String interval(String begin, String end, String qualifier) {
        return (isQualified(begin) ? begin : begin + qualifier) + "/" + (isQualified(end) ? end : end + qualifier);
    }

    private static boolean isQualified(String point) {
        return point.endsWith("~") || point.endsWith("?") || point.endsWith("%");
    }

    /// A day, month, season, year, decade or century, in EDTF.
    private static Optional<String> point(String written) {
        var text = OF_THE_YEAR.matcher(written.strip()).replaceFirst("");
        var edtf = text.toUpperCase(Locale.ROOT);
        if (!edtf.contains("/") && exact(edtf).isPresent()) {
            return Optional.of(edtf);
        }
        return match(DAY_MONTH_YEAR, text)
                .flatMap(parts -> day(parts.group(3), monthOf(parts.group(2)), parts.group(1)))
                .or(() -> match(MONTH_DAY_YEAR, text)
                        .flatMap(parts -> day(parts.group(3), monthOf(parts.group(1)), parts.group(2))))
                .or(() -> match(NUMBERS, text)
                        .flatMap(parts -> day(parts.group(3), Integer.parseInt(parts.group(2)), parts.group(1))))
                .or(() -> match(YEAR_FIRST, text)
                        .flatMap(parts -> day(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))))
                .or(() -> match(MONTH_YEAR, text).flatMap(DateReader::monthOrSeason))
                .or(() -> match(MONTH_NUMBER_YEAR, text)
                        .filter(parts -> isMonth(Integer.parseInt(parts.group(1))))
                        .map(parts -> "%s-%02d".formatted(parts.group(2), Integer.parseInt(parts.group(1)))))
                .or(() -> match(DECADE, text).map(parts -> parts.group(1) + "X"))
                .or(() -> century(text))
                .or(() -> match(BEFORE_CHRIST, text).map(parts -> beforeChrist(Integer.parseInt(parts.group(1)))))
                .or(() -> match(ONLY_YEAR, text).map(parts -> year(parts.group(1))));
    }

    private static Optional<String> monthOrSeason(MatchResult parts) {
        var season = SEASONS.get(parts.group(1));
        var number = season == null ? monthOf(parts.group(1)) : season.intValue();
        return number == 0 ? Optional.empty() : Optional.of("%s-%02d".formatted(year(parts.group(2)), number));
    }

    private static Optional<String> century(String text) {
        return match(CENTURY, text)
                .map(parts -> Stream.of(1, 2, 3)
                        .map(parts::group)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .map(Integer::parseInt)
                .or(() -> match(ROMAN_CENTURY, text).map(parts -> roman(parts.group(1))))
                .filter(number -> number > 0)
                .map(number -> "%02dXX".formatted(number - 1));
    }

    private static int roman(String numeral) {
        var tens = 0;
        var rest = numeral;
        while (rest.startsWith("x") && !rest.equals("x")) {
            tens += 10;
            rest = rest.substring(1);
        }
        return tens + ROMAN.indexOf(rest) + 1;
    }

    private static String beforeChrist(int year) {
        var astronomical = 1 - year;
        return Math.abs(astronomical) > 9999 ? "Y" + astronomical : DatePoint.written(astronomical);
    }

    private static Optional<String> day(String year, int month, String day) {
        return isMonth(month)
                ? Optional.of("%s-%02d-%02d".formatted(year(year), month, Integer.parseInt(day)))
                        .filter(date -> exact(date).isPresent())
                : Optional.empty();
    }

    private static String year(String digits) {
        return "0".repeat(4 - digits.length()) + digits;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static int monthOf(String name) {
        var roman = ROMAN.indexOf(name);
        return roman >= 0 ? roman + 1 : MONTHS.getOrDefault(name.replaceFirst("\\.$", ""), 0);
    }

    /// The one before or after, as exact as this: before 1914 is until 1913.
    private static Optional<String> neighbour(String point, int step) {
        try {
            var parsed = DatePoint.parse(point);
            if (parsed.year().endsWith("XX")) {
                return Optional.of(
                        "%02dXX".formatted(Integer.parseInt(parsed.year().substring(0, 2)) + step));
            }
            if (parsed.year().endsWith("X")) {
                return Optional.of(
                        "%03dX".formatted(Integer.parseInt(parsed.year().substring(0, 3)) + step));
            }
            if (parsed.month() == null || parsed.month().equals("XX")) {
                return Optional.of(DatePoint.written(Integer.parseInt(parsed.year()) + step));
            }
            if (parsed.isSeason() || parsed.day() == null || parsed.day().equals("XX")) {
                var edge = step < 0
                        ? YearMonth.from(parsed.earliest()).minusMonths(1)
                        : YearMonth.from(parsed.latest()).plusMonths(1);
                return Optional.of("%s-%02d".formatted(DatePoint.written(edge.getYear()), edge.getMonthValue()));
            }
            return Optional.of(DatePoint.written(parsed.earliest().plusDays(step)));
        } catch (DateTimeException noNeighbour) {
            return Optional.empty();
        }
    }

    private static Optional<ArchivalDate> exact(String edtf) {
        try {
            return Optional.of(new ArchivalDate(edtf));
        } catch (IllegalArgumentException noEdtf) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Map<String, Integer> months() {
        var names = new HashMap<String, Integer>();
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ru"))) {
            for (var month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> month.getDisplayName(style, language)
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("\\.$", ""))
                        .forEach(name -> names.put(name, month.getValue()));
            }
        }
        names.putAll(Map.of(
                "sept", 9, "mrz", 3, "maerz", 3, "jänner", 1, "feber", 2, "сент", 9, "нояб", 11, "февр", 2, "мар", 3,
                "июн", 6));
        names.put("июл", 7);
        names.put("сен", 9);
        names.put("ноя", 11);
        names.put("фев", 2);
        return Map.copyOf(names);
    }

    private static Map<String, Integer> seasons() {
        var names = new HashMap<String, Integer>();
        Stream.of("spring", "frühjahr", "frühling", "весна", "весной", "весны").forEach(name -> names.put(name, 21));
        Stream.of("summer", "sommer", "лето", "летом", "лета").forEach(name -> names.put(name, 22));
        Stream.of("autumn", "fall", "herbst", "осень", "осенью", "осени").forEach(name -> names.put(name, 23));
        Stream.of("winter", "зима", "зимой", "зимы").forEach(name -> names.put(name, 24));
        return Map.copyOf(names);
    }
}
