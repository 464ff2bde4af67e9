package org.vitrine.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vitrine.publishing.Pages;

/// What is said when something went wrong: that it did, and nothing about what.
@Controller
class SiteErrors implements ErrorController {
    private final Reception reception;
    private final Pages pages;

    SiteErrors(Reception reception, Pages pages) {
        this.reception = reception;
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        var visit = reception.visit(request);
        var status = status(request);
        // What could not be taken as an address is not led to again.
        var self = status != HttpStatus.BAD_REQUEST
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : visit.context() + "/";
        var html = status == HttpStatus.NOT_FOUND
                ? pages.notFound(self, visit.house())
                : pages.failed(status.value(), self, visit.house());
        return Answers.notice(status, html, visit.locale());
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
