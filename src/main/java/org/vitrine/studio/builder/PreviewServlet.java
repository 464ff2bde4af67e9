package org.vitrine.studio.builder;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Reader;

/// The public's pages, made of a draft: `/studio/preview/<exhibit>`, `…/<page>`, `…/documents/<document>`. It lies
/// behind the studio's door, and answers what somebody may not read like what there is not.
class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient House house;

    PreviewServlet(House house) {
        this.house = house;
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<PreviewServlet> preview(House house) {
            return new ServletRegistrationBean<>(new PreviewServlet(house), "/studio/preview/*");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = find(request);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        // A draft is nobody's business but the curators': no cache between keeps it.
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.get().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> find(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var parts = List.of(path.replaceFirst("^/", "").split("/"));
        try {
            var exhibit = new ExhibitId(UUID.fromString(parts.getFirst()));
            if (!house.rights().mayRead(exhibit)) {
                return Optional.empty();
            }
            return house.exhibits().find(exhibit).flatMap(draft -> page(draft, parts, request));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> page(Draft draft, List<String> parts, HttpServletRequest request) {
        var exhibition = house.publisher().preview(draft);
        var reader = new Reader(
                request.getLocale(),
                Addresses.preview(request.getContextPath(), draft.id().toString()));
        return switch (parts.size()) {
            case 1 -> Optional.of(house.pages().cover(exhibition, reader));
            case 2 ->
                draft.content()
                        .page(new Slug(parts.get(1)))
                        .map(page -> house.pages().page(exhibition, page.id(), reader));
            case 3 -> parts.get(1).equals("documents") ? document(exhibition, parts.get(2), reader) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> document(Exhibition exhibition, String id, Reader reader) {
        return exhibition
                .document(new DocumentId(id))
                .map(document -> house.pages().document(exhibition, document, List.of(), reader));
    }
}
