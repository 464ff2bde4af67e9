package org.vitrine.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.library.Holding;
import org.vitrine.publishing.Found.Spot;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.SearchPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;

/// Composes what a search has found.
@Component
class SearchPages {
    /// How many values of a facet are seen at once.
    private static final int SEEN = 6;
    private static final int YEARS_NAMED = 5;
    private static final int BAR_WIDTH = 10;
    private static final int FEWEST_BARS = 15;
    private static final int LONGEST_SUMMARY = 240;

    private final Framing framing;
    private final ExhibitPages exhibitPages;
    private final Illustrations illustrations;

    SearchPages(Framing framing, ExhibitPages exhibitPages, Illustrations illustrations) {
        this.framing = framing;
        this.exhibitPages = exhibitPages;
        this.illustrations = illustrations;
    }

    SearchPage page(Inquiry inquiry, Found found, Reader reader) {
        return new Composition(inquiry, found, reader).page();
    }

    /// Some words by which it is clear what was looked for.
    static String title(Inquiry inquiry, Texts t) {
        return inquiry.words().isEmpty() ? t.get("search") : t.get("search.for", inquiry.words());
    }

    private final class Composition {
        private final Inquiry inquiry;
        private final Found found;
        private final Reader reader;
        private final Texts t;
        private final DocumentWords words;

        Composition(Inquiry inquiry, Found found, Reader reader) {
            this.inquiry = inquiry;
            this.found = found;
            this.reader = reader;
            this.t = new Texts(reader.locale());
            this.words = new DocumentWords(t);
        }

        SearchPage page() {
            var self = reader.addresses().context() + "/search";
            var outline = Outline.of(Room.SEARCH, title(inquiry, t), self)
                    .withDescription(t.get("search.description"))
                    .keeping(inquiry.parameters().stream()
                            .map(Composition::written)
                            .toList());
            var pages = (int) Math.max(1, (found.count() + Inquiry.HITS - 1) / Inquiry.HITS);
            return new SearchPage(
                    framing.frame(reader, inquiry.isEverything() && inquiry.page() == 1 ? outline : outline.unlisted()),
                    self,
                    language().map(tag -> new Frame.Meta("lang", tag)).toList(),
                    inquiry.words(),
                    chips(),
                    inquiry.isNarrowed() ? new Link(href(inquiry.widened()), t.get("search.clear")) : null,
                    t.get("search.filters", chosen()),
                    groups(),
                    years(),
                    heading(),
                    notice(),
                    found.count() == 0 && found.isWhole()
                            ? t.get(inquiry.isEverything() ? "exhibits.none" : "search.advice")
                            : null,
                    Stream.of(Inquiry.Order.values())
                            .map(order -> new SearchPage.Order(
                                    order.parameter(),
                                    t.get("search.order." + order.parameter()),
                                    order == inquiry.order()))
                            .toList(),
                    found.hits().stream().map(this::result).toList(),
                    inquiry.page() == 1
                            ? null
                            : new Link(
                                    href(inquiry.turnedTo(Math.min(inquiry.page() - 1, pages))),
                                    t.get("search.previous")),
                    inquiry.page() >= pages
                            ? null
                            : new Link(href(inquiry.turnedTo(inquiry.page() + 1)), t.get("search.next")),
                    t.get("page.place", String.valueOf(inquiry.page()), String.valueOf(pages)),
                    title(inquiry, t) + ". " + framing.house() + ". " + reader.absolute(href(inquiry)));
        }

        private int chosen() {
            return inquiry.chosen().values().stream().mapToInt(List::size).sum() + (inquiry.hasDates() ? 1 : 0);
        }

        private List<SearchPage.Chip> chips() {
            var chips = new ArrayList<SearchPage.Chip>();
            if (inquiry.hasDates()) {
                var from = inquiry.from();
                var to = inquiry.to();
                var text = from == null
                        ? t.get("search.until", String.valueOf(to))
                        : to == null
                                ? t.get("search.since", from.toString())
                                : from.equals(to) ? from.toString() : from + "–" + to;
                chips.add(chip(inquiry.withDates(null, null), text));
            }
            for (var facet : Facet.values()) {
                inquiry.values(facet)
                        .forEach(value -> chips.add(chip(inquiry.without(facet, value), name(facet, value))));
            }
            return chips;
        }

        private SearchPage.Chip chip(Inquiry without, String text) {
            return new SearchPage.Chip(href(without), text, null, t.get("search.without"));
        }

        private List<SearchPage.Group> groups() {
            return Stream.of(Facet.values())
                    .map(this::group)
                    .filter(group -> !group.choices().isEmpty())
                    .toList();
        }

        private SearchPage.Group group(Facet facet) {
            var values = found.facets().getOrDefault(facet, List.of());
            var counted = values.stream()
                    .map(value -> new SearchPage.Choice(
                            value.value(),
                            name(facet, value.value()),
                            null,
                            t.number(value.count()),
                            inquiry.values(facet).contains(value.value())));
            var all = counted.sorted(Comparator.comparing(choice -> !choice.chosen()))
                    .toList();
            var seen = Math.max(
                    SEEN, (int) all.stream().filter(SearchPage.Choice::chosen).count());
            return new SearchPage.Group(
                    t.get("facet." + facet.parameter()),
                    facet.parameter(),
                    all.stream().limit(seen).toList(),
                    all.stream().skip(seen).toList(),
                    t.get("facet.more", Math.max(0, all.size() - seen)));
        }

