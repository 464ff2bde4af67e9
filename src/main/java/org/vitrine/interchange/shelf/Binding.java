package org.vitrine.interchange.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.vitrine.media.Attachments;
import org.vitrine.media.Media;
import org.vitrine.publishing.pages.Texts;

/// Binds pages of the site into a folder: what the folder has is linked to there, and everything else where it is on
/// the web, marked as such.
///
/// The pages are those of the site, to the letter. Only their addresses, their head and the ways around them change,
/// since a page on a disk may ask nobody for anything.
final class Binding {
    private static final String SCRIPTS = "'self' file:";
    private static final String POLICY = "default-src 'none'; script-src " + SCRIPTS + "; style-src " + SCRIPTS
            + "; img-src 'self' file: data:; font-src 'self' file:; media-src 'self' file: data:; connect-src 'none'; "
            + "form-action 'self' file:; base-uri 'none'; object-src 'none'";
    /// The widths that come along of those in which the site shows a picture: for a column, and for the whole window.
    private static final List<String> WIDTHS = List.of("/640.jpg", "/2000.jpg");

    private final Places places;
    private final Things things;
    private final Attachments attachments;
    private final HouseAddress house;
    private final String edition;

    /// @param edition what is in the folder, in the language in which the house speaks there
    Binding(Places places, Things things, Attachments attachments, HouseAddress house, String edition) {
        this.places = places;
        this.things = things;
        this.attachments = attachments;
        this.house = house;
        this.edition = edition;
    }

    /// A page on its way into the folder.
    ///
    /// @param file where it lies, from the root of the folder
    /// @param ofExhibit whether it is one of the exhibit's own pages, whose addresses tell languages apart
    /// @param permanent where everybody finds it for ever; null where there is no such address
    record Sheet(
            Wing wing,
            String file,
            boolean ofExhibit,
            @Nullable String permanent) {}

