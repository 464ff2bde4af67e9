package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitrine.publishing.Facet;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;
import org.vitrine.publishing.Pages;
import org.vitrine.search.Search;
import org.vitrine.turnstile.Turnstile;

/// Search, for everybody, as often as others can bear.
@Controller
class SearchController {
    private final Reception reception;
    private final Turnstile searching;
    private final Search search;
    private final Pages pages;

    SearchController(Reception reception, Turnstile searching, Search search, Pages pages) {
        this.reception = reception;
        this.searching = searching;
        this.search = search;
        this.pages = pages;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        var visit = reception.visit(request);
        var wait = searching.secondsToWait(Turnstile.network(request.getRemoteAddr()));
        if (wait > 0) {
            return Answers.withHeader(
                    Answers.notice(
                            HttpStatus.TOO_MANY_REQUESTS,
                            pages.tooManySearches(request.getRequestURI(), visit.house()),
                            visit.locale()),
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait));
        }
        var inquiry = inquiry(request);
        var found = search.find(inquiry);
        return Answers.notice(
                found.state() instanceof Found.State.Unavailable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK,
                pages.search(inquiry, found, visit.house()),
                visit.locale());
    }

    /// Whatever stands in the address, something that can be answered.
    private static Inquiry inquiry(HttpServletRequest request) {
        var chosen = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = request.getParameterValues(facet.parameter());
            if (values != null) {
                chosen.put(facet, List.of(values));
            }
        }
        var page = parameter(request, "page");
        return new Inquiry(
                parameter(request, "q"),
                Map.copyOf(chosen),
                Inquiry.year(parameter(request, "from")),
                Inquiry.year(parameter(request, "to")),
                Inquiry.Order.of(parameter(request, "order")),
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
