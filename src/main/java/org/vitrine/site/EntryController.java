package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Listing;

/// People, places and subjects, and the ways to them.
@Controller
class EntryController {
    private final Reception reception;
    private final Rooms rooms;
    private final Editions editions;

    EntryController(Reception reception, Rooms rooms, Editions editions) {
        this.reception = reception;
        this.rooms = rooms;
        this.editions = editions;
    }

    @GetMapping("/browse")
    ResponseEntity<byte[]> browse(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.browse(visit)))
                .orElseThrow();
    }

    @GetMapping({"/people", "/places", "/subjects"})
    ResponseEntity<byte[]> entries(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.entries(Reception.path(request), visit)))
                .orElseThrow();
    }

    @GetMapping({"/people/{handle}", "/places/{handle}", "/subjects/{handle}"})
    ResponseEntity<byte[]> entry(HttpServletRequest request) {
        var visit = reception.visit(request);
        var path = Reception.path(request);
        return reception
                .show(request, visit, () -> rooms.entry(path, visit))
                .or(() -> moved(path, visit))
                .orElseGet(() -> reception.notFound(request));
    }

    /// To what it turned out to be.
    private Optional<ResponseEntity<byte[]>> moved(String path, Visit visit) {
        return editions.entry(path).map(Listing::path).map(now -> Answers.moved(visit.context() + now + visit.query()));
    }
}