    Document bind(String html, Sheet sheet) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        var t = new Texts(sheet.wing().locale());
        head(page, sheet);
        around(page, sheet, t);
        inside(page, sheet);
        page.select("a[href]").forEach(link -> link(link, sheet, t));
        page.select("form[action]").forEach(form -> form.removeAttr("action"));
        return page;
    }

    // ---- the head ----

    private void head(Document page, Sheet sheet) {
        var head = page.head();
        head.select("script, meta[property], meta[name^=twitter:], meta[name=robots]")
                .remove();
        head.select("link").forEach(link -> {
            switch (link.attr("rel")) {
                case "stylesheet" -> {
                    if (link.attr("href").startsWith(house.context() + "/house/")) {
                        link.attr("href", to(sheet, "assets/house.css"));
                    } else {
                        link.attr("href", to(sheet, "assets/site.css"));
                    }
                }
                case "icon" ->
                    things.file(link.attr("href"))
                            .ifPresentOrElse(file -> link.attr("href", to(sheet, file)), link::remove);
                case "license", "schema.DC" -> {}
                default -> link.remove();
            }
        });
        head.select("meta[charset]")
                .after("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY
                        + "\"><meta name=\"referrer\" content=\"no-referrer\">");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", to(sheet, "assets/shelf.css"));
        if (sheet.permanent() != null) {
            head.appendElement("link").attr("rel", "canonical").attr("href", sheet.permanent());
            page.select("html").attr("data-address", sheet.permanent());
        }
        if (!page.select("[data-viewer]").isEmpty()) {
            script(head, sheet, "assets/viewer.js");
        }
        if (sheet.file().equals(sheet.wing().folder() + Places.CONTENTS)) {
            script(head, sheet, sheet.wing().folder() + SearchWords.FILE);
            script(head, sheet, "assets/search.js");
        }
        script(head, sheet, "assets/site.js");
    }

    private static void script(Element head, Sheet sheet, String file) {
        head.appendElement("script").attr("defer", true).attr("src", to(sheet, file));
    }

    // ---- the top and the foot ----

    private void around(Document page, Sheet sheet, Texts t) {
        page.select("div[hidden]:has(abbr.unapi-id)").remove();
        page.select("a[href$=/shelf.zip]").remove();
        page.select(".footer li:has(a[href=" + house.context() + "/studio/])").remove();
        // The language of the house changes with that of the exhibit, if at all.
        page.select(".footer li:has(a[hreflang])").stream()
                .filter(item -> item.select("a").stream()
                        .noneMatch(link -> inFolder(link.attr("href"), sheet).isPresent()))
                .forEach(Element::remove);
        page.select(".masthead .nav").forEach(nav -> {
            nav.empty();
            ways(sheet, t).forEach(nav::appendChild);
        });
        var lists = page.select(".footer ul");
        if (!lists.isEmpty()) {
            lists.getFirst().empty();
            ways(sheet, t)
                    .forEach(way -> lists.getFirst().appendElement("li").appendChild(way.removeAttr("aria-current")));
            lists.getLast().prependElement("li").text(t.get("shelf.about", edition));
        }
    }

    /// Where one may go from every page.
    private List<Element> ways(Sheet sheet, Texts t) {
        var ways = new ArrayList<Element>();
        var wing = sheet.wing();
        ways.add(way(sheet, wing.folder() + Places.COVER + "#_contents", t.get("shelf.contents")));
        places.file(house.context() + "/documents", null, wing, false)
                .ifPresent(file -> ways.add(way(sheet, file, t.get("room.documents"))));
        Stream.of("/people", "/places", "/subjects")
                .flatMap(path -> places.file(house.context() + path, null, wing, false).stream())
                .findFirst()
                .ifPresent(file -> ways.add(way(sheet, file, t.get("room.browse"))));
        places.file(house.context() + "/about", null, wing, false)
                .ifPresent(file -> ways.add(way(sheet, file, t.get("room.about"))));
        return ways;
    }

    private static Element way(Sheet sheet, String target, String words) {
        var way = new Element("a").attr("href", to(sheet, target)).text(words);
        return sheet.file().equals(target) ? way.attr("aria-current", "page") : way;
    }

    // ---- what is shown ----

    private void inside(Document page, Sheet sheet) {
        page.select("[data-viewer]").attr("data-viewer", "viewer");
        page.select("[data-zoomable]").removeAttr("data-zoomable");
        // What another site plays is not fetched from a disk: the link to it stays.
        page.select("[data-embed]").removeAttr("data-embed");
        page.select(".sheet[data-width]").forEach(leaf -> {
            if (Integer.parseInt(leaf.attr("data-width")) > Media.WIDTHS.getLast()) {
                leaf.select("a[href]:has(img)")
                        .forEach(link -> things.enlarged(link.attr("href"))
                                .ifPresent(file -> link.attr("href", to(sheet, file))));
            }
        });
        for (var name : List.of("src", "poster")) {
            page.select("img[" + name + "], source[" + name + "], video[" + name + "], audio[" + name + "]")
                    .forEach(element -> thing(element, name, sheet));
        }
        page.select("image[href]").forEach(image -> thing(image, "href", sheet));
        page.select("[srcset]").forEach(element -> {
            var kept = srcset(element.attr("srcset"), sheet);
            if (kept.isEmpty()) {
                element.removeAttr("srcset");
            } else {
                element.attr("srcset", kept);
            }
        });
        page.select("track[src]").forEach(this::track);
    }

    private void thing(Element element, String attribute, Sheet sheet) {
        things.file(element.attr(attribute))
                .ifPresentOrElse(file -> element.attr(attribute, to(sheet, file)), () -> element.removeAttr(attribute));
    }

    private String srcset(String written, Sheet sheet) {
        var candidates = List.of(written.split(",\\s+"));
        var chosen = candidates.stream()
                .filter(candidate -> {
                    var address = candidate.split(" ")[0];
                    return !address.contains("/media/") || WIDTHS.stream().anyMatch(address::endsWith);
                })
                .toList();
        return String.join(
                ", ",
                (chosen.isEmpty() ? candidates : chosen)
                        .stream()
                                .flatMap(candidate -> {
                                    var parts = candidate.split(" ");
                                    return things
                                            .file(parts[0])
                                            .map(file -> to(sheet, file) + (parts.length > 1 ? " " + parts[1] : ""))
                                            .stream();
                                })
                                .toList());
    }

    /// Captions are written into the page: browsers take none from another file on a disk.
    private void track(Element track) {
        var text = things.attached(track.attr("src"))
                .filter(id -> attachments.find(id).isPresent())
                .map(id -> {
                    try {
                        return Files.readAllBytes(attachments.original(id));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Could not read captions", e);
                    }
                });
        text.ifPresentOrElse(
                bytes -> track.attr(
                        "src", "data:text/vtt;base64," + Base64.getEncoder().encodeToString(bytes)),
                track::remove);
    }

    // ---- links ----

    private void link(Element link, Sheet sheet, Texts t) {
        var href = link.attr("href");
        if (href.startsWith("#") || href.startsWith("mailto:") || link.closest("head") != null) {
            return;
        }
        if (href.matches("(?i)(https?:)?//.*")) {
            // On a disk there is no scheme to go on with.
            link.attr("href", href.startsWith("//") ? "https:" + href : href);
            leadsOut(link, t);
            return;
        }
        if (!href.startsWith("/")) {
            return; // It leads through the folder already.
        }
        var found = inFolder(href, sheet).or(() -> things.file(href));
        if (found.isPresent()) {
            link.attr("href", to(sheet, found.get()));
            link.removeAttr("rel");
        } else {
            link.attr("href", house.origin() + href);
            leadsOut(link, t);
        }
    }

    /// From the root of the folder, with what the address names on the page.
    private Optional<String> inFolder(String href, Sheet sheet) {
        if (!href.startsWith("/")) {
            return Optional.empty();
        }
        UriComponents address;
        try {
            address = UriComponentsBuilder.fromUriString(href).build();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
        var path = address.getPath();
        var parameters = address.getQueryParams();
        if (path == null || parameters.keySet().stream().anyMatch(name -> !name.equals("lang"))) {
            return Optional.empty();
        }
        return places.file(path, parameters.getFirst("lang"), sheet.wing(), sheet.ofExhibit())
                .map(file -> address.getFragment() == null
                        ? file
                        : file.replaceFirst("#.*", "") + "#" + address.getFragment());
    }

    private static void leadsOut(Element link, Texts t) {
        link.addClass("on-web");
        var words = t.get("shelf.web");
        if (link.hasAttr("aria-label")) {
            link.attr("aria-label", link.attr("aria-label") + " " + words);
        } else if (link.closest("blockquote[id^=_citation], svg") == null) {
            link.append("<span class=\"visually-hidden\"> </span>");
            link.select("span.visually-hidden").getLast().text(" " + words);
        } else {
            // What is copied from here is the citation and nothing else.
            link.attr("title", words);
        }
    }

    /// How one page of the folder names another.
    private static String to(Sheet sheet, String target) {
        var hash = target.indexOf('#');
        var path = hash < 0 ? target : target.substring(0, hash);
        var fragment = hash < 0 ? "" : target.substring(hash);
        if (path.equals(sheet.file()) && !fragment.isEmpty()) {
            return fragment;
        }
        var here = List.of(sheet.file().split("/"));
        var there = List.of(path.split("/"));
        var common = 0;
        while (common < Math.min(here.size(), there.size()) - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        var rest = String.join("/", there.subList(common, there.size()));
        return "../".repeat(here.size() - 1 - common) + UriUtils.encodePath(rest, StandardCharsets.UTF_8) + fragment;
    }
}
