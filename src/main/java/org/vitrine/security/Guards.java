package org.vitrine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// What browsers are told about what they may do with an answer. Every answer has these headers, whoever gives it.
final class Guards {
    /// Pages need neither a script nor a style that stands in them.
    static final String PUBLIC_CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "media-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    // Vaadin starts itself with a script in the page, and evaluates what its components send.
    static final String STUDIO_CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    static final String NO_DEVICES = String.join(
            ", ",
            "accelerometer=()",
            "bluetooth=()",
            "camera=()",
            "display-capture=()",
            "geolocation=()",
            "gyroscope=()",
            "hid=()",
            "magnetometer=()",
            "microphone=()",
            "midi=()",
            "payment=()",
            "serial=()",
            "usb=()",
            "xr-spatial-tracking=()");

    static final String CONTENT = "Content-Security-Policy";
    static final String TRANSPORT = "Strict-Transport-Security";
    static final String USED_BY = "Cross-Origin-Resource-Policy";
    static final String SAME_ORIGIN = "same-origin";
    static final String ANY_ORIGIN = "cross-origin";

    /// What other sites show, beside pictures, which end in `.jpg`.
    private static final String[] FOR_OTHERS = {
        "/media/", "/iiif/", "/house/", "/favicon.", "/robots.txt", "/.well-known/"
    };

    private static final Map<String, String> AT_LEAST = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            NO_DEVICES,
            "Cross-Origin-Opener-Policy",
            SAME_ORIGIN,
            USED_BY,
            SAME_ORIGIN,
            CONTENT,
            PUBLIC_CONTENT);

    private Guards() {}

    /// Puts them on an answer that has none, since nobody came as far as where they are put on.
    static void on(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure() && !response.containsHeader(TRANSPORT)) {
            response.setHeader(TRANSPORT, "max-age=31536000");
        }
        AT_LEAST.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }

    /// Which sites may use something of the public side: all of them what is for programs, and pictures.
    static void sayWhoMayUse(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(USED_BY)) {
            return;
        }
        var path = path(request);
        var isForAll = response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                || path.endsWith(".jpg")
                || Stream.of(FOR_OTHERS).anyMatch(path::startsWith);
        response.setHeader(USED_BY, isForAll ? ANY_ORIGIN : SAME_ORIGIN);
    }

    /// The path within the house as the server understands it: however it is written, the same things have the same.
    static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
