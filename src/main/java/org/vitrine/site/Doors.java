package org.vitrine.site;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/// Lets in those who write a slash behind an address.
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final List<String> ADDRESSES = List.of(
            "/exhibits/**",
            "/documents/**",
            "/search/",
            "/about/",
            "/browse/",
            "/people/**",
            "/places/**",
            "/subjects/**");

    /// @param context the path that the house lies under, which the filter's patterns have to begin with
    @Bean
    UrlHandlerFilter withoutSlash(@Value("${server.servlet.context-path:}") String context) {
        return UrlHandlerFilter.trailingSlashHandler(
                        ADDRESSES.stream().map(address -> context + address).toArray(String[]::new))
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }
}
