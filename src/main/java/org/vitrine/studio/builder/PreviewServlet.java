package org.vitrine.studio.builder;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Reader;
import org.vitrine.text.LanguageTag;

/// The public's pages, made of a draft: `/studio/preview/<exhibit>`, `…/<page>`, `…/documents/<document>`, and of what
/// a draft was
/// before with `?revision=`, or in a further language with `?language=`. It lies
/// behind the studio's door, and answers what somebody may not read like what there is not.
class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String REVISION = "revision";

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
            return house.exhibits()
                    .find(exhibit)
                    .flatMap(draft -> state(draft, request.getParameter(REVISION)))
                    .flatMap(draft -> page(draft, parts, request));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The draft, or one of its former states.
    private Optional<Draft> state(Draft draft, @Nullable String revision) {
        if (revision == null) {
            return Optional.of(draft);
        }
        var number = Long.parseLong(revision);
        return house.exhibits()
                .content(draft.id(), number)
                .map(content -> new Draft(draft.id(), draft.slug(), content, number, false, false, draft.changedAt()));
    }

    private Optional<String> page(Draft draft, List<String> parts, HttpServletRequest request) {
        var language = PreviewPages.language(draft, request);
        var query = Stream.of(
                        request.getParameter(REVISION) == null ? "" : REVISION + "=" + draft.revision(),
                        language.map(tag -> PreviewPages.LANGUAGE + "=" + tag).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        var present = Addresses.preview(request.getContextPath(), draft.id().toString());
        var reader = new Reader(
                language.map(LanguageTag::locale)
                        .filter(locale -> Reader.LANGUAGES.stream()
                                .anyMatch(own -> own.getLanguage().equals(locale.getLanguage())))
                        .orElse(language.isPresent() ? Reader.LANGUAGES.getFirst() : request.getLocale()),
                query.isEmpty() ? present : present.withQuery("?" + query));
        return PreviewPages.page(house, draft, parts.subList(1, parts.size()), reader, language.orElse(null));
    }
}
