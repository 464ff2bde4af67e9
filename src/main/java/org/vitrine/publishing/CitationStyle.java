package org.vitrine.publishing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.library.DateParts;
import org.vitrine.library.Holding;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.Citing;
import org.vitrine.text.LanguageTag;

/// A document as the bibliographies of one school write it down. What these produce is compared with the styles of the
/// Citation Style Language, which does it for manuscripts; titles keep their letters as the archive wrote them.
enum CitationStyle {
    CHICAGO("Chicago") {
        @Override
        String cite(CitedDocument cited) {
            return notesAndBibliography(cited, true);
        }
    },
    MLA("MLA") {
        @Override
        String cite(CitedDocument cited) {
            var text = new StringBuilder();
            authors(text, mlaNames(cited.authors()), mlaNames(cited.translators()) + ", translator", cited);
            sentence(text, cited.title());
            var facts = new java.util.ArrayList<String>();
            if (isTranslated(cited)) {
                facts.add("Translated by " + listed(cited.translators(), "and"));
            }
            var date = date(cited, CitationStyle::mlaDay, "");
            if (!date.isEmpty()) {
                facts.add(date);
            }
            facts.add(cited.url());
            text.append(String.join(", ", facts)).append(". ");
            var place = both(cited.archive(), ", ", cited.location());
            if (!place.isEmpty()) {
                sentence(text, cited.archive() == null ? first(place) : place);
            }
            return text.toString().strip();
        }
    },
    APA("APA") {
        @Override
        String cite(CitedDocument cited) {
            var text = new StringBuilder();
            var in = new java.util.ArrayList<String>();
            if (!cited.translators().isEmpty()) {
                in.add(listed(cited.translators(), "&") + ", Trans.");
            }
            if (cited.location() != null) {
                in.add(cited.location());
            }
            var title = cited.title() + (in.isEmpty() ? "" : " (" + String.join("; ", in) + ")");
            var genre = cited.genre() == null ? "" : "[" + first(cited.genre()) + "]";
            if (cited.authors().isEmpty()) {
                sentence(text, title);
                sentence(text, "(" + apaYear(cited) + ")");
                if (!genre.isEmpty()) {
                    sentence(text, genre);
                }
            } else {
                sentence(text, listed(cited.authors(), "&"));
                sentence(text, "(" + apaYear(cited) + ")");
                sentence(text, (title + " " + genre).strip());
            }
            if (cited.archive() != null) {
                sentence(text, cited.archive());
            }
            return text + cited.url();
        }
    },
    TURABIAN("Turabian") {
        @Override
        String cite(CitedDocument cited) {
            return notesAndBibliography(cited, false);
        }
    },
    GOST("GOST R 7.0.5") {
        @Override
        String cite(CitedDocument cited) {
            var text = new StringBuilder();
            if (!cited.authors().isEmpty()) {
                sentence(text, String.join(", ", cited.authors()));
            }
            text.append(cited.title());
            if (cited.genre() != null) {
                text.append(" : ").append(cited.genre().toLowerCase(Locale.ROOT));
            }
            text.append(". ");
            var date = date(cited, CitationStyle::gostDay, "б. д.");
            text.append(date);
            var holdings = cited.document().holdings();
            if (!holdings.isEmpty()) {
                text.append(" // ")
                        .append(holdings.stream().map(CitationStyle::gost).collect(Collectors.joining(" ; ")));
            } else if (cited.archive() != null) {
                text.append(" // ").append(cited.archive());
            }
            endSentence(text);
            return text + " – URL: " + cited.url() + ".";
        }

        @Override
        LanguageTag language() {
            return new LanguageTag("ru");
        }
    };

    /// The words Russian archives use for their levels, as citations shorten them.
    private static final Map<String, String> LEVELS = Map.of(
            "fond",
            "Ф.",
            "opis",
            "Оп.",
            "delo",
            "Д.",
            "papka",
            "П.",
            "listy",
            "Л.",
            "list",
            "Л.",
            "tom",
            "Т.",
            "por",
            "Пор.",
            "collection",
            "Кол.");

