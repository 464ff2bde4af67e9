package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vitrine.publishing.Reader;

/// Where other modules hand out what programs read: tagged, compressed and kept in memory as pages are, for readers on
/// any site.
@Component
public class Hatch {
    private final Reception reception;
    private final Renderings renderings;

    Hatch(Reception reception, Renderings renderings) {
        this.reception = reception;
        this.renderings = renderings;
    }

    /// Where the house is reached, without a slash at its end: `https://archive.example`, with the path it lies under.
    public String base(HttpServletRequest request) {
        var visit = reception.visit(request);
        return visit.origin() + visit.context();
    }

    /// For whom texts are written here that the house also shows on pages: in English, with its whole addresses.
    public Reader reader(HttpServletRequest request) {
        var visit = reception.visit(request);
        return new Visit(Locale.ENGLISH, visit.context(), "", visit.origin()).house();
    }

    /// Something that its path says all about, from memory, else made now and kept until what is on display changes.
    public Optional<ResponseEntity<byte[]>> kept(
            HttpServletRequest request, MediaType type, Supplier<Optional<String>> text) {
        var visit = reception.visit(request);
        var place =
                renderings.place(Reception.path(request), new Visit(Locale.ROOT, visit.context(), "", visit.origin()));
        var kept = renderings.kept(place, text);
        kept.ifPresent(_ -> FrontDesk.same(request, () -> renderings.at(place)));
        return kept.map(
                rendering -> Answers.data(rendering, request.getHeader(HttpHeaders.ACCEPT_ENCODING), type, null));
    }

    /// Something that is made for this request alone.
    public ResponseEntity<byte[]> once(HttpServletRequest request, MediaType type, String text) {
        return Answers.data(Renderings.once(text), request.getHeader(HttpHeaders.ACCEPT_ENCODING), type, null);
    }

    /// Something that says at what time it was made: nobody gets the same again, so it has no tag to ask with.
    public ResponseEntity<byte[]> dated(HttpServletRequest request, MediaType type, String text) {
        var made = once(request, type, text);
        var headers = new HttpHeaders();
        headers.putAll(made.getHeaders());
        headers.remove(HttpHeaders.ETAG);
        headers.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(made.getBody(), headers, made.getStatusCode());
    }

    /// That there is nothing to hand out, and why, to be kept by nobody.
    public ResponseEntity<byte[]> refused(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// That it is somewhere else for ever.
    ///
    /// @param path from the root of the house
    public ResponseEntity<byte[]> moved(HttpServletRequest request, String path) {
        return Answers.withHeader(
                Answers.moved(request.getContextPath() + path), HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    /// The path from the root of the house.
    public static String path(HttpServletRequest request) {
        return Reception.path(request);
    }
}
