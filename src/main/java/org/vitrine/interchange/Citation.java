package org.vitrine.interchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Holding;

/// A provider's citation taken apart: `"Title", July 29, 1953, Provider, APRF, Fond 3, Delo 830, Listy 187-189; and …`.
///
/// @param unread clauses that are none of these
public record Citation(
        String verbatim,
        @Nullable String title,
        @Nullable ArchivalDate date,
        @Nullable String provider,
        List<Holding> holdings,
        @Nullable String translator,
        @Nullable URI address,
        List<String> unusableAddresses,
        List<String> unread) {

    private static final Pattern ADDRESS =
            Pattern.compile("<([A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]+)>|(?<![\\w/])(https?://[^\\s<>\"“”]+)");
    private static final Pattern TRANSLATOR = Pattern.compile(
            "(?i)(?:^|[.;,] |\\band )((?:and )?translat(?:ed|ion)(?: for [^.;,]+?)? by (.+?))(?:(?<! \\p{Lu})[.;](?=\\s|$)|$)");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)(?:(?<!\\b\\p{L})[.] |^)((?:obtained|contributed|provided|published|transcribed|edited|accessed|made available|included in|document)\\b.*)$");
    private static final Pattern SEPARATOR = Pattern.compile(";\\s*(?:and\\s+)?|\\.\\s*$");

    /// What is longer is no citation and only costs time.
    private static final int LONGEST = 8000;

    private static final int LONGEST_DATE = 120;

    /// The archives' words for the levels of a reference.
    private static final String LEVEL_WORD =
            "fond|f\\.|opis['’]?|op\\.|delo|d\\.|papka|pap\\.|portfel['’]?|por\\.|poriadok"
                    + "|tom|t\\.|record group|rg|group|collection|coll\\.|fonds|subfonds|series|subseries|ser\\.|entry|lot"
                    + "|box|carton|container|folder|file|item|case|dossier|docket|bundle|binder|envelope|volume|vol\\.|part"
                    + "|piece|reel|roll|frame|register|inventory|inv\\.|no\\.|nr\\.|number|document|doc\\.|dok\\."
                    + "|bestand|signatur|sign\\.|mappe|akte|band|bd\\.|karton|krabice|kt\\.|sv\\.|svazek|teczka|syg\\."
                    + "|a\\.e\\.|a\\.ye\\.|dosar|dosarul|doboz|őrzési egység|ő\\.e\\.|sprava|spr\\.|issue|reference|accession";
    private static final Pattern LEVEL = Pattern.compile(
            "(" + LEVEL_WORD + "|(?:archives? )?\\p{Lu}\\p{Ll}+)\\s*(\\S*\\d\\S*(?: .*)?|[A-Z]{1,3})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN_LEVEL =
            Pattern.compile("(" + LEVEL_WORD + ")(?=[\\s\\d#]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAVES = Pattern.compile(
            "(listy|listi|list|ll?\\.|leaves|leaf|pages?|pp?\\.|folios?|fols?\\.|ff\\.|blatt|bl\\.|str\\.|s\\.|k\\.|frames?)\\s*(\\d.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE_LEAVES =
            Pattern.compile("(?:and )?\\d+\\p{L}{0,3}\\.?(?: ?[-–] ?\\d+\\p{L}{0,3}\\.?)?");

    public Citation {
        holdings = List.copyOf(holdings);
        unusableAddresses = List.copyOf(unusableAddresses);
        unread = List.copyOf(unread);
    }

    /// @param lines without blank ones
    static Citation read(List<String> lines) {
        var words = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        for (var line : lines) {
            var matcher = ADDRESS.matcher(line);
            var rest = matcher.replaceAll(match -> {
                addresses.add(match.group(1) != null ? match.group(1) : trimmed(match.group(2)));
                return " ";
            });
            if (matcher.reset().find() && rest.replaceAll("[\\s.,;]+", "").isEmpty()) {
                continue;
            }
            words.add(line);
        }
        var verbatim = String.join(" ", words);
        if (verbatim.length() > LONGEST) {
            return new Citation(verbatim, null, null, null, List.of(), null, null, List.of(), List.of());
        }
        var usable = addresses.stream().flatMap(text -> address(text).stream()).toList();
        var unusable =
                addresses.stream().filter(text -> address(text).isEmpty()).toList();
        return read(verbatim, usable.isEmpty() ? null : usable.getFirst(), unusable);
    }

    private static Citation read(String verbatim, @Nullable URI address, List<String> unusable) {
        var rest = ADDRESS.matcher(verbatim)
                .replaceAll("")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        var unread = new ArrayList<String>();

        var titleEnd = titleEnd(rest);
        var title = titleEnd == 0 ? null : rest.substring(1, titleEnd).strip().replaceAll(",$", "");
        rest = titleEnd == 0 ? rest : afterTitle(rest, titleEnd);

        String translator = null;
        var translated = TRANSLATOR.matcher(rest);
        if (translated.find()) {
            translator = translated.group(2).strip();
            rest = (rest.substring(0, translated.start(1)) + rest.substring(translated.end()))
                    .strip()
                    .replaceAll("(?: and|[.;,])+$", "");
        }
        var notice = NOTICE.matcher(rest);
        if (notice.find()) {
            unread.add(notice.group(1).strip());
            rest = rest.substring(0, notice.start()).strip();
        }

        var pieces = new ArrayList<>(Arrays.asList(rest.split(",\\s*", -1)));
        ArchivalDate date = null;
        var dated = datePieces(rest);
        if (dated > 0) {
            var written = String.join(", ", pieces.subList(0, dated));
            date = WrittenDate.read(written).orElse(null);
            pieces.subList(0, dated).clear();
        }
        String provider = null;
        if (!pieces.isEmpty() && !pieces.getFirst().isBlank()) {
            provider = pieces.removeFirst().strip().replaceAll("\\.$", "");
        }
        var holdings = new ArrayList<Holding>();
        for (var reference : SEPARATOR.split(String.join(", ", pieces))) {
            if (!reference.isBlank()) {
                holding(reference.strip(), unread).ifPresent(holdings::add);
            }
        }
        return new Citation(verbatim, title, date, provider, holdings, translator, address, unusable, unread);
    }

    /// Where the quote that ends the title stands: the first that a date follows, for a title may quote something
    /// itself.
    private static int titleEnd(String citation) {
        if (citation.isEmpty() || "\"“„«".indexOf(citation.charAt(0)) < 0) {
            return 0;
        }
        var first = 0;
        for (var at = 2; at < citation.length(); at++) {
            if ("\"”“»".indexOf(citation.charAt(at)) >= 0) {
                first = first == 0 ? at : first;
                if (datePieces(afterTitle(citation, at)) > 0) {
                    return at;
                }
            }
        }
        return first;
    }

    private static String afterTitle(String citation, int titleEnd) {
        return citation.substring(titleEnd + 1).replaceFirst("^[,.]?\\s*", "");
    }

    /// How many of the comma-separated pieces at the start are a date.
    private static int datePieces(String rest) {
        var pieces = rest.substring(0, Math.min(rest.length(), LONGEST_DATE)).split(",\\s*", -1);
        for (var count = Math.min(4, pieces.length); count > 0; count--) {
            var written = String.join(", ", Arrays.asList(pieces).subList(0, count));
            if (WrittenDate.read(written).isPresent() || WrittenDate.isUndated(written)) {
                return count;
            }
        }
        return 0;
    }

    /// Where an original lies, as it is cited: `HBA, Fond 7, Opis 2, Delo 41, Listy 12-13`.
    public static Optional<Holding> reference(String cited) {
        return cited.length() > LONGEST ? Optional.empty() : holding(cited.strip(), new ArrayList<>());
    }

    private static Optional<Holding> holding(String reference, List<String> unread) {
        var repository = new ArrayList<String>();
        var parts = new ArrayList<Holding.Part>();
        Holding.Leaves leaves = null;
        for (var piece : reference.split(",\\s*")) {
            var text = piece.strip();
            if (text.isEmpty()) {
                continue;
            }
            var leaf = LEAVES.matcher(text);
            var known = KNOWN_LEVEL.matcher(text).matches();
            var level = LEVEL.matcher(text);
            if (repository.isEmpty() && !known) {
                repository.add(text);
            } else if (leaves == null && leaf.matches()) {
                leaves = new Holding.Leaves(leaf.group(1), leaf.group(2));
            } else if (leaves != null && MORE_LEAVES.matcher(text).matches()) {
                leaves = new Holding.Leaves(leaves.label(), leaves.range() + ", " + text);
            } else if ((known || !parts.isEmpty()) && level.matches()) {
                parts.add(new Holding.Part(level.group(1), level.group(2)));
            } else if (parts.isEmpty() && leaves == null && !text.matches(".*\\d.*")) {
                repository.add(text);
            } else {
                parts.add(new Holding.Part("Reference", text));
            }
        }
        if (repository.isEmpty()) {
            unread.add(reference);
            return Optional.empty();
        }
        return Optional.of(new Holding(String.join(", ", repository), parts, leaves));
    }

    private static String trimmed(String address) {
        var text = address.replaceAll("[.,;:!?'’]+$", "");
        return text.endsWith(")") && !text.contains("(") ? text.substring(0, text.length() - 1) : text;
    }

    /// Normalised; only addresses that a reader can follow.
    public static Optional<URI> address(String text) {
        try {
            var uri = new URI(text).normalize();
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")
                    || uri.getHost() == null
                    || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var port = uri.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : uri.getPort();
            var host = uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
            return Optional.of(new URI(scheme + "://" + host + uri.getRawPath() + query + fragment));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
