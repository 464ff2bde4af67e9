package org.vitrine.site;

import static org.vitrine.site.ExhibitAddress.EDITION;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.interchange.shelf.HouseAddress;
import org.vitrine.interchange.shelf.Shelves;
import org.vitrine.interchange.shelf.Shelves.State;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.turnstile.Turnstile;

/// Editions as folders to be kept, for everybody, as often as others can bear.
@Controller
@EnableConfigurationProperties(ShelfLimits.class)
class ShelfController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String LOOKS_AGAIN_AFTER = "3";
    private static final String A_WHILE = "120";

    private final Usher usher;
    private final Pages pages;
    private final Shelves shelves;
    private final Turnstile turnstile;

    ShelfController(Usher usher, Pages pages, Shelves shelves, ShelfLimits limits) {
        this.usher = usher;
        this.pages = pages;
        this.shelves = shelves;
        this.turnstile = new Turnstile(limits.perMinute(), Duration.ofMinutes(1), limits.addresses());
    }

    @GetMapping(EDITION + "/shelf.zip")
    ResponseEntity<?> shelf(HttpServletRequest request) {
        return usher.hand(request, wanted -> handed(wanted.exhibition(), wanted.visit(), request));
    }

    private ResponseEntity<?> handed(Exhibition edition, Visit visit, HttpServletRequest request) {
        var self = request.getRequestURI();
        var wait = turnstile.secondsToWait(Turnstile.network(request.getRemoteAddr()));
        if (wait > 0) {
            return Answers.withHeader(
                    Answers.notice(
                            HttpStatus.TOO_MANY_REQUESTS, pages.tooManyShelves(self, visit.house()), visit.locale()),
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait));
        }
        return switch (shelves.ask(edition, new HouseAddress(visit.origin(), visit.context()))) {
            case State.Ready ready -> file(ready);
            case State.Making(var percent) -> later(pages.shelfMaking(percent, self, visit.house()), visit);
            case State.Waiting() -> later(pages.shelfWaiting(self, visit.house()), visit);
            case State.Full() ->
                Answers.withHeader(
                        Answers.notice(
                                HttpStatus.SERVICE_UNAVAILABLE, pages.shelvesFull(self, visit.house()), visit.locale()),
                        HttpHeaders.RETRY_AFTER,
                        A_WHILE);
            case State.TooLarge() ->
                Answers.notice(HttpStatus.NOT_FOUND, pages.shelfTooLarge(self, visit.house()), visit.locale());
            case State.Failed() ->
                Answers.notice(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        pages.failed(HttpStatus.INTERNAL_SERVER_ERROR.value(), self, visit.house()),
                        visit.locale());
        };
    }

    private static ResponseEntity<?> file(State.Ready ready) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .eTag("\"" + ready.tag() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ready.name())
                                .build()
                                .toString())
                .body(new FileSystemResource(ready.file()));
    }

    /// Browsers look again by themselves, and so do well-behaved programs.
    private static ResponseEntity<?> later(String html, Visit visit) {
        var answer = Answers.withHeader(
                Answers.notice(HttpStatus.SERVICE_UNAVAILABLE, html, visit.locale()),
                HttpHeaders.RETRY_AFTER,
                LOOKS_AGAIN_AFTER);
        return Answers.withHeader(answer, "Refresh", LOOKS_AGAIN_AFTER);
    }
}
