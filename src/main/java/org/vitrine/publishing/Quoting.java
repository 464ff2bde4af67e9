package org.vitrine.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.library.ArchivalDate;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.Citing;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;

/// How an exhibit and its pages are cited, and what stands at the head of their print.
final class Quoting {
    private final Exhibition exhibition;
    private final Reader reader;
    private final String house;
    private final Texts t;

    Quoting(Exhibition exhibition, Reader reader, String house) {
        this.exhibition = exhibition;
        this.reader = reader;
        this.house = house;
        this.t = new Texts(reader.locale());
    }

    static String date(Instant instant, Texts t) {
        return ArchivalDate.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)).display(t.locale());
    }

    /// The address of a path inside the exhibit that keeps showing what is shown now; nothing for a draft.
    ///
    /// @param path `` for the cover, or begins with a slash
    Optional<String> permanent(String path) {
        return exhibition
                .editionNumber()
                .map(number ->
                        reader.absolute(Addresses.edition(reader.addresses().context(), exhibition.slug(), number, "")
                                        .in(reader.addresses().tongue())
                                        .exhibit()
                                + path));
    }

    Optional<Instant> publishedAt() {
        return switch (exhibition.status()) {
            case Exhibition.Status.Current current -> Optional.of(current.publishedAt());
            case Exhibition.Status.Earlier earlier -> Optional.of(earlier.publishedAt());
            case Exhibition.Status.Preview _ -> Optional.empty();
        };
    }

    /// `edition 2, 12 May 2026`, or that it is a draft.
    String edition() {
        return exhibition
                .editionNumber()
                .map(number -> t.get(
                        "edition.dated",
                        String.valueOf(number),
                        publishedAt().map(at -> date(at, t)).orElse("")))
                .orElseGet(() -> t.get("edition.draft"));
    }

    Citing cover() {
        return citing(t.get("cite.exhibit"), citation(exhibitTitle(), ""), null, "");
    }

    /// @param path begins with a slash
    Citing page(String title, String path) {
        return citing(t.get("cite.page"), citation(onPage(title), path), title, path);
    }

    /// A block of a page, by its case number where it has one; nothing for a draft, which has no address to cite.
    Optional<Citation> block(String pageTitle, String path, Block block) {
        var number = exhibition.caseNumber(block);
        return permanent(path)
                .map(_ -> speaking(
                        citation(
                                number == null
                                        ? onPage(pageTitle)
                                        : t.get("citation.object", number, onPage(pageTitle)),
                                path + "#" + block.id()),
                        pageTitle));
    }

    private String onPage(String title) {
        return t.get("citation.page", title, exhibitTitle());
    }

    /// @param page its title, or nothing for the cover
    private Citing citing(String title, Citation own, @Nullable String page, String path) {
        var cited = cited(page, path);
        var addresses = reader.addresses();
        return new Citing(
                title,
                Stream.concat(
                                Stream.of(new Citing.Style(
                                        "_citation", t.get("cite.house"), null, speaking(own, page), true)),
                                cited.stream()
                                        .flatMap(known -> Stream.of(CitationStyle.values())
                                                .map(style -> style.chosen(speaking(known.citation(style), page)))))
                        .toList(),
                cited.stream()
                        .flatMap(_ -> CitationFile.links(
                                file -> Addresses.edition(
                                                        addresses.context(),
                                                        exhibition.slug(),
                                                        exhibition
                                                                .editionNumber()
                                                                .orElseThrow(),
                                                        "")
                                                .in(addresses.tongue())
                                                .exhibit()
                                        + path
                                        + "/"
                                        + file,
                                t))
                        .toList(),
                permanent(path).orElse(null));
    }

    /// What goes into a citation of the exhibit, or of a page of it; nothing for a draft.
    ///
    /// @param page its title, or nothing for the cover
    Optional<CitedPage> cited(@Nullable String page, String path) {
        var content = exhibition.content();
        return permanent(path)
                .map(url -> new CitedPage(
                        makers(),
                        exhibition.translator().orElse(null),
                        page,
                        content.subtitle() == null ? content.title() : content.title() + ": " + content.subtitle(),
                        house,
                        exhibition.editionNumber().orElseThrow(),
                        LocalDate.ofInstant(publishedAt().orElseThrow(), ZoneOffset.UTC),
                        content.language(),
                        exhibition.slug() + path.replace('/', '-'),
                        url));
    }

    /// The first credit an exhibit gives is that of its makers.
    private List<String> makers() {
        return exhibition.content().credits().stream()
                .filter(credit -> credit.role()
                        .equals(exhibition.content().credits().getFirst().role()))
                .map(Credit::name)
                .toList();
    }

    /// `German version, translated by N. N.`, or nothing for the original.
    private String version() {
        if (!exhibition.isTranslated()) {
            return "";
        }
        var language = exhibition.content().language().name(t.locale());
        return exhibition
                .translator()
                .map(translator -> t.get("citation.version.by", language, translator))
                .orElseGet(() -> t.get("citation.version", language));
    }

    private String exhibitTitle() {
        var content = exhibition.content();
        return t.get(
                "citation.title",
                content.subtitle() == null ? content.title() : content.title() + ": " + content.subtitle());
    }

    /// The exhibit's own words say their language wherever a style has put them: else those that are written from right
    /// to left would run into each other.
    private Citation speaking(Citation citation, @Nullable String page) {
        var foreign = Setting.foreign(exhibition, reader);
        if (foreign.isEmpty()) {
            return citation;
        }
        var own = own(page);
        return new Citation(citation.pieces().stream()
                .map(piece -> piece.href().isEmpty()
                        ? DocumentWords.piece(
                                own.matcher(Foreign.bare(piece.text()))
                                        .replaceAll(found ->
                                                Matcher.quoteReplacement(Foreign.mark(foreign.get(), found.group()))),
                                "")
                        : piece)
                .toList());
    }

    /// Its makers, what it is called, and what a page of it is called, as whole words.
    private Pattern own(@Nullable String page) {
        var content = exhibition.content();
        return Pattern.compile(Stream.concat(
                        makers().stream(),
                        Stream.of(
                                        Optional.ofNullable(page),
                                        Optional.of(content.title()),
                                        Optional.ofNullable(content.subtitle()))
                                .flatMap(Optional::stream))
                .map(Foreign::bare)
                .filter(words -> !words.isBlank())
                // What holds another comes first.
                .sorted(Comparator.comparing((String words) -> -words.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private Citation citation(String what, String path) {
        var makers = String.join(", ", makers());
        var pieces = new ArrayList<Citation.Piece>();
        pieces.add(DocumentWords.piece(
                Stream.of(makers, what, version(), house, edition())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                ""));
        permanent(path).ifPresent(address -> {
            pieces.add(DocumentWords.piece(", ", ""));
            pieces.add(DocumentWords.link(address));
        });
        return new Citation(pieces);
    }

    /// `The armistice in Korea. Vitrine, edition 1, page 3. https://…`
    String printHead(String place, String path) {
        return Stream.of(
                        exhibition.content().title() + ".",
                        Stream.of(house, edition(), place)
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        permanent(path).orElse(""))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
