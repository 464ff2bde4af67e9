package org.vitrine.site;

import static org.vitrine.site.ExhibitAddress.EDITION;
import static org.vitrine.site.ExhibitAddress.EXHIBIT;
import static org.vitrine.site.ExhibitAddress.TONGUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.CitationFile;
import org.vitrine.site.Usher.Asked;

/// Exhibits, their pages and their editions.
@Controller
class ExhibitController {
    private final Reception reception;
    private final Rooms rooms;
    private final Usher usher;
    private final FrontDesk desk;

    ExhibitController(Reception reception, Rooms rooms, Usher usher, FrontDesk desk) {
        this.reception = reception;
        this.rooms = rooms;
        this.usher = usher;
        this.desk = desk;
    }

    @GetMapping("/exhibits")
    ResponseEntity<byte[]> exhibits(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.exhibits(visit)))
                .orElseThrow();
    }

    @GetMapping({EXHIBIT, TONGUE + EXHIBIT})
    ResponseEntity<byte[]> cover(HttpServletRequest request) {
        return opened(request, asked -> rooms.cover(asked.exhibit(), asked.visit()));
    }

    @GetMapping({EXHIBIT + "/{page}", TONGUE + EXHIBIT + "/{page}"})
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return opened(request, asked -> asked.page().flatMap(page -> rooms.page(asked.exhibit(), page, asked.visit())));
    }

    @GetMapping(EXHIBIT + "/editions")
    ResponseEntity<byte[]> editions(HttpServletRequest request) {
        return usher.show(request, asked -> rooms.editions(asked.exhibit(), asked.visit()));
    }

    @GetMapping({EDITION, TONGUE + EDITION})
    ResponseEntity<byte[]> edition(HttpServletRequest request) {
        return opened(
                request,
                asked -> asked.edition().flatMap(number -> rooms.cover(asked.exhibit(), number, asked.visit())));
    }

    @GetMapping({EDITION + "/{page}", TONGUE + EDITION + "/{page}"})
    ResponseEntity<byte[]> pageOfEdition(HttpServletRequest request) {
        return opened(
                request,
                asked -> asked.edition()
                        .flatMap(number -> asked.page()
                                .flatMap(page -> rooms.page(asked.exhibit(), number, page, asked.visit()))));
    }

    /// What teachers print, below what their page is called.
    @GetMapping({EXHIBIT + "/{page}/packet", TONGUE + EXHIBIT + "/{page}/packet"})
    ResponseEntity<byte[]> packet(HttpServletRequest request) {
        return usher.show(
                request, asked -> asked.page().flatMap(page -> rooms.packet(asked.exhibit(), page, asked.visit())));
    }

    @GetMapping({EDITION + "/{page}/packet", TONGUE + EDITION + "/{page}/packet"})
    ResponseEntity<byte[]> packetOfEdition(HttpServletRequest request) {
        return usher.show(
                request,
                asked -> asked.edition()
                        .flatMap(number -> asked.page()
                                .flatMap(page -> rooms.packet(asked.exhibit(), number, page, asked.visit()))));
    }

    @GetMapping(EDITION + "/documents/{document}")
    ResponseEntity<byte[]> documentOfEdition(HttpServletRequest request) {
        return usher.show(
                request,
                asked -> asked.edition()
                        .flatMap(number -> rooms.document(
                                asked.exhibit(), number, asked.address().document(), asked.visit())));
    }

    @GetMapping(EDITION + "/documents/{document}/{file}")
    ResponseEntity<byte[]> fileOfEdition(HttpServletRequest request) {
        var address = ExhibitAddress.of(request);
        var slug = address.exhibit();
        var number = address.edition();
        var found = DocumentFile.of(address.document(), address.file());
        if (slug.isEmpty() || number.isEmpty() || found.isEmpty()) {
            return reception.notFound(request);
        }
        var visit = reception.visit(request);
        return reception.showFile(
                request,
                visit,
                found.get(),
                () -> rooms.file(slug.get(), number.get(), address.document(), found.get(), visit));
    }

    /// What reference managers take of an edition. The names are written out: a page of an edition never has such a
    /// one.
    @GetMapping({
        EDITION + "/cite.ris",
        EDITION + "/cite.bib",
        EDITION + "/cite.json",
        TONGUE + EDITION + "/cite.ris",
        TONGUE + EDITION + "/cite.bib",
        TONGUE + EDITION + "/cite.json"
    })
    ResponseEntity<byte[]> citation(HttpServletRequest request) {
        return cited(request, _ -> Optional.empty());
    }

    @GetMapping({
        EDITION + "/{page}/cite.ris",
        EDITION + "/{page}/cite.bib",
        EDITION + "/{page}/cite.json",
        TONGUE + EDITION + "/{page}/cite.ris",
        TONGUE + EDITION + "/{page}/cite.bib",
        TONGUE + EDITION + "/{page}/cite.json"
    })
    ResponseEntity<byte[]> citationOfPage(HttpServletRequest request) {
        return ExhibitAddress.of(request).page().isEmpty() ? reception.notFound(request) : cited(request, Asked::page);
    }

    private ResponseEntity<byte[]> cited(HttpServletRequest request, Function<Asked, Optional<Slug>> page) {
        var path = Reception.path(request);
        var file = CitationFile.called(path.substring(path.lastIndexOf('/') + 1));
        var number = ExhibitAddress.of(request).edition();
        if (number.isEmpty() || file.isEmpty()) {
            return reception.notFound(request);
        }
        return usher.bring(request, asked -> {
            var of = page.apply(asked);
            var name = asked.exhibit() + of.map(slug -> "-" + slug).orElse("") + path.substring(path.lastIndexOf('.'));
            return reception.file(
                    request,
                    asked.visit(),
                    DocumentFile.of(file.get(), name),
                    () -> rooms.file(asked.exhibit(), number.get(), of.orElse(null), file.get(), asked.visit()));
        });
    }

    /// The picture that stands for an edition where its address is shared.
    @GetMapping({EDITION + "/share.jpg", TONGUE + EDITION + "/share.jpg"})
    ResponseEntity<byte[]> placard(HttpServletRequest request) {
        return usher.bring(
                request,
                asked -> asked.edition()
                        .flatMap(number -> rooms.placard(asked.exhibit(), number, asked.visit()))
                        .map(Answers::placard));
    }

    @GetMapping({EDITION + "/share/{page}.jpg", TONGUE + EDITION + "/share/{page}.jpg"})
    ResponseEntity<byte[]> placardOfPage(HttpServletRequest request) {
        return usher.bring(
                request,
                asked -> asked.edition()
                        .flatMap(number -> asked.page()
                                .flatMap(page -> rooms.placard(asked.exhibit(), number, page, asked.visit())))
                        .map(Answers::placard));
    }

    @GetMapping(EDITION + "/documents/{document}/share.jpg")
    ResponseEntity<byte[]> placardOfDocument(HttpServletRequest request) {
        return usher.bring(
                request,
                asked -> asked.edition()
                        .flatMap(number -> rooms.placard(
                                asked.exhibit(), number, asked.address().document()))
                        .map(Answers::placard));
    }

    /// Shows a page, and counts that somebody reads it.
    private ResponseEntity<byte[]> opened(HttpServletRequest request, Function<Asked, Optional<String>> html) {
        var answer = usher.show(request, html);
        if (answer.getStatusCode() == HttpStatus.OK) {
            var address = ExhibitAddress.of(request);
            desk.opened(request, address.exhibit().orElseThrow(), address.page().orElse(null));
        }
        return answer;
    }
}
