package org.vitrine.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Turns away, before anybody else looks at it, what is no address or no question; and sees to it that errors are
/// guarded like everything else.
class Doorstep implements Filter {
    /// A step to where one is, or back, with or without parameters: no browser and no link of ours sends it.
    private static final Pattern STEP = Pattern.compile("/\\.{1,2}(?:[/;]|$)");

    /// The server counts the languages where there may be too many.
    private static final int MANY_LANGUAGES = 200;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            Guards.on(asked, answer);
        } else if (isCrooked(asked.getRequestURI()) || !isReadable(asked)) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /// The server follows such steps to another place than the one that is written, and those behind it disagree about
    /// where that is.
    private static boolean isCrooked(String path) {
        return path.contains("/.") && STEP.matcher(path).find()
                || path.indexOf('%') >= 0 && path.toLowerCase(Locale.ROOT).contains("%2e");
    }

    /// Whether what is asked can be made out: it is taken apart here, where a fault costs nothing.
    private static boolean isReadable(HttpServletRequest request) {
        try {
            if (request.getQueryString() != null || isForm(request.getContentType())) {
                request.getParameterMap();
            }
            var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            if (languages != null && languages.length() > MANY_LANGUAGES) {
                request.getLocales();
            }
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
