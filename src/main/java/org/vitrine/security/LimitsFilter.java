package org.vitrine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vitrine.turnstile.Turnstile;

/// Asks those to wait who do something so often that others would have to. Search counts for itself.
///
/// Where a request comes from says the connection, or a proxy that is trusted: see `server.forward-headers-strategy`.
class LimitsFilter extends OncePerRequestFilter {
    private final Turnstile signIns;
    private final Turnstile programs;
    private final Turnstile files;

    LimitsFilter(Limits limits) {
        this.signIns = turnstile(limits.signIns(), limits);
        this.programs = turnstile(limits.programs(), limits);
        this.files = turnstile(limits.files(), limits);
    }

    private static Turnstile turnstile(int perMinute, Limits limits) {
        return new Turnstile(perMinute, Duration.ofMinutes(1), limits.addresses());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = Guards.path(request);
        var wait = turnstile(request, path)
                .map(turnstile -> turnstile.secondsToWait(Turnstile.network(request.getRemoteAddr())))
                .orElse(0L);
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        if (isForPrograms(path)) {
            // A program in a browser may read that it has to wait.
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(Guards.USED_BY, Guards.ANY_ORIGIN);
        }
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Optional<Turnstile> turnstile(HttpServletRequest request, String path) {
        if (path.equals("/studio/login") || path.startsWith("/studio/login/")) {
            return request.getMethod().equals("POST") ? Optional.of(signIns) : Optional.empty();
        }
        if (path.startsWith("/files/")) {
            return Optional.of(files);
        }
        return isForPrograms(path) || path.equals("/documents") && request.getQueryString() != null
                ? Optional.of(programs)
                : Optional.empty();
    }

    private static boolean isForPrograms(String path) {
        return switch (path) {
            case "/oai", "/oembed", "/unapi", "/api" -> true;
            default -> path.startsWith("/api/");
        };
    }
}
