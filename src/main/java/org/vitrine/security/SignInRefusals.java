package org.vitrine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.vitrine.studio.people.LoginView;

/// Goes back to the login and says why: in the address, since nothing else about the attempt is to be kept.
class SignInRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var why = refusal instanceof LockedException ? LoginView.LOCKED : LoginView.REFUSED;
        response.sendRedirect(request.getContextPath() + "/studio/login?" + why);
    }
}
