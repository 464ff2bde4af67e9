package org.vitrine.publishing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DateParts;
import org.vitrine.library.Subject;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import tools.jackson.databind.json.JsonMapper;

/// A document as reference managers read it from a file.
public enum CitationFile {
    RIS("cite.ris", "application/x-research-info-systems") {
        @Override
        String write(CitedDocument cited) {
            var lines = new ArrayList<String>();
            line(lines, "TY", "MANSCPT");
            cited.authors().forEach(author -> line(lines, "AU", author));
            line(lines, "TI", cited.title());
            // The genre of a manuscript.
            line(lines, "M3", cited.genre());
            risDate(cited).ifPresent(date -> {
                line(lines, "PY", date.substring(0, 4));
                line(lines, "DA", date);
            });
            cited.translators().forEach(translator -> line(lines, "A4", translator));
            line(lines, "DB", cited.archive());
            line(lines, "AV", cited.location());
            var description = cited.document().description();
            description.languages().forEach(language -> line(lines, "LA", language.value()));
            description.subjects().stream().map(Subject::heading).forEach(heading -> line(lines, "KW", heading));
            line(lines, "AB", description.summary());
            var source = cited.document().source();
            line(lines, "N1", source == null ? null : source.citation());
            line(lines, "ID", cited.document().id().value());
            line(lines, "UR", cited.url());
            lines.add("ER  - ");
            return String.join("\r\n", lines) + "\r\n";
        }
    },
    BIBTEX("cite.bib", "application/x-bibtex") {
        @Override
        String write(CitedDocument cited) {
            var fields = new LinkedHashMap<String, String>();
            if (!cited.authors().isEmpty()) {
                // Braces keep a name together, whatever commas it has.
                fields.put("author", String.join(" and ", braced(cited.authors())));
            }
            fields.put("title", "{" + tex(cited.title()) + "}");
            put(fields, "howpublished", cited.genre());
            date(cited).ifPresent(date -> fields.put("date", date));
            year(cited).ifPresent(parts -> {
                fields.put("year", String.valueOf(parts.year()));
                if (parts.month() != null) {
                    fields.put("month", Month.of(parts.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
                }
            });
            if (!cited.translators().isEmpty()) {
                fields.put("translator", String.join(" and ", braced(cited.translators())));
            }
            put(fields, "library", cited.archive());
            put(
                    fields,
                    "note",
                    Stream.of(Optional.ofNullable(cited.archive()), Optional.ofNullable(cited.location()))
                            .flatMap(Optional::stream)
                            .reduce((archive, place) -> archive + ", " + place)
                            .orElse(null));
            put(
                    fields,
                    "langid",
                    cited.document().description().languages().stream()
                            .findFirst()
                            .map(language -> language.name(Locale.ENGLISH).toLowerCase(Locale.ENGLISH))
                            .orElse(null));
            return bibtex("unpublished", cited.document().id().value(), fields, cited.url());
        }
    },
    CSL("cite.json", "application/vnd.citationstyles.csl+json") {
        @Override
        String write(CitedDocument cited) {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(csl(cited))) + "\n";
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final String mediaType;

    CitationFile(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    /// What the file is called, under the document's address.
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @return nothing where no such file is offered
    public static Optional<CitationFile> called(String file) {
        return Stream.of(values()).filter(kind -> kind.file.equals(file)).findFirst();
    }

    /// To all of them.
    ///
    /// @param address of one, by its name
    static Stream<Link> links(UnaryOperator<String> address, Texts t) {
        return Stream.of(values())
                .map(file -> new Link(
                        address.apply(file.file),
                        t.get("cite.file." + file.name().toLowerCase(Locale.ROOT))));
    }

    abstract String write(CitedDocument cited);

    /// The item that citation processors take.
    static Map<String, Object> csl(CitedDocument cited) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", cited.document().id().value());
        item.put("type", "manuscript");
        item.put("title", cited.title());
        if (!cited.authors().isEmpty()) {
            item.put("author", names(cited.authors()));
        }
        if (!cited.translators().isEmpty()) {
            item.put("translator", names(cited.translators()));
        }
        if (cited.genre() != null) {
            item.put("genre", cited.genre());
        }
        if (cited.date() != null) {
            item.put("issued", issued(cited));
        }
        if (cited.archive() != null) {
            item.put("archive", cited.archive());
        }
        if (cited.location() != null) {
            item.put("archive_location", cited.location());
        }
        cited.document().description().languages().stream()
                .findFirst()
                .ifPresent(language -> item.put("language", language.value()));
        item.put("URL", cited.url());
        return item;
    }

    static List<Map<String, String>> names(List<String> names) {
        return names.stream().map(name -> Map.of("literal", name)).toList();
    }

    private static Map<String, Object> issued(CitedDocument cited) {
        var ends = cited.date() == null ? List.<DateParts>of() : cited.date().parts();
        if (ends.isEmpty()) {
            return Map.of("literal", cited.dateInWords());
        }
        var issued = new LinkedHashMap<String, Object>();
        issued.put(
                "date-parts",
                ends.stream()
                        .map(end -> Stream.of(
                                        Optional.of(end.year()),
                                        Optional.ofNullable(end.month()),
                                        Optional.ofNullable(end.day()))
                                .flatMap(Optional::stream)
                                .toList())
                        .toList());
        if (ends.stream().anyMatch(end -> !end.isCertain())) {
            issued.put("circa", true);
        }
        return issued;
    }

    private static Optional<DateParts> year(CitedDocument cited) {
        return cited.date() == null
                ? Optional.empty()
                : cited.date().parts().stream().findFirst();
    }

    /// An ISO date, as BibLaTeX has it.
    private static Optional<String> date(CitedDocument cited) {
        return cited.date() == null || cited.date().parts().isEmpty()
                ? Optional.empty()
                : Optional.of(cited.date().edtf());
    }

    private static Optional<String> risDate(CitedDocument cited) {
        return year(cited)
                .map(parts -> "%04d/%s/%s/"
                        .formatted(
                                parts.year(),
                                parts.month() == null ? "" : "%02d".formatted(parts.month()),
                                parts.day() == null ? "" : "%02d".formatted(parts.day())));
    }

    static void line(List<String> lines, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(tag + "  - " + value.strip().replaceAll("\\s+", " "));
        }
    }

    static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, tex(value));
        }
    }

    static List<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + tex(name) + "}").toList();
    }

    static String bibtex(String type, String key, Map<String, String> fields, String url) {
        fields.put("url", url.replace("\\", "").replace("{", "").replace("}", ""));
        var text = new StringBuilder("@" + type + "{" + key + ",\n");
        fields.forEach((name, value) ->
                text.append("  ").append(name).append(" = {").append(value).append("},\n"));
        return text.append("}\n").toString();
    }

    /// Words in which TeX finds nothing to obey.
    static String tex(String words) {
        var text = new StringBuilder();
        words.strip().replaceAll("\\s+", " ").codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> text.append("\\textbackslash{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '{', '}', '&', '%', '$', '#', '_' -> text.append('\\').appendCodePoint(point);
                default -> text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
