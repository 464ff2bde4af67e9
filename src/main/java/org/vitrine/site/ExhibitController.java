package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.text.LanguageTag;
import org.vitrine.visits.Callers;
import org.vitrine.visits.Visits;

/// Exhibits, their pages and their editions.
@Controller
class ExhibitController {
    /// Two or three letters, and what may follow them: no other address of the house begins so.
    private static final String TONGUE = "/{tongue:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}";

    private final Reception reception;
    private final Rooms rooms;
    private final Editions editions;
    private final Pages pages;
    private final Visits visits;

    ExhibitController(Reception reception, Rooms rooms, Editions editions, Pages pages, Visits visits) {
        this.reception = reception;
        this.rooms = rooms;
        this.editions = editions;
        this.pages = pages;
        this.visits = visits;
    }

    @GetMapping("/exhibits")
    ResponseEntity<byte[]> exhibits(HttpServletRequest request) {
        var visit = reception.visit(request);
        return reception
                .show(request, visit, () -> Optional.of(rooms.exhibits(visit)))
                .orElseThrow();
    }

    @GetMapping({"/exhibits/{exhibit}", TONGUE + "/exhibits/{exhibit}"})
    ResponseEntity<byte[]> cover(
            @PathVariable String exhibit,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return opened(exhibit, null, tongue, request, rooms::cover);
    }

    @GetMapping({"/exhibits/{exhibit}/{page}", TONGUE + "/exhibits/{exhibit}/{page}"})
    ResponseEntity<byte[]> page(
            @PathVariable String exhibit,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return opened(
                exhibit,
                page,
                tongue,
                request,
                (slug, visit) -> slug(page).flatMap(pageSlug -> rooms.page(slug, pageSlug, visit)));
    }

    @GetMapping("/exhibits/{exhibit}/editions")
    ResponseEntity<byte[]> editions(@PathVariable String exhibit, HttpServletRequest request) {
        return show(exhibit, null, request, rooms::editions);
    }

