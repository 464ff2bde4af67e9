package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.house.HouseText;

/// Home, and what is said about the house.
@Controller
class HouseController {
    private final Reception reception;
    private final Rooms rooms;

    HouseController(Reception reception, Rooms rooms) {
        this.reception = reception;
        this.rooms = rooms;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.home(visit)))
                .orElseThrow();
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.about(visit)))
                .orElseThrow();
    }

    @GetMapping({"/contact", "/imprint", "/privacy", "/accessibility"})
    ResponseEntity<byte[]> text(HttpServletRequest request) {
        var visit = reception.visit(request);
        return HouseText.of(Reception.path(request).substring(1))
                .flatMap(text -> reception.show(request, visit, () -> rooms.text(text, visit)))
                .orElseGet(() -> reception.notFound(request));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .body(
                        "User-agent: *%nDisallow: %s/studio/%nDisallow: %s/*/catalogue.pdf%nDisallow: %s/*/book.epub%n%nSitemap: %s%s/sitemap.xml%n"
                                .formatted(
                                        request.getContextPath(),
                                        request.getContextPath(),
                                        request.getContextPath(),
                                        reception.visit(request).origin(),
                                        request.getContextPath())
                                .replace("\r", ""));
    }
}