    private final String word;

    CitationStyle(String word) {
        this.word = word;
    }

    /// What the style is called, everywhere.
    String word() {
        return word;
    }

    /// Of the words that the style adds.
    LanguageTag language() {
        return LanguageTag.ENGLISH;
    }

    abstract String cite(CitedDocument cited);

    /// The same with its address as a link.
    Citation citation(CitedDocument cited) {
        return linked(cite(cited), cited.url());
    }

    /// To be chosen among others, under a name that the style sheet knows.
    Citing.Style chosen(Citation citation) {
        return new Citing.Style(
                "_citation-" + name().toLowerCase(Locale.ROOT), word, language().value(), citation, false);
    }

    static Citation linked(String text, String url) {
        var at = text.lastIndexOf(url);
        return new Citation(List.of(
                DocumentWords.piece(text.substring(0, at), ""),
                DocumentWords.link(url),
                DocumentWords.piece(text.substring(at + url.length()), "")));
    }

    private interface Day {
        /// @param withMonth false where another part of the date says the month
        String write(DateParts parts, boolean withMonth, boolean withYear);
    }

    private static String notesAndBibliography(CitedDocument cited, boolean doubtsAreSaid) {
        var text = new StringBuilder();
        authors(text, listed(cited.authors(), "and"), listed(cited.translators(), "and") + ", trans.", cited);
        var title = cited.title().replace("“", "‘").replace("”", "’");
        var asked = title.endsWith("?") || title.endsWith("!");
        var alone = cited.genre() == null && !isTranslated(cited);
        text.append('“').append(asked ? title : withoutPoint(title));
        text.append(alone ? ",” " : asked ? "” " : ".” ");
        if (cited.genre() != null) {
            text.append(first(cited.genre())).append(isTranslated(cited) ? ". " : ", ");
        }
        if (isTranslated(cited)) {
            text.append("Translated by ")
                    .append(listed(cited.translators(), "and"))
                    .append(", ");
        }
        var date = date(cited, CitationStyle::chicagoDay, "n.d.");
        sentence(text, doubtsAreSaid && isInDoubt(cited) ? "[" + date + "?]" : date);
        if (cited.location() != null) {
            sentence(text, first(cited.location()));
        }
        if (cited.archive() != null) {
            sentence(text, cited.archive());
        }
        return text + cited.url() + ".";
    }

    /// Where nobody is known to have written it, its translators stand in the first place.
    private static void authors(StringBuilder text, String authors, String translators, CitedDocument cited) {
        if (!cited.authors().isEmpty()) {
            sentence(text, authors);
        } else if (!cited.translators().isEmpty()) {
            sentence(text, translators);
        }
    }

    private static boolean isTranslated(CitedDocument cited) {
        return !cited.translators().isEmpty() && !cited.authors().isEmpty();
    }

    static String mlaNames(List<String> names) {
        return names.size() > 2 ? names.getFirst() + ", et al." : listed(names, "and");
    }

