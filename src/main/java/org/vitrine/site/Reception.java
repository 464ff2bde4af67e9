package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vitrine.house.House;
import org.vitrine.publishing.Pages;

/// Brings a visitor to a page, or says that there is none.
@Component
class Reception {
    private final Renderings renderings;
    private final Pages pages;
    private final House house;
    private final SiteSettings settings;

    Reception(Renderings renderings, Pages pages, House house, SiteSettings settings) {
        this.renderings = renderings;
        this.pages = pages;
        this.house = house;
        this.settings = settings;
    }

    Visit visit(HttpServletRequest request) {
        return Visit.of(request, settings.address(house.institution()));
    }

    /// A page that is kept in memory.
    Optional<ResponseEntity<byte[]>> show(HttpServletRequest request, Visit visit, Supplier<Optional<String>> html) {
        return page(request, visit, html)
                .map(rendering ->
                        Answers.page(rendering, request.getHeader(HttpHeaders.ACCEPT_ENCODING), visit.language()));
    }

    /// A file about a document, kept in memory like a page.
    ResponseEntity<byte[]> showFile(
            HttpServletRequest request, Visit visit, DocumentFile file, Supplier<Optional<String>> text) {
        return file(request, visit, file, text).orElseGet(() -> notFound(request));
    }

    Optional<ResponseEntity<byte[]>> file(
            HttpServletRequest request, Visit visit, DocumentFile file, Supplier<Optional<String>> text) {
        return page(request, visit, text)
                .map(rendering -> Answers.data(
                        rendering, request.getHeader(HttpHeaders.ACCEPT_ENCODING), file.type(), file.keptAs()));
    }

    private Optional<Rendering> page(HttpServletRequest request, Visit visit, Supplier<Optional<String>> html) {
        var place = renderings.place(path(request), visit);
        var page = renderings.page(place, html);
        page.ifPresent(_ -> FrontDesk.same(request, () -> renderings.at(place)));
        return page;
    }

    /// A page that is made for this request alone.
    ResponseEntity<byte[]> showOnce(HttpServletRequest request, Visit visit, String html) {
        return Answers.page(Renderings.once(html), request.getHeader(HttpHeaders.ACCEPT_ENCODING), visit.locale());
    }

    ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        var visit = visit(request);
        return Answers.notice(
                HttpStatus.NOT_FOUND, pages.notFound(request.getRequestURI(), visit.house()), visit.locale());
    }

    /// The path from the root of the house.
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
