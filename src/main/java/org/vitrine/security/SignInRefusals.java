package org.vitrine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.vitrine.studio.people.LoginView;

/// Goes back to the login and says why: in the address, since nothing else about the attempt is to be kept. Who has
/// still to give a code goes on to where it is asked for.
class SignInRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(request.getContextPath()
                + switch (refusal) {
                    case CodeAwaitedException awaited -> askForACode(request, awaited);
                    case LockedException _ -> "/studio/login?" + LoginView.LOCKED;
                    case CredentialsExpiredException _ -> "/studio/login?" + LoginView.LAPSED;
                    default -> "/studio/login?" + LoginView.REFUSED;
                });
    }

    private static String askForACode(HttpServletRequest request, CodeAwaitedException awaited) {
        var session = request.getSession();
        if (!awaited.refused()) {
            // Whoever knew the session's name before is not to share what comes of it.
            request.changeSessionId();
        }
        session.setAttribute(LoginView.CODE_AWAITED, awaited.half());
        return awaited.refused() ? "/studio/login/code?" + LoginView.REFUSED : "/studio/login/code";
    }
}