        private String name(Facet facet, String value) {
            return switch (facet) {
                case LANGUAGE -> language(value);
                case EXHIBIT ->
                    found.facets().getOrDefault(facet, List.of()).stream()
                            .filter(candidate -> candidate.value().equals(value))
                            .findFirst()
                            .map(Found.Value::label)
                            .orElse(value);
                case KIND, PERSON, PLACE, SUBJECT -> value;
            };
        }

        private String language(String tag) {
            try {
                return words.language(new LanguageTag(tag));
            } catch (IllegalArgumentException noLanguage) {
                return tag;
            }
        }

        private SearchPage.@Nullable Years years() {
            var bars = found.bars();
            if (bars.isEmpty() && !inquiry.hasDates()) {
                return null;
            }
            var from = inquiry.from() == null ? "" : inquiry.from().toString();
            var to = inquiry.to() == null ? "" : inquiry.to().toString();
            if (bars.isEmpty()) {
                return new SearchPage.Years(t.get("search.dates"), "", List.of(), List.of(), from, to);
            }
            var highest = bars.stream()
                    .max(Comparator.comparingLong(Found.Bar::count))
                    .orElseThrow();
            var byYear = bars.getFirst().years() == 1;
            var shown = withNeighbours(bars);
            var drawn = IntStream.range(0, shown.size())
                    .mapToObj(place -> bar(shown.get(place), place, highest))
                    .toList();
            var first = String.valueOf(bars.getFirst().year());
            var last = String.valueOf(bars.getLast().year() + bars.getLast().years() - 1);
            return new SearchPage.Years(
                    t.get(byYear ? "search.years" : "search.decades"),
                    t.get(
                            byYear ? "search.years.label" : "search.decades.label",
                            first,
                            last,
                            String.valueOf(highest.year())),
                    drawn,
                    axis(shown),
                    from,
                    to);
        }

        private SearchPage.Bar bar(Found.Bar bar, int place, Found.Bar highest) {
            var within = (inquiry.to() == null || bar.year() <= inquiry.to())
                    && (inquiry.from() == null || bar.year() + bar.years() - 1 >= inquiry.from());
            // What there is of is never too small to be seen.
            var height = bar.count() == 0 ? 0 : (int) Math.max(3, 100 * bar.count() / highest.count());
            return new SearchPage.Bar(
                    place * BAR_WIDTH,
                    height,
                    (within ? " histogram__bar--in" : "")
                            + (within && bar.equals(highest) ? " histogram__bar--peak" : ""));
        }

        /// A single year would fill the whole width: where there are few, those around them are shown as well.
        private static List<Found.Bar> withNeighbours(List<Found.Bar> bars) {
            var shown = new ArrayList<>(bars);
            while (shown.size() < FEWEST_BARS) {
                var step = bars.getFirst().years();
                shown.addFirst(new Found.Bar(shown.getFirst().year() - step, step, 0));
                shown.addLast(new Found.Bar(shown.getLast().year() + step, step, 0));
            }
            return shown;
        }

        private static List<String> axis(List<Found.Bar> bars) {
            var named = Math.min(YEARS_NAMED, bars.size());
            return IntStream.range(0, named)
                    .map(place -> named == 1 ? 0 : Math.round((float) place * (bars.size() - 1) / (named - 1)))
                    .mapToObj(place -> String.valueOf(bars.get(place).year()))
                    .toList();
        }

        private String heading() {
            if (found.count() == 0) {
                return t.get(found.isWhole() ? "search.nothing" : "search.waiting");
            }
            var parts = new ArrayList<String>();
            if (found.exhibits() > 0) {
                parts.add(t.get("search.exhibits", found.exhibits()));
            }
            if (found.documents() > 0) {
                parts.add(t.get("documents.count", found.documents()));
            }
            return String.join(", ", parts);
        }

        private @Nullable String notice() {
            return switch (found.state()) {
                case Found.State.Ready() -> null;
                case Found.State.Preparing(var done, var of, var whole) ->
                    whole ? null : of == 0 ? t.get("search.opening") : t.get("search.preparing", done, of);
                case Found.State.Unavailable() -> t.get("search.unavailable");
            };
        }

        private SearchPage.Result result(Found.Hit hit) {
            return switch (hit) {
                case Found.Hit.OfDocument(var published, var snippets) -> result(published, snippets);
                case Found.Hit.OfExhibit(var exhibition, var snippets) -> result(exhibition, snippets);
            };
        }

