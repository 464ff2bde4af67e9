package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitrine.house.House;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;
import org.vitrine.site.Hatch;

/// How programs find what there is, and people whom to tell that something is not safe.
@Controller
class DiscoveryController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType SITEMAP = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    /// What is said of whom to tell has to be looked at within a year.
    private static final int MONTHS = 6;

    private final Feed feed;
    private final Sitemap sitemap;
    private final House house;
    private final Directory directory;
    private final Hatch hatch;
    private final Clock clock;

    DiscoveryController(Feed feed, Sitemap sitemap, House house, Directory directory, Hatch hatch, Clock clock) {
        this.feed = feed;
        this.sitemap = sitemap;
        this.house = house;
        this.directory = directory;
        this.hatch = hatch;
        this.clock = clock;
    }

    @GetMapping("/feed")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        return hatch.kept(request, ATOM, () -> Optional.of(feed.atom(hatch.base(request))))
                .orElseThrow();
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        return hatch.kept(request, SITEMAP, () -> Optional.of(sitemap.whole(hatch.base(request))))
                .orElseThrow();
    }

    @GetMapping("/sitemap-{number}.xml")
    ResponseEntity<byte[]> partOfSitemap(@PathVariable String number, HttpServletRequest request) {
        return Directory.number(number)
                .flatMap(part -> hatch.kept(request, SITEMAP, () -> sitemap.part(part, hatch.base(request))))
                .orElseGet(directory::notFound);
    }

    /// RFC 9116.
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security(HttpServletRequest request) {
        var base = hatch.base(request);
        return contact(house.institution(), base)
                .map(contact -> hatch.once(
                        request,
                        PLAIN,
                        "Contact: " + contact + "\nExpires: "
                                + YearMonth.now(clock.withZone(ZoneOffset.UTC))
                                        .plusMonths(MONTHS)
                                        .atDay(1) + "T00:00:00Z\nPreferred-Languages: "
                                + String.join(", ", HouseText.LANGUAGES) + "\nCanonical: " + base
                                + "/.well-known/security.txt\n"))
                .orElseGet(directory::notFound);
    }

    private static Optional<String> contact(Institution institution, String base) {
        var email = institution.email();
        try {
            return email == null
                    ? institution.textOrOther(HouseText.CONTACT, "en").map(_ -> base + "/contact")
                    : Optional.of(new URI("mailto", email, null).toASCIIString());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
