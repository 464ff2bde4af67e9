package org.vitrine.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DateParts;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/// What goes into a citation of an exhibit or of one of its pages, whatever its style.
///
/// What this writes is what the styles of the Citation Style Language write of a web page, and the edition, which
/// they do not know of.
///
/// @param authors who made the exhibit, as its credits have them
/// @param translator of what is read, where it is a translation
/// @param page its title; null for the exhibit itself
/// @param house who shows it
/// @param url of the edition, under which it stays as it was read
record CitedPage(
        List<String> authors,
        @Nullable String translator,
        @Nullable String page,
        String exhibit,
        String house,
        int edition,
        LocalDate published,
        LanguageTag language,
        String key,
        String url) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    CitedPage {
        authors = List.copyOf(authors);
    }

    String in(CitationStyle style) {
        return switch (style) {
            case CHICAGO, TURABIAN -> chicago();
            case MLA -> mla();
            case APA -> apa();
            case GOST -> gost();
        };
    }

    /// The same with its address as a link.
    Citation citation(CitationStyle style) {
        return CitationStyle.linked(in(style), url);
    }

    String in(CitationFile file) {
        return switch (file) {
            case RIS -> ris();
            case BIBTEX -> bibtex();
            case CSL -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(csl())) + "\n";
        };
    }

    private String title() {
        return page == null ? exhibit : page;
    }

    private String chicago() {
        var text = new StringBuilder();
        CitationStyle.sentence(text, CitationStyle.listed(authors, "and"));
        quoted(text);
        if (translator != null) {
            CitationStyle.sentence(text, "Translated by " + translator);
        }
        if (page != null) {
            CitationStyle.sentence(text, exhibit);
        }
        CitationStyle.sentence(text, "Edition " + edition);
        CitationStyle.sentence(text, house + ", " + CitationStyle.chicagoDay(parts(), true, true));
        return text + url + ".";
    }

    private String mla() {
        var text = new StringBuilder();
        CitationStyle.sentence(text, CitationStyle.mlaNames(authors));
        quoted(text);
        var facts = new ArrayList<String>();
        if (page != null) {
            facts.add(exhibit);
        }
        if (translator != null) {
            facts.add("translated by " + translator);
        }
        facts.add("edition " + edition);
        facts.add(house);
        facts.add(CitationStyle.mlaDay(parts(), true, true));
        facts.add(url);
        var said = String.join(", ", facts);
        return text + (page == null ? CitationStyle.first(said) : said) + ".";
    }

    private String apa() {
        var text = new StringBuilder();
        var date = "(" + published.getYear() + ", " + CitationStyle.chicagoDay(parts(), true, false) + ")";
        var translated = translator == null ? "" : translator + ", Trans.";
        var inBrackets = page == null
                ? Stream.of(translated, "Edition " + edition)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))
                : translated;
        var title = title() + (inBrackets.isEmpty() ? "" : " (" + inBrackets + ")");
        if (authors.isEmpty()) {
            CitationStyle.sentence(text, title);
            CitationStyle.sentence(text, date);
        } else {
            CitationStyle.sentence(text, CitationStyle.listed(authors, "&"));
            CitationStyle.sentence(text, date);
            CitationStyle.sentence(text, title);
        }
        CitationStyle.sentence(text, page == null ? house : exhibit + " (Edition " + edition + "); " + house);
        return text + url;
    }

    private String gost() {
        var text = new StringBuilder();
        CitationStyle.sentence(text, String.join(", ", authors));
        text.append(page == null ? "" : page + " // ").append(exhibit).append(" [Электронный ресурс]");
        if (translator != null) {
            text.append(" / пер. ").append(translator);
        }
        CitationStyle.endSentence(text);
        return text + " – Изд. " + edition + ". – " + house + ", " + CitationStyle.gostDay(parts(), true, true)
                + ". – URL: " + url + ".";
    }

    private void quoted(StringBuilder text) {
        var words = title().replace("“", "‘").replace("”", "’");
        var ends = words.endsWith(".") || words.endsWith("?") || words.endsWith("!");
        text.append('“').append(words).append(ends ? "” " : ".” ");
    }

    private DateParts parts() {
        return new DateParts(published.getYear(), published.getMonthValue(), published.getDayOfMonth(), true);
    }

    private String ris() {
        var lines = new ArrayList<String>();
        CitationFile.line(lines, "TY", "ELEC");
        authors.forEach(author -> CitationFile.line(lines, "AU", author));
        CitationFile.line(lines, "TI", title());
        CitationFile.line(lines, "T2", page == null ? null : exhibit);
        CitationFile.line(lines, "A4", translator);
        CitationFile.line(lines, "ET", String.valueOf(edition));
        CitationFile.line(lines, "PB", house);
        CitationFile.line(lines, "PY", String.valueOf(published.getYear()));
        CitationFile.line(
                lines,
                "DA",
                "%04d/%02d/%02d/".formatted(published.getYear(), published.getMonthValue(), published.getDayOfMonth()));
        CitationFile.line(lines, "LA", language.value());
        CitationFile.line(lines, "ID", key);
        CitationFile.line(lines, "UR", url);
        lines.add("ER  - ");
        return String.join("\r\n", lines) + "\r\n";
    }

    private String bibtex() {
        var fields = new LinkedHashMap<String, String>();
        if (!authors.isEmpty()) {
            fields.put("author", String.join(" and ", CitationFile.braced(authors)));
        }
        fields.put("title", "{" + CitationFile.tex(title()) + "}");
        CitationFile.put(fields, "maintitle", page == null ? null : exhibit);
        if (translator != null) {
            fields.put("translator", String.join(" and ", CitationFile.braced(List.of(translator))));
        }
        CitationFile.put(fields, "version", "Edition " + edition);
        CitationFile.put(fields, "organization", house);
        fields.put("date", published.toString());
        fields.put("year", String.valueOf(published.getYear()));
        CitationFile.put(fields, "langid", language.name(Locale.ENGLISH).toLowerCase(Locale.ENGLISH));
        return CitationFile.bibtex("online", key, fields, url);
    }

    /// The item that citation processors take.
    Map<String, Object> csl() {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", key);
        item.put("type", "webpage");
        item.put("title", title());
        if (!authors.isEmpty()) {
            item.put("author", CitationFile.names(authors));
        }
        if (translator != null) {
            item.put("translator", CitationFile.names(List.of(translator)));
        }
        if (page != null) {
            item.put("container-title", exhibit);
        }
        item.put("publisher", house);
        item.put("version", "Edition " + edition);
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(List.of(published.getYear(), published.getMonthValue(), published.getDayOfMonth()))));
        item.put("language", language.value());
        item.put("URL", url);
        return item;
    }
}
