package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitrine.publishing.BookSettings;
import org.vitrine.publishing.Books;
import org.vitrine.publishing.Pages;
import org.vitrine.storeroom.MadeToOrder.State;
import org.vitrine.turnstile.Turnstile;

/// Editions to take along. The first who asks for one waits until it is made; nobody may have many made at once.
@Controller
class BookController {
    private static final String TONGUE = "/{tongue:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}";
    private static final int ADDRESSES_REMEMBERED = 5_000;
    private static final int SECONDS_TO_LOOK_AGAIN = 5;
    private static final int SECONDS_WHEN_BUSY = 120;

    private final ExhibitController exhibits;
    private final Books books;
    private final Pages pages;
    private final Turnstile turnstile;

    BookController(ExhibitController exhibits, Books books, Pages pages, BookSettings settings) {
        this.exhibits = exhibits;
        this.books = books;
        this.pages = pages;
        this.turnstile = new Turnstile(settings.perMinute(), Duration.ofMinutes(1), ADDRESSES_REMEMBERED);
    }

    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/catalogue.pdf",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/catalogue.pdf"
    })
    ResponseEntity<?> catalogue(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return book(Books.Format.PDF, exhibit, edition, tongue, request);
    }

    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/book.epub",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/book.epub"
    })
    ResponseEntity<?> epub(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return book(Books.Format.EPUB, exhibit, edition, tongue, request);
    }

    private ResponseEntity<?> book(
            Books.Format format, String exhibit, String edition, @Nullable String tongue, HttpServletRequest request) {
        return exhibits.visited(exhibit, edition, tongue, request)
                .<ResponseEntity<?>>map(visited -> given(
                        new Books.Order(
                                format,
                                visited.exhibition(),
                                visited.visit().origin(),
                                visited.visit().context()),
                        visited.visit(),
                        request))
                .orElseGet(() -> exhibits.notShown(exhibit, tongue, request));
    }

    private ResponseEntity<?> given(Books.Order order, Visit visit, HttpServletRequest request) {
        var kept = books.kept(order);
        if (kept.isPresent()) {
            return file(order, kept.get());
        }
        if (!books.isBeingMade(order)) {
            var wait = turnstile.secondsToWait(Turnstile.network(request.getRemoteAddr()));
            if (wait > 0) {
                return later(HttpStatus.TOO_MANY_REQUESTS, "busy", wait, visit, request);
            }
        }
        return switch (books.ask(order)) {
            case State.Ready ready -> file(order, ready);
            case State.Making _, State.Waiting _ ->
                Answers.withHeader(
                        later(HttpStatus.SERVICE_UNAVAILABLE, "making", SECONDS_TO_LOOK_AGAIN, visit, request),
                        "Refresh",
                        String.valueOf(SECONDS_TO_LOOK_AGAIN));
            case State.Full _ ->
                later(HttpStatus.SERVICE_UNAVAILABLE, "busy", SECONDS_WHEN_BUSY, visit, request);
            case State.Failed _ ->
                unlisted(Answers.notice(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        pages.bookNotice("failed", request.getRequestURI(), visit.house()),
                        visit.locale()));
        };
    }

    private ResponseEntity<byte[]> later(
            HttpStatus status, String what, long seconds, Visit visit, HttpServletRequest request) {
        return Answers.withHeader(
                unlisted(Answers.notice(
                        status, pages.bookNotice(what, request.getRequestURI(), visit.house()), visit.locale())),
                HttpHeaders.RETRY_AFTER,
                String.valueOf(seconds));
    }

    private static ResponseEntity<byte[]> unlisted(ResponseEntity<byte[]> answer) {
        return Answers.withHeader(answer, "X-Robots-Tag", "noindex");
    }

    /// Another house around it makes it another book, so that it is asked for again.
    private static ResponseEntity<?> file(Books.Order order, State.Ready ready) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(order.format().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .eTag("\"" + ready.tag() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(order.fileName())
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex")
                .body(new FileSystemResource(ready.file()));
    }
}
