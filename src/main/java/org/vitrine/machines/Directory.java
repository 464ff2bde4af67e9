package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.site.Hatch;

/// Finds what an address names among what is on display, and tells programs what became of what is not.
@Component
class Directory {
    private final Editions editions;
    private final Hatch hatch;

    Directory(Editions editions, Hatch hatch) {
        this.editions = editions;
        this.hatch = hatch;
    }

    Optional<PublishedDocument> document(String handle) {
        try {
            return editions.document(new DocumentId(handle));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }

    Optional<Exhibition> exhibit(String written) {
        return slug(written).flatMap(editions::newest);
    }

    static Optional<Slug> slug(String written) {
        try {
            return Optional.of(new Slug(written));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String written) {
        return written.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    ResponseEntity<byte[]> ofDocument(
            String handle, Function<PublishedDocument, Optional<ResponseEntity<byte[]>>> answer) {
        return document(handle).flatMap(answer).orElseGet(this::notFound);
    }

    /// Answers about an exhibit; leads on where it has another address, and says so where it was withdrawn.
    ResponseEntity<byte[]> ofExhibit(
            HttpServletRequest request, String written, Function<Exhibition, Optional<ResponseEntity<byte[]>>> answer) {
        var slug = slug(written);
        return slug.flatMap(editions::newest)
                .flatMap(answer)
                .or(() -> slug.flatMap(editions::movedTo)
                        .map(now -> hatch.moved(
                                request, Hatch.path(request).replaceFirst("/exhibits/" + written, "/exhibits/" + now))))
                .or(() -> slug.flatMap(editions::withdrawal)
                        .map(withdrawal -> problem(
                                HttpStatus.GONE,
                                "This exhibit is no longer on display",
                                Optional.ofNullable(withdrawal.notice()))))
                .orElseGet(this::notFound);
    }

    ResponseEntity<byte[]> notFound() {
        return problem(HttpStatus.NOT_FOUND, "Nothing on display is called so", Optional.empty());
    }

    ResponseEntity<byte[]> problem(HttpStatus status, String title, Optional<String> detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", status.value());
        problem.put("title", title);
        detail.ifPresent(words -> problem.put("detail", words));
        return hatch.refused(status, Json.PROBLEM, Json.write(problem));
    }
}
