package org.vitrine.studio.documents;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.library.Catalogued;
import org.vitrine.library.Documents;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.Reader;

/// The notes on a document for other programs, before the public may read them: `/studio/annotations/{document}.json`.
class AnnotationsServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,80})\\.json");

    private final transient Documents documents;
    private final transient Pages pages;

    AnnotationsServlet(Documents documents, Pages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Catalogued> found;
        try {
            found = find(request.getPathInfo());
        } catch (AccessDeniedException notACurator) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var url = request.getRequestURL();
        var origin = url.substring(0, url.indexOf(request.getRequestURI()));
        var reader = new Reader(Locale.ENGLISH, Addresses.house(request.getContextPath(), ""), origin);
        response.setContentType("application/ld+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(pages.annotations(found.get().document(), reader).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Catalogued> find(String path) {
        var matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches() ? Handles.read(matcher.group(1)).flatMap(documents::find) : Optional.empty();
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<AnnotationsServlet> annotationsServlet(Documents documents, Pages pages) {
            var registration =
                    new ServletRegistrationBean<>(new AnnotationsServlet(documents, pages), "/studio/annotations/*");
            registration.setName("annotations");
            return registration;
        }
    }
}
