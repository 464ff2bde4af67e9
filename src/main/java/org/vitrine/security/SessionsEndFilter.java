package org.vitrine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.Sessions;
import org.vitrine.accounts.SignedIn;
import org.vitrine.studio.people.LoginView;

/// Ends a session as soon as its account was disabled or got another role or password elsewhere, and lets the list of
/// people's sessions know of it until then.
class SessionsEndFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final Sessions sessions;

    SessionsEndFilter(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn before) {
            var now = accounts.stillSignedIn(before);
            if (now.isEmpty()) {
                end(request);
                sayThatItEnded(request);
            } else {
                KnownSession.see(request, now.get().account(), sessions);
                if (!now.get().equals(before)) {
                    context.setAuthentication(now.get().toAuthentication());
                }
            }
        } else if (returnsAfterItsEnd(request)) {
            sayThatItEnded(request);
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static boolean returnsAfterItsEnd(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid()
                && request.getSession(false) == null
                && HttpMethod.GET.matches(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getQueryString() == null;
    }

    private static void sayThatItEnded(HttpServletRequest request) {
        request.getSession().setAttribute(LoginView.SESSION_ENDED, true);
    }
}
