package org.vitrine.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
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
}
