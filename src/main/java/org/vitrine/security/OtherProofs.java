package org.vitrine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.SecondStep;
import org.vitrine.accounts.passkeys.Passkeys;
import org.vitrine.accounts.passkeys.RelyingParties;
import tools.jackson.databind.json.JsonMapper;

/// The ways in beside the password: a one-time code after it, or a passkey instead of it.
@Component
class OtherProofs extends AbstractHttpConfigurer<OtherProofs, HttpSecurity> {
    private static final String HOME = "/studio/";

    private final Accounts accounts;
    private final SecondStep secondStep;
    private final PasskeysHere passkeys;
    private final JsonMapper json;

    OtherProofs(
            Accounts accounts,
            SecondStep secondStep,
            Passkeys passkeys,
            RelyingParties relyingParties,
            JsonMapper json) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.passkeys = new PasskeysHere(passkeys, relyingParties);
        this.json = json;
    }

    @Override
    public void configure(HttpSecurity http) {
        var code = new SecondStepFilter(secondStep, http.getSharedObject(AuthenticationManager.class));
        var home = new SavedRequestAwareAuthenticationSuccessHandler();
        home.setDefaultTargetUrl(HOME);
        code.setAuthenticationSuccessHandler(home);
        code.setAuthenticationFailureHandler(new SignInRefusals());
        http.addFilterAfter(asTheFormDoes(code, http), UsernamePasswordAuthenticationFilter.class);

        var passkey = new WebAuthnAuthenticationFilter();
        passkey.setRequiresAuthenticationRequestMatcher(pathPattern(HttpMethod.POST, "/studio/login/passkey"));
        passkey.setAuthenticationManager(new PasskeyAuthentication(passkeys, accounts));
        passkey.setAuthenticationSuccessHandler(this::sayWhereToGo);
        http.addFilterAfter(asTheFormDoes(passkey, http), UsernamePasswordAuthenticationFilter.class);

        var options = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        options.setRequestMatcher(new AndRequestMatcher(
                pathPattern(HttpMethod.POST, "/studio/login/passkey/options"), passkeys::canBeUsed));
        // Before anybody is asked who they are: that is what it is for.
        http.addFilterBefore(options, AuthorizationFilter.class);
    }

    /// Another session, another token, and the rights kept in the session.
    private static <F extends AbstractAuthenticationProcessingFilter> F asTheFormDoes(F filter, HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        return filter;
    }

    /// A script asked, which goes there itself.
    private void sayWhereToGo(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        var requests = new HttpSessionRequestCache();
        var wanted = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write(json.writeValueAsString(
                        Map.of("goTo", wanted == null ? request.getContextPath() + HOME : wanted.getRedirectUrl())));
    }
}
