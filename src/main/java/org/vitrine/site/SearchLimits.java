package org.vitrine.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitrine.turnstile.Turnstile;

/// How often the public may search.
///
/// @param perMinute from one address, or one network where it is IPv6; a class behind one address has to fit in
/// @param addresses how many are remembered
@ConfigurationProperties("vitrine.search.limit")
record SearchLimits(
        @DefaultValue("300") int perMinute,
        @DefaultValue("20000") int addresses) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SearchLimits.class)
    static class Entrance {
        @Bean
        Turnstile searching(SearchLimits limits) {
            return new Turnstile(limits.perMinute(), Duration.ofMinutes(1), limits.addresses());
        }
    }
}
