package org.vitrine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.vitrine.accounts.HalfSignedIn;
import org.vitrine.accounts.SecondStep;
import org.vitrine.accounts.SignIn;
import org.vitrine.studio.people.LoginView;

/// Takes the one-time code of somebody whose name and password fitted. Until it fits too they are nobody: what was
/// given so far lies beside the session's rights, not among them.
class SecondStepFilter extends AbstractAuthenticationProcessingFilter {
    private final SecondStep secondStep;

    SecondStepFilter(SecondStep secondStep, AuthenticationManager manager) {
        super(pathPattern(HttpMethod.POST, "/studio/login/code"), manager);
        this.secondStep = secondStep;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LoginView.CODE_AWAITED) instanceof HalfSignedIn half)) {
            throw new CredentialsExpiredException("Name and password come first");
        }
        var code = request.getParameter("code");
        var answer = secondStep.finish(half, code == null ? "" : code);
        if (!(answer instanceof SignIn.AwaitsCode)) {
            session.removeAttribute(LoginView.CODE_AWAITED);
        }
        return switch (answer) {
            case SignIn.Granted(var signedIn) -> signedIn.toAuthentication();
            case SignIn.AwaitsCode(var still) -> throw new CodeAwaitedException(still, true);
            case SignIn.Refused() -> throw new CredentialsExpiredException("It took too long");
            case SignIn.Locked(var until) -> throw new LockedException("Locked until " + until);
        };
    }
}