    @GetMapping({"/exhibits/{exhibit}/editions/{edition}", TONGUE + "/exhibits/{exhibit}/editions/{edition}"})
    ResponseEntity<byte[]> edition(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return opened(
                exhibit,
                null,
                tongue,
                request,
                (slug, visit) -> number(edition).flatMap(number -> rooms.cover(slug, number, visit)));
    }

    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/{page}",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/{page}"
    })
    ResponseEntity<byte[]> pageOfEdition(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return opened(
                exhibit,
                page,
                tongue,
                request,
                (slug, visit) -> number(edition)
                        .flatMap(number -> slug(page).flatMap(pageSlug -> rooms.page(slug, number, pageSlug, visit))));
    }

    /// What teachers print, below what their page is called.
    @GetMapping({"/exhibits/{exhibit}/{teachers}/packet", TONGUE + "/exhibits/{exhibit}/{teachers}/packet"})
    ResponseEntity<byte[]> packet(
            @PathVariable String exhibit,
            @PathVariable String teachers,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return show(
                exhibit,
                tongue,
                request,
                (slug, visit) -> slug(teachers).flatMap(page -> rooms.packet(slug, page, visit)));
    }

    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/{teachers}/packet",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/{teachers}/packet"
    })
    ResponseEntity<byte[]> packetOfEdition(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String teachers,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return show(
                exhibit,
                tongue,
                request,
                (slug, visit) -> number(edition)
                        .flatMap(number -> slug(teachers).flatMap(page -> rooms.packet(slug, number, page, visit))));
    }

    @GetMapping("/exhibits/{exhibit}/editions/{edition}/documents/{document}")
    ResponseEntity<byte[]> documentOfEdition(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String document,
            HttpServletRequest request) {
        return show(
                exhibit,
                null,
                request,
                (slug, visit) -> number(edition).flatMap(number -> rooms.document(slug, number, document, visit)));
    }

    @GetMapping("/exhibits/{exhibit}/editions/{edition}/documents/{document}/{file}")
    ResponseEntity<byte[]> fileOfEdition(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String document,
            @PathVariable String file,
            HttpServletRequest request) {
        var slug = slug(exhibit);
        var number = number(edition);
        var found = DocumentFile.of(document, file);
        if (slug.isEmpty() || number.isEmpty() || found.isEmpty()) {
            return reception.notFound(request);
        }
        var visit = reception.visit(request);
        return reception.showFile(
                request, visit, found.get(), () -> rooms.file(slug.get(), number.get(), document, found.get(), visit));
    }

    /// The picture that stands for an edition where its address is shared.
    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/share.jpg",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/share.jpg"
    })
    ResponseEntity<byte[]> placard(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return answered(
                exhibit,
                tongue,
                request,
                (slug, visit) -> number(edition)
                        .flatMap(number -> rooms.placard(slug, number, visit))
                        .map(Answers::placard));
    }

    @GetMapping({
        "/exhibits/{exhibit}/editions/{edition}/share/{page}.jpg",
        TONGUE + "/exhibits/{exhibit}/editions/{edition}/share/{page}.jpg"
    })
    ResponseEntity<byte[]> placardOfPage(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String page,
            @PathVariable(required = false) @Nullable String tongue,
            HttpServletRequest request) {
        return answered(
                exhibit,
                tongue,
                request,
                (slug, visit) -> number(edition)
                        .flatMap(number -> slug(page).flatMap(pageSlug -> rooms.placard(slug, number, pageSlug, visit)))
                        .map(Answers::placard));
    }

    @GetMapping("/exhibits/{exhibit}/editions/{edition}/documents/{document}/share.jpg")
    ResponseEntity<byte[]> placardOfDocument(
            @PathVariable String exhibit,
            @PathVariable String edition,
            @PathVariable String document,
            HttpServletRequest request) {
        return answered(
                exhibit,
                null,
                request,
                (slug, _) -> number(edition)
                        .flatMap(number -> rooms.placard(slug, number, document))
                        .map(Answers::placard));
    }

    /// An edition, and how somebody looks at it.
    record Visited(Exhibition exhibition, Visit visit) {}

    /// What others make of an edition; nothing where it is not on display.
    Optional<Visited> visited(String exhibit, String edition, @Nullable String tongue, HttpServletRequest request) {
        var language = language(tongue);
        if (tongue != null && language.isEmpty()) {
            return Optional.empty();
        }
        var plain = reception.visit(request);
        var visit = language.map(plain::in).orElse(plain);
        return slug(exhibit)
                .flatMap(slug -> number(edition).flatMap(number -> rooms.edition(slug, number, visit)))
                .map(exhibition -> new Visited(exhibition, visit));
    }

    /// Leads on where an exhibit has another address, says so where it was withdrawn, and else that there is nothing.
    ResponseEntity<byte[]> notShown(String exhibit, @Nullable String tongue, HttpServletRequest request) {
        return answered(exhibit, tongue, request, (_, _) -> Optional.empty());
    }

    /// Shows a page, and counts that somebody reads it, and nothing about who.
    private ResponseEntity<byte[]> opened(
            String exhibit,
            @Nullable String page,
            @Nullable String tongue,
            HttpServletRequest request,
            BiFunction<Slug, Visit, Optional<String>> html) {
        var answer = show(exhibit, tongue, request, html);
        if (answer.getStatusCode() == HttpStatus.OK && request.getMethod().equals("GET") && isCounted(request)) {
            visits.count(new Slug(exhibit), page == null ? null : new Slug(page));
        }
        return answer;
    }

    private static boolean isCounted(HttpServletRequest request) {
        var purpose = request.getHeader("Sec-Purpose");
        return Callers.isCounted(
                request.getHeader(HttpHeaders.USER_AGENT),
                purpose == null ? request.getHeader("Purpose") : purpose,
                "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT")));
    }

    /// Shows something of an exhibit; leads on where it has another address, and says so where it was withdrawn.
    private ResponseEntity<byte[]> show(
            String exhibit,
            @Nullable String tongue,
            HttpServletRequest request,
            BiFunction<Slug, Visit, Optional<String>> html) {
        return answered(
                exhibit,
                tongue,
                request,
                (slug, visit) -> reception.show(request, visit, () -> html.apply(slug, visit)));
    }

    private ResponseEntity<byte[]> answered(
            String exhibit,
            @Nullable String tongue,
            HttpServletRequest request,
            BiFunction<Slug, Visit, Optional<ResponseEntity<byte[]>>> answer) {
        var slug = slug(exhibit);
        var language = language(tongue);
        if (slug.isEmpty() || tongue != null && language.isEmpty()) {
            return reception.notFound(request);
        }
        var plain = reception.visit(request);
        var visit = language.map(plain::in).orElse(plain);
        return answer.apply(slug.get(), visit)
                .or(() -> moved(slug.get(), visit, request))
                .or(() -> original(slug.get(), visit, request))
                .or(() -> withdrawn(slug.get(), visit, request))
                .orElseGet(() -> reception.notFound(request));
    }

    private Optional<ResponseEntity<byte[]>> moved(Slug slug, Visit visit, HttpServletRequest request) {
        return editions.movedTo(slug).map(now -> {
            var prefix = visit.tongue() == null ? "" : "/" + visit.tongue();
            var former = prefix + "/exhibits/" + slug;
            var rest = Reception.path(request).substring(former.length());
            return Answers.moved(visit.context() + prefix + "/exhibits/" + now + rest
                    + (visit.tongue() == null ? visit.query() : ""));
        });
    }

    /// What was written in the language that the address names is where it always was.
    private Optional<ResponseEntity<byte[]>> original(Slug slug, Visit visit, HttpServletRequest request) {
        return Optional.ofNullable(visit.tongue())
                .filter(language -> editions.newest(slug)
                        .filter(newest -> newest.original().equals(language))
                        .isPresent())
                .map(language -> Answers.moved(visit.context()
                        + Reception.path(request).substring(1 + language.value().length())));
    }

    private Optional<ResponseEntity<byte[]>> withdrawn(Slug slug, Visit visit, HttpServletRequest request) {
        return editions.withdrawal(slug)
                .map(withdrawal -> Answers.notice(
                        HttpStatus.GONE,
                        pages.withdrawn(withdrawal, request.getRequestURI(), visit.house()),
                        visit.locale()));
    }

    /// Only as it is written here, so that a page has one address.
    private static Optional<LanguageTag> language(@Nullable String written) {
        try {
            return Optional.ofNullable(written)
                    .map(LanguageTag::new)
                    .filter(language -> language.value().equals(written));
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    private static Optional<Slug> slug(String written) {
        try {
            return Optional.of(new Slug(written));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String written) {
        return written.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }
}
