package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What somebody wrote into the search field, taken apart. Whatever it is, something comes of it: there is no syntax
/// that one could get wrong.
///
/// @param wanted words and, where they stood in quotes, phrases; all have to be found
/// @param unwanted those with a hyphen before them
record Words(List<String> wanted, List<String> unwanted) {
    private static final int MOST = 12;
    private static final String QUOTE = "\"“”„«»";
    private static final Pattern UNIT = Pattern.compile(
            "(?<not>(?<!\\S)-)?(?:[%1$s](?<phrase>[^%1$s]*+)[%1$s]?|(?<word>[^\\s%1$s]++))".formatted(QUOTE));

    Words {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    static Words of(String written) {
        var wanted = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        var units = UNIT.matcher(Display.normal(written));
        while (units.find() && wanted.size() + unwanted.size() < MOST) {
            var phrase = units.group("phrase");
            var unit = (phrase == null ? units.group("word") : phrase).strip();
            // What has no letter and no digit is in no index, and would be asked for in vain.
            if (unit.codePoints().anyMatch(Character::isLetterOrDigit)) {
                (units.group("not") == null ? wanted : unwanted).add(unit);
            }
        }
        return new Words(wanted, unwanted);
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }
}
