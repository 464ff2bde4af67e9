package org.vitrine.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// References as they are written in Russian archives, in Latin letters or in Cyrillic.
final class RussianReference {
    private static final Pattern VERSO = Pattern.compile(
            "(?<=\\p{Nd})\\s*(?:ob|об|v|verso)\\b\\.?", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile("[-–,;]|\\p{Nd}\\s+\\p{Nd}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    /// An acronym: capitals, with the second letters of what is one letter in Cyrillic.
    private static final Pattern ACRONYM =
            Pattern.compile("(?:Ts|Kh|Ch|Sh|Zh|Ya|Yu|Ia|Iu|[A-Z]){2,12}(?: (?:[A-Z]){1,6})?");

    private record Word(String latin, String cyrillic) {
        String in(boolean isCyrillic) {
            return isCyrillic ? cyrillic : latin;
        }
    }

    /// What is abbreviated, by the words as they are compared, in either script.
    private static final Map<String, Word> LEVELS = levels();

    private static final List<Map.Entry<String, String>> LETTERS = List.of(
            Map.entry("SHCH", "Щ"),
            Map.entry("ZH", "Ж"),
            Map.entry("KH", "Х"),
            Map.entry("TS", "Ц"),
            Map.entry("CH", "Ч"),
            Map.entry("SH", "Ш"),
            Map.entry("YU", "Ю"),
            Map.entry("IU", "Ю"),
            Map.entry("YA", "Я"),
            Map.entry("IA", "Я"),
            Map.entry("A", "А"),
            Map.entry("B", "Б"),
            Map.entry("V", "В"),
            Map.entry("G", "Г"),
            Map.entry("D", "Д"),
            Map.entry("E", "Е"),
            Map.entry("Z", "З"),
            Map.entry("I", "И"),
            Map.entry("K", "К"),
            Map.entry("L", "Л"),
            Map.entry("M", "М"),
            Map.entry("N", "Н"),
            Map.entry("O", "О"),
            Map.entry("P", "П"),
            Map.entry("R", "Р"),
            Map.entry("S", "С"),
            Map.entry("T", "Т"),
            Map.entry("U", "У"),
            Map.entry("F", "Ф"));

    private RussianReference() {}

    static String of(Holding holding) {
        return compose(
                holding,
                holding.repository(),
                CYRILLIC.matcher(holding.repository()).find());
    }

    /// The Cyrillic form, where the repository's name is known in it: written so, or an acronym.
    static Optional<String> inCyrillic(Holding holding) {
        var repository = holding.repository();
        if (CYRILLIC.matcher(repository).find()) {
            return Optional.of(compose(holding, repository, true));
        }
        return ACRONYM.matcher(repository).matches()
                ? Optional.of(compose(holding, transliterated(repository), true))
                : Optional.empty();
    }

    private static String compose(Holding holding, String repository, boolean isCyrillic) {
        var written = new ArrayList<String>();
        written.add(repository);
        holding.parts().forEach(part -> written.add(level(part.level(), isCyrillic) + " " + part.value()));
        var leaves = holding.leaves();
        if (leaves != null) {
            var range = VERSO.matcher(Holding.withDashes(leaves.range())).replaceAll(isCyrillic ? "об." : "ob.");
            var several = SEVERAL.matcher(range).find();
            var word = isCyrillic ? (several ? "лл." : "л.") : (several ? "ll." : "l.");
            written.add(word + " " + range);
        }
        return written.stream().collect(Collectors.joining(", "));
    }

    private static String level(String level, boolean isCyrillic) {
        var known = LEVELS.get(Folded.heading(level));
        return known == null ? level.toLowerCase(Locale.ROOT) : known.in(isCyrillic);
    }

    private static String transliterated(String acronym) {
        var rest = acronym.toUpperCase(Locale.ROOT);
        var written = new StringBuilder();
        while (!rest.isEmpty()) {
            var beginning = rest;
            var letter = LETTERS.stream()
                    .filter(pair -> beginning.startsWith(pair.getKey()))
                    .findFirst();
            written.append(letter.map(Map.Entry::getValue).orElse(rest.substring(0, 1)));
            rest = rest.substring(letter.map(pair -> pair.getKey().length()).orElse(1));
        }
        return written.toString();
    }

    private static Map<String, Word> levels() {
        var words = new java.util.HashMap<String, Word>();
        var all = Map.ofEntries(
                Map.entry(new Word("f.", "ф."), List.of("fond", "f", "фонд", "ф")),
                Map.entry(new Word("op.", "оп."), List.of("opis", "opis'", "op", "опись", "оп")),
                Map.entry(new Word("d.", "д."), List.of("delo", "d", "дело", "д")),
                Map.entry(new Word("p.", "п."), List.of("papka", "p", "папка", "п")),
                Map.entry(new Word("por.", "пор."), List.of("poriadok", "poryadok", "por", "порядок", "пор")),
                Map.entry(new Word("k.", "к."), List.of("karton", "korobka", "k", "картон", "коробка", "к")),
                Map.entry(new Word("t.", "т."), List.of("tom", "t", "том", "т")),
                Map.entry(new Word("portf.", "портф."), List.of("portfel", "portfel'", "портфель")),
                Map.entry(
                        new Word("ed. khr.", "ед. хр."),
                        List.of(
                                "edinitsa khraneniia",
                                "edinitsa khraneniya",
                                "ed. khr.",
                                "единица хранения",
                                "ед. хр.")),
                Map.entry(new Word("dok.", "док."), List.of("dokument", "dok", "документ", "док")));
        all.forEach((word, spellings) -> spellings.forEach(spelling -> words.put(Folded.heading(spelling), word)));
        return Map.copyOf(words);
    }
}
