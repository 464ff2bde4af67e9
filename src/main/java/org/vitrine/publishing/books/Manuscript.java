package org.vitrine.publishing.books;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.vitrine.house.HouseFile;
import org.vitrine.media.MediaId;
import org.vitrine.text.Region;

/// The leaves of a book made ready for being bound: pages for screens lose what only screens have, links lead
/// inside the book where they can, and pictures are named instead of fetched.
final class Manuscript {
    private static final Pattern WHOLE = Pattern.compile(".*/media/([0-9a-f]{64})/\\d+\\.jpg");
    private static final Pattern PART =
            Pattern.compile(".*/iiif/image/([0-9a-f]{64})/(\\d+,\\d+,\\d+,\\d+)/\\d+,/0/default\\.jpg");
    private static final Pattern EMBLEM = Pattern.compile(".*/house/([0-9a-f]{64}\\.(?:svg|png))");
    private static final Pattern NUMBERS = Pattern.compile("\\s+");
    /// What has no place in XML, and what only turns or joins what is around it.
    static final Pattern NOTHING =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}\\x{FDD0}-\\x{FDEF}]|\\p{Cs}");

    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]|[\\x{FE00}-\\x{FE0F}]");
    private static final String INSIDE = "inside:";

    /// Of screens only.
    private static final String LEFT_OUT = String.join(
            ", ",
            ".lightbox",
            "details.citing",
            "details.fold--plain",
            "svg.icon",
            ".elsewhere",
            ".gallery__frame .visually-hidden",
            "span.note",
            "[data-copy-from]",
            "[data-print]",
            "script",
            "style");

    private static final List<String> ATTRIBUTES_LEFT_OUT =
            List.of("loading", "srcset", "sizes", "tabindex", "download", "rel", "aria-current", "hreflang");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final List<String> REFERENCES = List.of("aria-labelledby", "aria-describedby");

    private final Book book;
    private final boolean isPrint;
    private final Map<String, Element> leaves = new LinkedHashMap<>();
    private final Map<Plate, String> plates = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /// @param isPrint for paper, where every leaf is in one file and what is not to be printed is left out; else for
    ///     readers that have a file for each
    Manuscript(Book book, boolean isPrint) {
        this.book = book;
        this.isPrint = isPrint;
        for (var leaf : book.leaves()) {
            ids.add(leaf.id());
            leaves.put(leaf.id(), read(leaf));
        }
        leaves.values().forEach(body -> {
            body.select("a[href^=" + INSIDE + "]").forEach(this::lead);
            for (var reference : REFERENCES) {
                body.select("[" + reference + "]").stream()
                        .filter(element -> !ids.contains(element.attr(reference)))
                        .forEach(element -> element.removeAttr(reference));
            }
        });
    }

    /// What stands on a leaf.
    Element body(Leaf leaf) {
        var body = leaves.get(leaf.id());
        if (body == null) {
            throw new IllegalArgumentException("No leaf is called " + leaf.id());
        }
        return body;
    }

    /// The pictures by their names, in the order in which they are first seen.
    Map<String, Plate> plates() {
        var named = new LinkedHashMap<String, Plate>();
        plates.forEach((plate, name) -> named.put(name, plate));
        return named;
    }

    /// Every word there is, for whoever has to find letters for it.
    String words() {
        return leaves.values().stream().map(Element::wholeText).reduce("", (one, other) -> one + "\n" + other);
    }

    /// Where a leaf or a place on it is found.
    String address(Leaf leaf) {
        return isPrint ? "#" + leaf.id() : leaf.id() + ".xhtml";
    }

    private Element read(Leaf leaf) {
        var page = Jsoup.parseBodyFragment(leaf.html());
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        notes(body);
        body.select(LEFT_OUT).remove();
        if (isPrint) {
            body.select(".no-print, .visually-hidden").remove();
        } else {
            body.select(".lines").remove();
        }
        body.select(".gallery__frame").unwrap();
        body.select("a.file__link").removeClass("file__link");
        body.select("details").forEach(details -> {
            details.tagName("div");
            details.select("> summary").tagName("p").addClass("fold__summary");
        });
        body.select(".recording__stage").forEach(Manuscript::stage);
        // A caption is the first of a figure or its last.
        body.select("figure > figcaption").stream()
                .filter(caption -> caption.childrenSize() == 0 && caption.text().isBlank())
                .forEach(Element::remove);
        body.select("figure").forEach(figure -> figure.select("> figcaption").forEach(figure::appendChild));
        body.select(".board svg").forEach(this::board);
        body.select("svg.mapfig__map").forEach(this::chart);
        // Other forms of a picture are for browsers to choose from; a book has it once.
        body.select("picture > source").remove();
        body.select("picture").unwrap();
        body.select("img").forEach(this::picture);
        if (isPrint) {
            // What stands side by side is no list on paper.
            body.select("ul.gallery__wall, ul.gallery__wall > li").forEach(wall -> wall.tagName("div"));
            // A tagged PDF has no picture that is decoration only: such a one is called as what it belongs to.
            body.select("img[alt=]").forEach(image -> image.attr("alt", belonging(image)));
        }
        for (var element : body.getAllElements()) {
            ATTRIBUTES_LEFT_OUT.forEach(element::removeAttr);
            element.attributes().asList().stream()
                    .map(attribute -> attribute.getKey())
                    .filter(name -> name.startsWith("data-") && !name.equals("data-plate"))
                    .forEach(element::removeAttr);
            if (element.hasAttr("lang") && element.attr("lang").isBlank()) {
                element.removeAttr("lang");
            }
            name(element, leaf);
        }
        body.select("a").forEach(link -> link(link, leaf));
        clean(body);
        return body;
    }

    /// Notes stand at the end of a leaf, each with a way back to the first place that speaks of it.
    private static void notes(Element body) {
        var first = new LinkedHashMap<String, String>();
        for (var key : body.select("a.key")) {
            var number = key.attr("href").replaceFirst("#_[nf]", "");
            key.attr("href", "#_f" + number);
            var id = "_r" + number;
            if (first.putIfAbsent(number, id) == null) {
                key.attr("id", id);
            } else {
                key.removeAttr("id");
            }
        }
        for (var note : body.select("li[id^=_f]")) {
            var number = note.id().substring(2);
            var label = note.selectFirst("> b");
            if (label != null && first.containsKey(number)) {
                label.html("<a class=\"back\" href=\"#_r" + number + "\"></a>");
                label.child(0).text(number);
            }
        }
    }

    private static void stage(Element stage) {
        var poster = stage.selectFirst("video[poster][width]");
        if (poster == null) {
            stage.remove();
            return;
        }
        var image = new Element("img")
                .attr("src", poster.attr("poster"))
                .attr("width", poster.attr("width"))
                .attr("height", poster.attr("height"))
                .attr("alt", "");
        stage.empty().appendChild(image);
    }

    // ---- pictures ----

    private void picture(Element image) {
        if (image.hasAttr("data-plate")) {
            return;
        }
        plate(image).ifPresentOrElse(plate -> show(image, plate), image::remove);
    }

    private static Optional<Plate> plate(Element image) {
        var whole = WHOLE.matcher(image.attr("src"));
        if (whole.matches()) {
            return Optional.of(new Plate.Whole(
                    new MediaId(whole.group(1)), number(image.attr("width")), number(image.attr("height"))));
        }
        var emblem = EMBLEM.matcher(image.attr("src"));
        if (emblem.matches()) {
            return Optional.of(new Plate.Emblem(
                    new HouseFile(emblem.group(1), number(image.attr("width")), number(image.attr("height")))));
        }
        var part = PART.matcher(image.attr("src"));
        return part.matches()
                ? Optional.of(new Plate.Part(new MediaId(part.group(1)), Region.read(part.group(2))))
                : Optional.empty();
    }

    private void show(Element image, Plate plate) {
        var name = plates.computeIfAbsent(plate, _ -> "plate-" + (plates.size() + 1));
        image.removeAttr("src").removeAttr("width").removeAttr("height").attr("data-plate", name);
    }

    private String belonging(Element image) {
        for (var around = image.parent(); around != null; around = around.parent()) {
            var name = around.selectFirst("h3, .label strong, .close__title, figcaption");
            if (name != null && !name.text().isBlank()) {
                return name.text();
            }
        }
        return book.title();
    }

    private void board(Element svg) {
        var picture = svg.selectFirst("image");
        var whole = WHOLE.matcher(picture == null ? "" : picture.attr("href"));
        if (picture == null || !whole.matches()) {
            svg.remove();
            return;
        }
        var width = number(picture.attr("width"));
        var height = number(picture.attr("height"));
        var places = svg.select("a").stream()
                .map(area -> new Plate.Place(
                        area.select("text").text(),
                        new Region(
                                        number(area.select("rect").attr("x")),
                                        number(area.select("rect").attr("y")),
                                        number(area.select("rect").attr("width")),
                                        number(area.select("rect").attr("height")))
                                .within(width, height)))
                .toList();
        var image = new Element("img").attr("alt", svg.attr("aria-label"));
        svg.replaceWith(image);
        show(image, new Plate.Board(new MediaId(whole.group(1)), width, height, places));
    }

    private void chart(Element svg) {
        var box = NUMBERS.split((svg.hasAttr("viewBox") ? svg.attr("viewBox") : svg.attr("viewbox")).strip());
        if (!isPrint) {
            svg.removeAttr("viewbox").attr("xmlns", "http://www.w3.org/2000/svg");
            // As XML has it; what is set on an element of HTML loses its capitals.
            svg.attributes().put("viewBox", String.join(" ", box));
            return;
        }
        var pins = svg.select(".map__pin").stream()
                .map(pin -> new Plate.Pin(
                        pin.select("text").text(),
                        number(pin.select("circle").attr("cx")),
                        number(pin.select("circle").attr("cy"))))
                .toList();
        var image = new Element("img").addClass("chart").attr("alt", svg.attr("aria-label"));
        var plate = new Plate.Chart(
                number(box[2]),
                number(box[3]),
                svg.select("path.map__land").attr("d"),
                svg.select("path.map__border").attr("d"),
                pins);
        svg.replaceWith(image);
        show(image, plate);
    }

    // ---- names and links ----

    private void name(Element element, Leaf leaf) {
        if (element.hasAttr("id")) {
            if (element.id().isBlank()) {
                element.removeAttr("id");
            } else {
                element.id(leaf.id() + "." + element.id());
                ids.add(element.id());
            }
        }
        for (var reference : REFERENCES) {
            if (element.hasAttr(reference)) {
                element.attr(reference, leaf.id() + "." + element.attr(reference));
            }
        }
    }

    private void link(Element link, Leaf leaf) {
        if (!link.hasAttr("href")) {
            return;
        }
        var href = link.attr("href");
        if (href.startsWith("#")) {
            link.attr("href", INSIDE + leaf.id() + href);
        } else if (href.startsWith("/")) {
            link.attr("href", inside(href).map(INSIDE::concat).orElse(book.origin() + href));
        } else if (!isAddress(href)) {
            link.removeAttr("href");
        }
    }

    private static boolean isAddress(String href) {
        try {
            return SCHEMES.contains(new URI(href).getScheme());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /// The leaf that shows what an address of the house shows, and the place on it.
    private Optional<String> inside(String href) {
        var fragment = href.indexOf('#');
        var path = fragment < 0 ? href : href.substring(0, fragment);
        if (fragment < 0 && path.startsWith(book.documents() + "/")) {
            return listed().map(leaf ->
                    leaf.id() + "#document-" + path.substring(book.documents().length() + 1));
        }
        return book.leaves().stream()
                .filter(leaf -> path.equals(leaf.path()))
                .findFirst()
                .map(leaf -> leaf.id() + (fragment < 0 ? "" : href.substring(fragment)));
    }

    private Optional<Leaf> listed() {
        return book.leaves().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.DOCUMENTS)
                .findFirst();
    }

    /// To the place, where it is in the book; to its leaf otherwise.
    private void lead(Element link) {
        var target = link.attr("href").substring(INSIDE.length());
        var fragment = target.indexOf('#');
        var leaf = fragment < 0 ? target : target.substring(0, fragment);
        var id = fragment < 0 ? leaf : leaf + "." + target.substring(fragment + 1);
        var isThere = fragment >= 0 && ids.contains(id);
        link.attr("href", isPrint ? "#" + (isThere ? id : leaf) : leaf + ".xhtml" + (isThere ? "#" + id : ""));
    }

    // ---- letters ----

    private void clean(Element body) {
        for (var element : body.getAllElements()) {
            element.attributes()
                    .asList()
                    .forEach(attribute -> element.attributes().put(attribute.getKey(), clean(attribute.getValue())));
            for (var text : element.textNodes()) {
                text.text(clean(text.getWholeText()));
                if (text.getWholeText().isEmpty()) {
                    text.remove();
                }
            }
        }
    }

    private String clean(String text) {
        var seen = NOTHING.matcher(text).replaceAll("");
        return isPrint
                ? UNPRINTED
                        .matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                        .replaceAll("")
                : seen;
    }

    /// Puts its number in the place of every character that no font has a shape for, so that nobody takes what is left
    /// for the whole.
    void number(Set<Integer> unset) {
        if (unset.isEmpty()) {
            return;
        }
        leaves.values().stream()
                .flatMap(body -> body.getAllElements().stream())
                .flatMap(element -> element.textNodes().stream())
                .filter(text -> text.getWholeText().codePoints().anyMatch(unset::contains))
                .toList()
                .forEach(text -> replace(text, unset));
    }

    private static void replace(TextNode text, Set<Integer> unset) {
        var parts = new ArrayList<org.jsoup.nodes.Node>();
        var words = new StringBuilder();
        text.getWholeText().codePoints().forEach(character -> {
            if (unset.contains(character)) {
                take(words, parts);
                parts.add(new Element("span").addClass("unset").text("[U+%04X]".formatted(character)));
            } else {
                words.appendCodePoint(character);
            }
        });
        take(words, parts);
        parts.forEach(text::before);
        text.remove();
    }

    private static void take(StringBuilder words, List<org.jsoup.nodes.Node> parts) {
        if (!words.isEmpty()) {
            parts.add(new TextNode(words.toString()));
            words.setLength(0);
        }
    }

    private static int number(String written) {
        return (int) Math.round(Double.parseDouble(written));
    }
}
