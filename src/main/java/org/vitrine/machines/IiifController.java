package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.site.Hatch;

/// The IIIF Presentation API 3.0, for viewers anywhere.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"Link", "ETag"},
        maxAge = 86_400)
class IiifController {
    private static final MediaType LINKED_DATA =
            new MediaType(new MediaType("application", "ld+json"), Map.of("profile", "\"" + Manifests.CONTEXT + "\""));
    private static final String CONTEXT_OF_PLAIN_JSON =
            "<" + Manifests.CONTEXT + ">;rel=\"http://www.w3.org/ns/json-ld#context\";type=\"application/ld+json\"";

    private final Directory directory;
    private final Manifests manifests;
    private final Hatch hatch;

    IiifController(Directory directory, Manifests manifests, Hatch hatch) {
        this.directory = directory;
        this.manifests = manifests;
        this.hatch = hatch;
    }

    @GetMapping("/iiif/collection.json")
    ResponseEntity<byte[]> everything(HttpServletRequest request) {
        return answer(request, addresses -> Optional.of(manifests.everything(addresses)))
                .orElseThrow();
    }

    @GetMapping("/iiif/exhibits/{exhibit}/collection.json")
    ResponseEntity<byte[]> collection(@PathVariable String exhibit, HttpServletRequest request) {
        return directory.ofExhibit(
                request,
                exhibit,
                exhibition -> answer(request, addresses -> Optional.of(manifests.collection(exhibition, addresses))));
    }

    @GetMapping("/iiif/documents/{document}/manifest.json")
    ResponseEntity<byte[]> manifest(@PathVariable String document, HttpServletRequest request) {
        return about(document, request, manifests::manifest);
    }

    @GetMapping("/iiif/documents/{document}/text/{version}.json")
    ResponseEntity<byte[]> text(
            @PathVariable String document, @PathVariable String version, HttpServletRequest request) {
        return about(document, request, (published, addresses) -> manifests.text(published, null, version, addresses));
    }

    @GetMapping("/iiif/documents/{document}/notes.json")
    ResponseEntity<byte[]> notes(@PathVariable String document, HttpServletRequest request) {
        return about(document, request, (published, addresses) -> manifests.notes(published, null, addresses));
    }

    @GetMapping("/iiif/documents/{document}/canvas/{number}/text/{version}.json")
    ResponseEntity<byte[]> textOfCanvas(
            @PathVariable String document,
            @PathVariable String number,
            @PathVariable String version,
            HttpServletRequest request) {
        return about(
                document,
                request,
                (published, addresses) ->
                        Directory.number(number).flatMap(leaf -> manifests.text(published, leaf, version, addresses)));
    }

    @GetMapping("/iiif/documents/{document}/canvas/{number}/notes.json")
    ResponseEntity<byte[]> notesOfCanvas(
            @PathVariable String document, @PathVariable String number, HttpServletRequest request) {
        return about(
                document,
                request,
                (published, addresses) ->
                        Directory.number(number).flatMap(leaf -> manifests.notes(published, leaf, addresses)));
    }

    private ResponseEntity<byte[]> about(
            String document,
            HttpServletRequest request,
            BiFunction<PublishedDocument, IiifAddresses, Optional<String>> text) {
        return directory.ofDocument(
                document, published -> answer(request, addresses -> text.apply(published, addresses)));
    }

    /// As linked data, unless the reader likes plain JSON better.
    private Optional<ResponseEntity<byte[]>> answer(
            HttpServletRequest request, java.util.function.Function<IiifAddresses, Optional<String>> text) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var plain = accept != null && accept.contains("application/json") && !accept.contains("application/ld+json");
        return hatch.kept(
                        request,
                        plain ? Json.TYPE : LINKED_DATA,
                        () -> text.apply(new IiifAddresses(hatch.base(request))))
                .map(answer -> {
                    var open = ResponseEntity.status(answer.getStatusCode())
                            .headers(answer.getHeaders())
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                    if (plain) {
                        open.header(HttpHeaders.LINK, CONTEXT_OF_PLAIN_JSON);
                    }
                    return open.body(answer.getBody());
                });
    }
}