        private SearchPage.Result result(PublishedDocument published, List<Found.Snippet> snippets) {
            var document = published.document();
            var summary = document.description().summary();
            return new SearchPage.Result(
                    null,
                    illustrations.firstPage(document, reader.addresses()).orElse(null),
                    words.kind(document) + ", "
                            + (document.description().date() == null
                                    ? t.get("document.undated").toLowerCase(t.locale())
                                    : words.date(document)),
                    new Link(reader.addresses().document(document.id()), document.title()),
                    snippets.isEmpty() && summary != null ? shortened(summary) : null,
                    snippets.stream()
                            .map(snippet -> snippet(
                                    snippet,
                                    switch (snippet.spot()) {
                                        case Spot.OfSegment segment ->
                                            reader.addresses()
                                                    .segment(document.id(), segment.version(), segment.segment());
                                        case Spot.OfDescription _, Spot.OfCover _, Spot.OfPage _ ->
                                            reader.addresses().document(document.id()) + "#_about";
                                    }))
                            .toList(),
                    Stream.of(
                                    Optional.of(words.languages(document)),
                                    document.holdings().stream().findFirst().map(Holding::shortReference),
                                    Optional.of(exhibits(published)),
                                    Optional.ofNullable(document.description().notice()))
                            .flatMap(Optional::stream)
                            .filter(fact -> !fact.isEmpty())
                            .toList());
        }

        private String exhibits(PublishedDocument published) {
            return t.get("search.in", published.exhibition().content().title());
        }

        private SearchPage.Result result(Exhibition exhibition, List<Found.Snippet> snippets) {
            // Where the words stand in a translation, the reader is led there.
            var tongue = snippets.isEmpty() ? null : tongue(snippets.getFirst().spot());
            var read = tongue == null ? exhibition : exhibition.in(tongue).orElse(exhibition);
            var there = reader.at(current(exhibition, read.isTranslated() ? tongue : null));
            var content = read.content();
            var foreign = Setting.foreign(read, reader).map(LanguageTag::value).orElse(null);
            return new SearchPage.Result(
                    exhibitPages.showcase(exhibition, there, false),
                    null,
                    t.get("search.exhibit"),
                    new Link(there.addresses().cover(), Foreign.bare(content.title()), false, foreign),
                    snippets.isEmpty() && content.summary() != null
                            ? shortened(Markdown.plain(content.summary()))
                            : null,
                    snippets.stream()
                            .map(snippet -> snippet(
                                    snippet,
                                    switch (snippet.spot()) {
                                        case Spot.OfPage page ->
                                            current(exhibition, page.tongue()).page(page.page())
                                                    + (page.anchor() == null ? "" : "#" + page.anchor());
                                        case Spot.OfCover cover ->
                                            current(exhibition, cover.tongue()).cover();
                                        case Spot.OfDescription _, Spot.OfSegment _ ->
                                            there.addresses().cover();
                                    }))
                            .toList(),
                    List.of(t.get(
                            "cover.documents.value", exhibition.documents().size())));
        }

        private Addresses current(Exhibition exhibition, @Nullable LanguageTag tongue) {
            return Addresses.current(
                            reader.addresses().context(),
                            exhibition.slug(),
                            reader.addresses().query())
                    .in(tongue);
        }

        private static @Nullable LanguageTag tongue(Spot spot) {
            return switch (spot) {
                case Spot.OfPage page -> page.tongue();
                case Spot.OfCover cover -> cover.tongue();
                case Spot.OfDescription _, Spot.OfSegment _ -> null;
            };
        }

        private SearchPage.Snippet snippet(Found.Snippet snippet, String href) {
            var text = switch (snippet.spot()) {
                case Spot.OfSegment segment ->
                    segment.paragraph() == null ? t.get("search.at.text") : "¶" + segment.paragraph();
                case Spot.OfDescription _ -> t.get("search.at.description");
                case Spot.OfPage page -> t.get("page.numbered", String.valueOf(page.number()));
                case Spot.OfCover _ -> t.get("search.at.summary");
            };
            var label = snippet.spot() instanceof Spot.OfSegment segment && segment.paragraph() != null
                    ? t.get("paragraph.link", segment.paragraph().toString())
                    : text;
            var foreign =
                    !snippet.language().locale().getLanguage().equals(t.locale().getLanguage());
            return new SearchPage.Snippet(
                    new Link(href, text),
                    label,
                    foreign ? snippet.language().value() : null,
                    snippet.language().direction(),
                    snippet.html());
        }

        private static String shortened(String text) {
            if (text.length() <= LONGEST_SUMMARY) {
                return text;
            }
            var end = text.lastIndexOf(' ', LONGEST_SUMMARY);
            return text.substring(0, end < LONGEST_SUMMARY / 2 ? LONGEST_SUMMARY : end) + " …";
        }

        private String href(Inquiry changed) {
            var query = Stream.concat(
                            changed.parameters().stream().map(Composition::written),
                            language().map(tag -> "lang=" + tag))
                    .collect(Collectors.joining("&"));
            return reader.addresses().context() + "/search" + (query.isEmpty() ? "" : "?" + query);
        }

        /// The language that links carry on, where it was chosen.
        private Stream<String> language() {
            return reader.addresses().query().isEmpty()
                    ? Stream.empty()
                    : Stream.of(reader.locale().toLanguageTag());
        }

        private static String written(Selection.Parameter parameter) {
            return parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8);
        }
    }
}
