package org.vitrine.studio;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.NotYetPreparedException;

/// Pictures for those who are signed in, whether the public sees them or not: `/studio/media/{sha256}/{width}.jpg`.
/// Bytes under one checksum never change, so a browser may keep them, but nobody on the way.
class MediaServlet extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})/(\\d{3,4})\\.jpg");

    private final transient Media media;

    MediaServlet(Media media) {
        this.media = media;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = Optional.<Path>empty();
        try {
            file = find(request.getPathInfo());
        } catch (NotYetPreparedException soon) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Retry-After", "3");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }

    private Optional<Path> find(String path) {
        var matcher = PATH.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var width = Integer.parseInt(matcher.group(2));
        return Media.WIDTHS.contains(width) ? media.rendition(new MediaId(matcher.group(1)), width) : Optional.empty();
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<MediaServlet> mediaServlet(Media media) {
            var registration = new ServletRegistrationBean<>(new MediaServlet(media), "/studio/media/*");
            registration.setName("media");
            return registration;
        }
    }
}
