package org.vitrine.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What every request passes before anybody is asked who they are.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class Entrance {
    /// After the one that says in what characters forms are written.
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1;

    /// That somebody reads: the server's own limit is one that some who read many pass.
    private static final int MOST_LANGUAGES = 50;

    @Bean
    FilterRegistrationBean<Doorstep> doorstep() {
        var registration = new FilterRegistrationBean<>(new Doorstep());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LimitsFilter> limits(Limits limits) {
        var registration = new FilterRegistrationBean<>(new LimitsFilter(limits));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
            @Value("${server.servlet.context-path:}") String path) {
        return server -> {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new LastWord()));
            server.addEngineValves(new PortOfHost());
            if (!path.isEmpty() && !path.equals("/")) {
                server.addEngineValves(new PrefixTakenOff(path));
            }
            server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
        };
    }
}
