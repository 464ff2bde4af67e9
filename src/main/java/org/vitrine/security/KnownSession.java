package org.vitrine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Browser;
import org.vitrine.accounts.SessionId;
import org.vitrine.accounts.Sessions;

/// Lies in a web session so that the list of people's sessions knows of it for exactly as long as it lasts.
class KnownSession implements HttpSessionBindingListener {
    private static final String KNOWN = "vitrine.session-known";

    private final Sessions sessions;
    private final Account account;
    private final SessionId id;

    private KnownSession(Sessions sessions, Account account, SessionId id) {
        this.sessions = sessions;
        this.account = account;
        this.id = id;
    }

    /// Somebody who is signed in asks for something in a session.
    static void see(HttpServletRequest request, Account account, Sessions sessions) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        // Several requests may be the first.
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(KNOWN) instanceof KnownSession known
                    && known.account.id().equals(account.id())) {
                if (!isHeartbeat(request)) {
                    sessions.seen(known.id, request.getRemoteAddr());
                }
            } else {
                var id = sessions.begin(
                        account.id(),
                        Browser.of(request.getHeader(HttpHeaders.USER_AGENT)),
                        request.getRemoteAddr(),
                        () -> end(session));
                session.setAttribute(KNOWN, new KnownSession(sessions, account, id));
                session.setAttribute(Sessions.HERE, id);
            }
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        sessions.over(id);
    }

    /// A window that is open but not used says so every few minutes; that is nobody's doing.
    private static boolean isHeartbeat(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // That is what was wanted.
        }
    }
}
