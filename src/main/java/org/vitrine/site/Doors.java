package org.vitrine.site;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/// How the house is entered.
@Configuration(proxyBeanMethods = false)
class Doors {
    /// What a page and its headers take: a larger buffer is written to the network in one go, and every connection has
    /// one.
    private static final int WRITTEN_AT_ONCE = 32 * 1024;

    /// The desk comes behind what Tomcat knows of proxies.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(FrontDesk desk) {
        return server -> {
            server.addEngineValves(desk);
            server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE)));
        };
    }

    /// Lets in those who write a slash behind an address.
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
