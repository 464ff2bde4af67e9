package org.vitrine.studio;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileAnswer;
import org.vitrine.media.FileId;

/// Recordings and files for those who are signed in, whether the public is given them or not: `/studio/files/{sha256}`
/// to be played, `/studio/files/{sha256}/{name}` to be taken along.
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})(?:/([^/]+))?");

    private final transient Attachments attachments;

    FileServlet(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        send(
                path.matches()
                        ? find(attachments, new FileId(path.group(1)), path.group(2), request)
                        : Optional.empty(),
                request,
                response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private static Optional<FileAnswer> find(
            Attachments attachments, FileId id, @Nullable String name, HttpServletRequest request) {
        return name == null
                ? attachments.played(id, FileAnswer.Asked.of(request::getHeader))
                : attachments
                        .find(id)
                        .flatMap(kept ->
                                attachments.takenAlong(id, kept.named(name), FileAnswer.Asked.of(request::getHeader)));
    }

    /// Sends a file to whoever may have it, and to nobody on the way.
    public static void send(Optional<FileAnswer> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
        found.get().send(request.getMethod(), response::setStatus, response::setHeader, response::getOutputStream);
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<FileServlet> fileServlet(Attachments attachments) {
            var registration = new ServletRegistrationBean<>(new FileServlet(attachments), "/studio/files/*");
            registration.setName("files");
            return registration;
        }
    }
}
