package org.vitrine.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What stands in the server itself: right behind what knows of proxies, so that whatever comes after it reads
/// addresses as they are meant.
@Component
@Order(1)
class ServerGate implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /// That somebody reads: the server's own limit is one that some who read many pass.
    private static final int MOST_LANGUAGES = 50;

    private final String path;

    /// @param path that the house lies under
    ServerGate(@Value("${server.servlet.context-path:}") String path) {
        this.path = path;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastWord()));
        server.addEngineValves(new PortOfHost());
        if (!path.isEmpty() && !path.equals("/")) {
            server.addEngineValves(new PrefixTakenOff(path));
        }
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }
}
