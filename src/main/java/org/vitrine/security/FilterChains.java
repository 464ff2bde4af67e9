package org.vitrine.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.Sessions;
import org.vitrine.studio.people.LoginView;

/// Which addresses are open to whom: the studio to those who sign in, the listed public ones to everybody to read,
/// nothing else to anybody.
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class FilterChains {

    /// An address that is not here does not exist for the public.
    private static final String[] PUBLIC = {
        "/",
        "/about",
        "/contact",
        "/imprint",
        "/privacy",
        "/accessibility",
        "/house/*",
        "/exhibits",
        "/exhibits/**",
        "/documents",
        "/documents/**",
        "/browse",
        "/people",
        "/people/*",
        "/places",
        "/places/*",
        "/subjects",
        "/subjects/*",
        "/search",
        "/assets/**",
        "/aura/**",
        "/media/**",
        "/files/*",
        "/files/*/*",
        "/iiif/image/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt"
    };

    /// What programs read.
    private static final String[] MACHINES = {
        "/feed",
        "/sitemap.xml",
        "/sitemap-*.xml",
        "/.well-known/security.txt",
        "/oembed",
        "/unapi",
        "/oai",
        "/api",
        "/api/openapi.json",
        "/api/documents",
        "/api/documents/*",
        "/api/exhibits",
        "/api/exhibits/*",
        "/api/exhibits/*/editions",
        "/api/editions",
        "/iiif/collection.json",
        "/iiif/exhibits/*/collection.json",
        "/iiif/documents/*/manifest.json",
        "/iiif/documents/*/notes.json",
        "/iiif/documents/*/text/*",
        "/iiif/documents/*/canvas/*/notes.json",
        "/iiif/documents/*/canvas/*/text/*"
    };

    /// Exhibits in their further languages; which there are the controller knows.
    private static final String TONGUE = "/{tongue:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}/exhibits/{exhibit}";

    private static final String[] TONGUES = {
        TONGUE,
        TONGUE + "/{page}",
        TONGUE + "/{teachers}/packet",
        TONGUE + "/editions/{edition}",
        TONGUE + "/editions/{edition}/{page}",
        TONGUE + "/editions/{edition}/{teachers}/packet",
        TONGUE + "/editions/{edition}/share/{page}"
    };

    private static final String[] REVIEW = {
        "/review/*",
        "/review/*/*",
        "/review/*/documents/*",
        "/review/*/media/*/*",
        "/review/*/files/*",
        "/review/*/files/*/*"
    };

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain studio(HttpSecurity http, Accounts accounts, Sessions sessions, OtherProofs otherProofs)
            throws Exception {
        return http.securityMatcher("/studio", "/studio/**")
                // First, so that what follows amends what Vaadin sets.
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/studio/login?" + LoginView.SIGNED_OUT)
                                // What is no view: the studio says so. Views are closed unless they say whom they are
                                // for.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInRefusals()))
                .logout(logout -> logout.logoutUrl("/studio/logout"))
                // Uploads have no form that a token could come from: they check that they come from this site.
                .csrf(tokens ->
                        tokens.ignoringRequestMatchers("/studio/uploads", "/studio/uploads/*", "/studio/arrivals"))
                .addFilterBefore(new SignInFromElsewhereFilter(), CsrfFilter.class)
                .with(otherProofs, Customizer.withDefaults())
                .addFilterBefore(new SessionsEndFilter(accounts, sessions), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> guard(headers, Guards.STUDIO_CONTENT)
                        .addHeaderWriter(new StaticHeadersWriter(Guards.USED_BY, Guards.SAME_ORIGIN)))
                .build();
    }

    /// One draft for whoever knows the secret in the address: no session, no cookie, nothing kept, nothing told to
    /// others.
    @Bean
    @Order(3)
    SecurityFilterChain draftsByLink(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher("/review", "/review/**"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, REVIEW)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, REVIEW)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/review/*/*")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .headers(headers -> guard(headers, Guards.PUBLIC_CONTENT)
                        .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter(Guards.USED_BY, Guards.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    /// No session, no cookie, and the caching is the controllers' business.
    @Bean
    @Order(4)
    SecurityFilterChain site(HttpSecurity http, Environment environment) throws Exception {
        var content = Guards.PUBLIC_CONTENT + frames(environment);
        return withoutSession(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, TONGUES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, TONGUES)
                        .permitAll()
                        // Viewers on other sites ask whether they may before they ask for a picture.
                        .requestMatchers(HttpMethod.OPTIONS, "/iiif/image/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, MACHINES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, MACHINES)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, MACHINES)
                        .permitAll()
                        // Harvesters may ask in a form.
                        .requestMatchers(HttpMethod.POST, "/oai")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> guard(headers, content)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(Guards::sayWhoMayUse))
                .build();
    }

    /// For visitors without an account: no session, and what they may not see is not there. Forms have no token, since
    /// nobody is signed in whom another site could use; who can post at all knows a secret.
    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler((_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /// What of other sites may be loaded into a page: nothing, unless the house says so.
    private static String frames(Environment environment) {
        var hosts = Binder.get(environment)
                .bind("vitrine.embeds.hosts", Bindable.listOf(String.class))
                .orElse(List.of());
        return hosts.isEmpty()
                ? ""
                : hosts.stream()
                        .map(String::strip)
                        .map(host -> " https://" + host + " https://*." + host)
                        .collect(Collectors.joining("", "; frame-src", ""));
    }

    private static HeadersConfigurer<HttpSecurity> guard(HeadersConfigurer<HttpSecurity> headers, String content) {
        return headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .permissionsPolicyHeader(permissions -> permissions.policy(Guards.NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                // Where TLS is, it stays; other hosts below this one are somebody else's business.
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }
}
