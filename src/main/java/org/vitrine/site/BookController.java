package org.vitrine.site;

import static org.vitrine.site.ExhibitAddress.EDITION;
import static org.vitrine.site.ExhibitAddress.TONGUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.publishing.BookSettings;
import org.vitrine.publishing.Books;
import org.vitrine.publishing.Pages;
import org.vitrine.storeroom.MadeToOrder.State;
import org.vitrine.turnstile.Turnstile;

/// Editions to take along. The first who asks for one waits until it is made; nobody may have many made at once.
@Controller
class BookController {
    private static final int ADDRESSES_REMEMBERED = 5_000;
    private static final int SECONDS_TO_LOOK_AGAIN = 5;
    private static final int SECONDS_WHEN_BUSY = 120;

    private final Usher usher;
    private final Books books;
    private final Pages pages;
    private final Turnstile turnstile;

    BookController(Usher usher, Books books, Pages pages, BookSettings settings) {
        this.usher = usher;
        this.books = books;
        this.pages = pages;
        this.turnstile = new Turnstile(settings.perMinute(), Duration.ofMinutes(1), ADDRESSES_REMEMBERED);
    }

    @GetMapping({EDITION + "/catalogue.pdf", TONGUE + EDITION + "/catalogue.pdf"})
    ResponseEntity<?> catalogue(HttpServletRequest request) {
        return book(Books.Format.PDF, request);
    }

    @GetMapping({EDITION + "/book.epub", TONGUE + EDITION + "/book.epub"})
    ResponseEntity<?> epub(HttpServletRequest request) {
        return book(Books.Format.EPUB, request);
    }

    private ResponseEntity<?> book(Books.Format format, HttpServletRequest request) {
        return usher.hand(
                request,
                wanted -> given(
                        new Books.Order(
                                format,
                                wanted.exhibition(),
                                wanted.visit().origin(),
                                wanted.visit().context()),
                        wanted.visit(),
                        request));
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
            case State.Full _ -> later(HttpStatus.SERVICE_UNAVAILABLE, "busy", SECONDS_WHEN_BUSY, visit, request);
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