    /// `A`, `A and B`, `A, B, and C`
    static String listed(List<String> names, String and) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2 -> names.get(0) + " " + and + " " + names.get(1);
            default -> String.join(", ", names.subList(0, names.size() - 1)) + ", " + and + " " + names.getLast();
        };
    }

    private static boolean isInDoubt(CitedDocument cited) {
        return cited.date() != null
                && !cited.date().parts().isEmpty()
                && cited.date().parts().stream().anyMatch(end -> !end.isCertain());
    }

    private static String date(CitedDocument cited, Day day, String undated) {
        if (cited.date() == null) {
            return undated;
        }
        var ends = cited.date().parts();
        if (ends.isEmpty()) {
            return cited.dateInWords();
        }
        if (ends.size() == 1) {
            return day.write(ends.getFirst(), true, true);
        }
        return range(ends.get(0), ends.get(1), day);
    }

    private static String range(DateParts from, DateParts to, Day day) {
        var sameYear = from.year() == to.year() && from.month() != null && to.month() != null;
        var sameMonth = sameYear && java.util.Objects.equals(from.month(), to.month()) && from.day() != null;
        if (day.write(new DateParts(1, 1, 1, true), false, false).isEmpty()) {
            return day.write(from, true, true) + "–" + day.write(to, true, true);
        }
        // Where the day comes first, what both ends share follows the second; else the month precedes the first.
        var monthFirst = day.write(new DateParts(1900, 1, 2, true), true, true).startsWith("J");
        if (sameMonth) {
            return monthFirst
                    ? day.write(from, true, false) + "–" + day.write(to, false, true)
                    : day.write(from, false, false) + "–" + day.write(to, true, true);
        }
        return day.write(from, true, !sameYear) + "–" + day.write(to, true, true);
    }

    static String chicagoDay(DateParts parts, boolean withMonth, boolean withYear) {
        var month = parts.month() == null || !withMonth
                ? ""
                : Month.of(parts.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var day = parts.day() == null ? "" : String.valueOf(parts.day());
        var text = (month + " " + day).strip();
        if (!withYear) {
            return text;
        }
        return text.isEmpty() ? String.valueOf(parts.year()) : text + (day.isEmpty() ? " " : ", ") + parts.year();
    }

    static String mlaDay(DateParts parts, boolean withMonth, boolean withYear) {
        var day = parts.day() == null ? "" : parts.day() + " ";
        var month = parts.month() == null || !withMonth ? "" : mlaMonth(parts.month()) + " ";
        return (day + month + (withYear ? parts.year() : "")).strip();
    }

    private static String mlaMonth(int month) {
        return switch (month) {
            case 5, 6, 7 -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 9 -> "Sept.";
            default ->
                Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3) + ".";
        };
    }

    /// A date in figures: its ends are always written out.
    static String gostDay(DateParts parts, boolean withMonth, boolean withYear) {
        if (!withMonth && !withYear) {
            return "";
        }
        var day = parts.day() == null ? "" : "%02d.".formatted(parts.day());
        var month = parts.month() == null ? "" : "%02d.".formatted(parts.month());
        return day + month + parts.year() + (parts.isCertain() ? "" : " (?)");
    }

    private static String apaYear(CitedDocument cited) {
        if (cited.date() == null) {
            return "n.d.";
        }
        var ends = cited.date().parts();
        if (ends.isEmpty()) {
            return cited.dateInWords();
        }
        var years =
                ends.stream().map(end -> String.valueOf(end.year())).distinct().collect(Collectors.joining("–"));
        return (isInDoubt(cited) ? "ca. " : "") + years;
    }

    private static String gost(Holding holding) {
        var text = new StringBuilder(holding.repository());
        endSentence(text);
        holding.parts()
                .forEach(part -> text.append(' ')
                        .append(level(part.level()))
                        .append(' ')
                        .append(part.value())
                        .append('.'));
        var leaves = holding.leaves();
        if (leaves != null) {
            text.append(' ')
                    .append(level(leaves.label()))
                    .append(' ')
                    .append(leaves.range().replaceAll("(?<=\\w)-(?=\\w)", "–"))
                    .append('.');
        }
        return text.substring(0, text.length() - 1);
    }

    private static String level(String word) {
        return LEVELS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    private static String both(
            @org.jspecify.annotations.Nullable String one,
            String between,
            @org.jspecify.annotations.Nullable String other) {
        if (one == null || other == null) {
            return one == null ? (other == null ? "" : other) : one;
        }
        return one + between + other;
    }

    /// Nothing where there are no words.
    static void sentence(StringBuilder text, String words) {
        if (words.isEmpty()) {
            return;
        }
        text.append(words);
        endSentence(text);
        text.append(' ');
    }

    static void endSentence(StringBuilder text) {
        var last = text.charAt(text.length() - 1);
        if (last != '.' && last != '?' && last != '!') {
            text.append('.');
        }
    }

    private static String withoutPoint(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    static String first(String words) {
        return org.vitrine.publishing.pages.Texts.capitalised(words, Locale.ENGLISH);
    }
}
