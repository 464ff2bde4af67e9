package org.vitrine.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/// Lets in those who write a slash behind an address.
@Configuration(proxyBeanMethods = false)
class Doors {
    @Bean
    UrlHandlerFilter withoutSlash() {
        return UrlHandlerFilter.trailingSlashHandler(
                        "/exhibits/**",
                        "/documents/**",
                        "/search/",
                        "/about/",
                        "/browse/",
                        "/people/**",
                        "/places/**",
                        "/subjects/**")
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }
}
