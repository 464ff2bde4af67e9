package org.vitrine.interchange.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.interchange.WrittenDate;
import org.vitrine.library.ArchivalDate;

/// Dates as tables and exports have them: in words, in EDTF, as a moment, or in numbers where their order is plain.
final class LooseDate {
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})\\.?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})\\.?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final int LONGEST = 60;

    private LooseDate() {}

    static boolean isUndated(String written) {
        return WrittenDate.isUndated(written);
    }

    static Optional<ArchivalDate> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = written.strip();
        var moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return WrittenDate.read(moment.group(1));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return day(dotted.group(3), dotted.group(2), dotted.group(1));
        }
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return slashed(Integer.parseInt(slashed.group(1)), Integer.parseInt(slashed.group(2)), slashed.group(3));
        }
        return WrittenDate.read(text).filter(date -> date.edtf().length() <= LONGEST);
    }

    /// 3/4/1953 is the third of April here and the fourth of March there: nobody can tell.
    private static Optional<ArchivalDate> slashed(int first, int second, String year) {
        if (first > 12 || first == second) {
            return day(year, String.valueOf(second), String.valueOf(first));
        }
        return second > 12 ? day(year, String.valueOf(first), String.valueOf(second)) : Optional.empty();
    }

    private static Optional<ArchivalDate> day(String year, String month, String day) {
        return WrittenDate.read("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day)));
    }
}
