package org.vitrine.site;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/// How the house is entered.
@Configuration(proxyBeanMethods = false)
class Doors {
    /// Every connection has a buffer of this size to write from, in bytes; pages that lie ready need none of them.
    private static final int WRITTEN_AT_ONCE = 16 * 1024;
    private static final List<String> ADDRESSES = List.of(
            "/exhibits/**",
            "/documents/**",
            "/search/",
            "/about/",
            "/browse/",
            "/people/**",
            "/places/**",
            "/subjects/**");

    /// The desk comes behind what Tomcat knows of proxies.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> staffed(FrontDesk desk) {
        return server -> {
            server.addEngineValves(desk);
            server.setProtocol(DeskProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof DeskProtocol protocol) {
                    protocol.staff(desk);
                }
                connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE));
            });
        };
    }

    /// Lets in those who write a slash behind an address.
    ///
    /// @param context the path that the house lies under, which the filter's patterns have to begin with
    @Bean
    UrlHandlerFilter withoutSlash(@Value("${server.servlet.context-path:}") String context) {
        return UrlHandlerFilter.trailingSlashHandler(
                        ADDRESSES.stream().map(address -> context + address).toArray(String[]::new))
                .redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }
}
