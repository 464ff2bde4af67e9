package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitrine.publishing.Selection;

/// The reading room: the list of documents, and each of them.
@Controller
class DocumentController {
    private final Reception reception;
    private final Rooms rooms;

    DocumentController(Reception reception, Rooms rooms) {
        this.reception = reception;
        this.rooms = rooms;
    }

    @GetMapping("/documents")
    ResponseEntity<byte[]> documents(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        var visit = reception.visit(request);
        var selection = new Selection(words, kind, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        return selection.equals(Selection.ALL)
                ? reception
                        .show(request, visit, () -> Optional.of(rooms.documents(selection, visit)))
                        .orElseThrow()
                : reception.showOnce(request, visit, rooms.documents(selection, visit));
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable String document, HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> rooms.document(document, visit))
                .orElseGet(() -> reception.notFound(request));
    }

    @GetMapping("/documents/{document}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String document, @PathVariable String file, HttpServletRequest request) {
        var visit = reception.visit(request);
        return DocumentFile.of(document, file)
                .map(found -> reception.showFile(request, visit, found, () -> rooms.file(document, found, visit)))
                .orElseGet(() -> reception.notFound(request));
    }
}
