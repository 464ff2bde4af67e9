package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;

/// How a document is spoken of, in one language.
public final class DocumentWords {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("/(licenses|publicdomain)/([a-z-]+)/(\\d\\.\\d)(/[a-z]+)?/?.*");
    private static final Pattern RIGHTS_STATEMENT = Pattern.compile("/(?:vocab|page)/([A-Za-z-]+)/1\\.0/?.*");

    private final Texts t;

    public DocumentWords(Texts t) {
        this.t = t;
    }

    public String date(Document document) {
        var date = document.description().date();
        return date == null ? t.get("document.undated") : date.display(t.locale());
    }

    public String kind(Document document) {
        var kind = document.description().kind();
        return kind == null ? t.get("document.kind") : kind;
    }

    /// `3 leaves`, or what the scan tells; empty where nothing does.
    public String extent(Document document) {
        var extent = document.description().extent();
        var pages = (int) document.scanPages().count();
        if (extent != null) {
            return extent;
        }
        return pages == 0 ? "" : t.get("document.pages", pages);
    }

    public String languages(Document document) {
        return t.list(
                document.description().languages().stream().map(this::language).toList());
    }

    public String language(LanguageTag tag) {
        return tag.name(t.locale());
    }

    /// `Telegram, 3 leaves, Russian`
    public String kindLine(Document document) {
        return Stream.of(kind(document), extent(document), languages(document))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// `29 July 1953. Scan, transcript and English translation.`
    String holds(Document document) {
        var layers = new ArrayList<String>();
        if (document.scanPages().findAny().isPresent()) {
            layers.add(t.get("layer.scan"));
        }
        document.texts()
                .map(text -> switch (text) {
                    case Version.Transcript _ -> t.get("layer.transcript");
                    case Version.Translation translation ->
                        t.get("layer.translation", language(translation.language()));
                })
                .distinct()
                .forEach(layers::add);
        var sentence = layers.isEmpty() ? t.get("layer.none") : t.list(layers) + ".";
        return date(document) + ". " + Texts.capitalised(sentence, t.locale());
    }

    /// `English translation`, `Transcript, Russian`
    public String name(Version.Text version) {
        var language = language(version.language());
        return switch (version) {
            case Version.Transcript _ -> t.get("version.transcript", language);
            case Version.Translation _ -> t.get("version.translation", language);
        };
    }

    /// `paragraphs 2–4`, or nothing where a span holds no paragraph.
    Optional<String> paragraphs(SegmentedText text, Span span) {
        var numbers = text.within(span).stream()
                .map(segment -> text.paragraphNumber(segment.id()))
                .flatMap(number -> number.stream().boxed())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var first = String.valueOf(numbers.getFirst());
        return Optional.of(
                numbers.size() == 1
                        ? t.get("paragraph.one", first)
                        : t.get("paragraph.range", first, String.valueOf(numbers.getLast())));
    }

    /// The full references of all originals.
    public static String references(Document document) {
        return document.holdings().stream().map(Holding::reference).collect(Collectors.joining("; "));
    }

    /// Where the description comes from and where the originals lie.
    List<Citation.Piece> sources(Document document) {
        var pieces = new ArrayList<Citation.Piece>();
        var source = document.source();
        if (source != null) {
            pieces.add(piece(
                    source.provider(),
                    source.address() == null ? "" : source.address().toString()));
        }
        if (!document.holdings().isEmpty()) {
            pieces.add(piece((pieces.isEmpty() ? "" : "; ") + references(document), ""));
        }
        if (!pieces.isEmpty()) {
            pieces.add(piece(".", ""));
        }
        return pieces;
    }

    /// The name people know a rights statement by; its address where it is none of the usual.
    public String name(Rights rights) {
        var path =
                rights.statement().getPath() == null ? "" : rights.statement().getPath();
        var commons = CREATIVE_COMMONS.matcher(path);
        if (commons.matches()) {
            return switch (commons.group(2)) {
                case "zero" -> t.get("rights.cc0");
                case "mark" -> t.get("rights.mark");
                default -> "CC " + commons.group(2).toUpperCase(Locale.ROOT) + " " + commons.group(3);
            };
        }
        var statement = RIGHTS_STATEMENT.matcher(path);
        if (statement.matches() && KNOWN_STATEMENTS.contains(statement.group(1))) {
            return t.get("rights." + statement.group(1));
        }
        return rights.statement().toString();
    }

    static final List<String> KNOWN_STATEMENTS = List.of(
            "InC",
            "InC-OW-EU",
            "InC-EDU",
            "InC-NC",
            "InC-RUU",
            "NoC-CR",
            "NoC-NC",
            "NoC-OKLR",
            "NoC-US",
            "CNE",
            "UND",
            "NKC");

    /// Title, date, provider, references, address, and as what it was read here.
    ///
    /// @param permanent where it stays as it was read, or nothing for a draft
    Citation citation(Document document, Exhibition exhibition, String house, @Nullable String permanent) {
        var source = document.source();
        var pieces = new ArrayList<Citation.Piece>();
        pieces.add(piece(
                Stream.of(
                                t.get("citation.title", document.title()),
                                date(document),
                                source == null ? "" : source.provider(),
                                references(document))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                ""));
        if (source != null && source.address() != null) {
            pieces.add(piece(", ", ""));
            pieces.add(link(source.address().toString()));
        }
        var number = exhibition.editionNumber();
        if (permanent == null || number.isEmpty()) {
            pieces.add(piece(". " + t.get("citation.draft", exhibition.content().title(), house), ""));
            return new Citation(pieces);
        }
        pieces.add(piece(
                ". "
                        + t.get("citation.shown", exhibition.content().title(), String.valueOf(number.get()), house)
                        + ", ",
                ""));
        pieces.add(link(permanent));
        return new Citation(pieces);
    }

    static Citation.Piece piece(String text, String href) {
        return new Citation.Piece(text, href);
    }

    static Citation.Piece link(String address) {
        return new Citation.Piece(address, address);
    }
}
