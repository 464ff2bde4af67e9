package org.vitrine.studio.builder;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ReviewGuest;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.review.Comment;
import org.vitrine.exhibits.review.ReviewLink;
import org.vitrine.media.FileAnswer;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.NotYetPreparedException;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Reader;
import org.vitrine.publishing.Reviewing;
import org.vitrine.publishing.Reviewing.Outcome;
import org.vitrine.studio.FileServlet;

/// A draft for somebody who was given a link: `/review/<secret>`, `…/<page>`, `…/documents/<document>` and the pictures
/// that these show. Whatever the secret does not open is answered like what there is not.
class ReviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String MEDIA = "media";
    private static final String FILES = "files";

    private final transient House house;
    private final transient GuestTurnstile turnstile = new GuestTurnstile();

    ReviewServlet(House house) {
        this.house = house;
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<ReviewServlet> review(House house) {
            return new ServletRegistrationBean<>(new ReviewServlet(house), "/review/*");
        }
    }

    /// What was asked for: a link that holds, its draft, and what follows in the address.
    private record Visit(String token, ReviewLink link, Draft draft, List<String> path) {
        Optional<Page> page() {
            return path.size() == 1 ? draft.content().page(new Slug(path.getFirst())) : Optional.empty();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visit(request);
        if (visit.isPresent()
                && visit.get().path().size() == 3
                && visit.get().path().getFirst().equals(MEDIA)) {
            picture(visit.get(), response);
            return;
        }
        if (visit.isPresent()
                && visit.get().path().size() > 1
                && visit.get().path().getFirst().equals(FILES)) {
            FileServlet.send(file(visit.get(), request), request, response);
            return;
        }
        var outcome = request.getParameter("said") == null ? null : Outcome.SAID;
        answer(
                visit.flatMap(found -> html(found, request, Reviewing.Typed.NOTHING, outcome)),
                HttpServletResponse.SC_OK,
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        var visit = visit(request).filter(found -> found.link().mayComment());
        var page = visit.flatMap(Visit::page);
        if (visit.isEmpty() || page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var typed = new Reviewing.Typed(
                parameter(request, "name"), parameter(request, "block"), parameter(request, "body"));
        if (!turnstile.lets(request.getRemoteAddr(), visit.get().link().id())) {
            answer(html(visit.get(), request, typed, Outcome.TOO_MANY), TOO_MANY_REQUESTS, response);
            return;
        }
        try {
            var block = typed.block().isEmpty() ? null : new BlockId(typed.block());
            house.talk()
                    .links()
                    .comment(visit.get().token(), typed.name(), page.get().id(), block, typed.body());
        } catch (IllegalArgumentException nothingSaid) {
            answer(html(visit.get(), request, typed, Outcome.REFUSED), HttpServletResponse.SC_BAD_REQUEST, response);
            return;
        } catch (AccessDeniedException tookBack) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?said#_review");
    }

    private Optional<Visit> visit(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var parts = List.of(path.replaceFirst("^/", "").split("/"));
        var token = parts.getFirst();
        return house.talk()
                .links()
                .open(token)
                .flatMap(link -> house.talk()
                        .links()
                        .draft(token)
                        .map(draft -> new Visit(token, link, draft, parts.subList(1, parts.size()))));
    }

    private Optional<String> html(
            Visit visit, HttpServletRequest request, Reviewing.Typed typed, @Nullable Outcome outcome) {
        var language = PreviewPages.language(visit.draft(), request);
        var addresses = Addresses.review(request.getContextPath(), visit.token());
        var reader = new Reader(
                locale(request),
                language.map(tag -> addresses.withQuery("?" + PreviewPages.LANGUAGE + "=" + tag))
                        .orElse(addresses));
        try {
            return new ReviewGuest(visit.draft().id())
                    .reading(() -> PreviewPages.page(house, visit.draft(), visit.path(), reader, language.orElse(null))
                            .map(html -> withPanel(
                                    html,
                                    house.pages()
                                            .review(
                                                    house.publisher().preview(visit.draft()),
                                                    visit.page(),
                                                    new Reviewing(
                                                            visit.link().expiresAt(),
                                                            visit.link().mayComment(),
                                                            said(visit),
                                                            typed,
                                                            outcome),
                                                    reader))));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// Behind the page's content, in front of the house's foot.
    private static String withPanel(String html, String panel) {
        var at = html.lastIndexOf("<footer class=\"footer\">");
        return at < 0 ? html : html.substring(0, at) + panel + html.substring(at);
    }

    private List<Reviewing.Said> said(Visit visit) {
        var page = visit.page();
        return house.talk().links().comments(visit.token()).stream()
                .filter(thread ->
                        page.filter(shown -> shown.id().equals(thread.page())).isPresent())
                .flatMap(thread -> thread.comments().stream()
                        .map(comment -> new Reviewing.Said(
                                comment.by() instanceof Comment.Author.Guest guest ? guest.name() : null,
                                thread.block(),
                                comment.at(),
                                comment.body())))
                .toList();
    }

    /// A file that the draft gives to its readers, in the way in which it gives it.
    private Optional<FileAnswer> file(Visit visit, HttpServletRequest request) {
        try {
            var id = new FileId(visit.path().get(1));
            var name = visit.path().size() == 3 ? visit.path().get(2) : null;
            var kept = house.attachments().find(id);
            var isGiven = new ReviewGuest(visit.draft().id())
                    .reading(() -> house.publisher().preview(visit.draft()).files().stream()
                            .filter(given -> given.file().equals(id))
                            .anyMatch(given -> given.use() == FileUse.DOWNLOAD
                                    ? kept.filter(file ->
                                                    file.named(given.name()).equals(name))
                                            .isPresent()
                                    : name == null));
            return !isGiven
                    ? Optional.empty()
                    : name == null
                            ? house.attachments().played(id, FileAnswer.Asked.of(request::getHeader))
                            : house.attachments().takenAlong(id, name, FileAnswer.Asked.of(request::getHeader));
        } catch (IllegalArgumentException noFile) {
            return Optional.empty();
        }
    }

    private void picture(Visit visit, HttpServletResponse response) throws IOException {
        var file = Optional.<java.nio.file.Path>empty();
        try {
            var picture = new MediaId(visit.path().get(1));
            var width = Integer.parseInt(visit.path().get(2).replaceFirst("\\.jpg$", ""));
            var isShown = new ReviewGuest(visit.draft().id())
                    .reading(() ->
                            house.publisher().preview(visit.draft()).pictures().contains(picture));
            if (isShown && Media.WIDTHS.contains(width)) {
                file = house.media().rendition(picture, width);
            }
        } catch (NotYetPreparedException soon) {
            response.setHeader("Retry-After", "3");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        } catch (IllegalArgumentException noPicture) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }

    private static void answer(Optional<String> html, int status, HttpServletResponse response) throws IOException {
        if (html.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html.get().getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static Locale locale(HttpServletRequest request) {
        var wanted = request.getLocale().getLanguage();
        return Reader.LANGUAGES.stream()
                .filter(spoken -> spoken.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Reader.LANGUAGES.getFirst());
    }
}
