package org.vitrine.studio;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.media.ImageApi;
import org.vitrine.media.MediaId;

/// Every picture of the house, for the viewers of the studio: the IIIF Image API at `/studio/iiif/image/{sha256}`. What
/// it gives is for whoever is signed in and for nobody on the way.
class ImageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/studio/iiif/image";
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})(/.*)?");

    private final transient ImageApi images;

    ImageServlet(ImageApi images) {
        this.images = images;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // As it was written: what was decoded once must not be decoded again.
        var path = PATH.matcher(request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceFirst("^" + ROOT, ""));
        if (!path.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var answer = images.answer(new ImageApi.Request(
                new MediaId(path.group(1)),
                path.group(2) == null ? "" : path.group(2),
                origin(request) + request.getContextPath() + ROOT + "/" + path.group(1),
                request.getHeader("Accept"),
                request.getHeader("If-None-Match"),
                "private, max-age=31536000, immutable",
                "private, max-age=3600"));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static String origin(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    @Configuration
    static class Registration {
        @Bean
        ServletRegistrationBean<ImageServlet> imageServlet(ImageApi images) {
            var registration = new ServletRegistrationBean<>(new ImageServlet(images), ROOT + "/*");
            registration.setName("images");
            return registration;
        }
    }
}
