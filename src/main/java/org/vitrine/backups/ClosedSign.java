package org.vitrine.backups;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/// Stands at the door while the house cannot open: every address answers that it is closed for a moment.
final class ClosedSign implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ClosedSign.class);
    private static final String SECONDS = "30";
    private static final int UNAVAILABLE = 503;

    private final @Nullable HttpServer server;

    private ClosedSign(@Nullable HttpServer server) {
        this.server = server;
    }

    /// A door that cannot be had is no reason not to go on.
    static ClosedSign hang(Environment settings) {
        var port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return new ClosedSign(null);
        }
        try (var page = ClosedSign.class.getResourceAsStream("closed.html")) {
            var html = page == null ? new byte[0] : page.readAllBytes();
            var address = settings.getProperty("server.address");
            var server = HttpServer.create(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port),
                    0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    var headers = exchange.getResponseHeaders();
                    headers.set("Content-Type", "text/html;charset=UTF-8");
                    headers.set("Cache-Control", "no-store");
                    headers.set("Retry-After", SECONDS);
                    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
                    headers.set("X-Content-Type-Options", "nosniff");
                    var isHead = exchange.getRequestMethod().equals("HEAD");
                    exchange.sendResponseHeaders(UNAVAILABLE, isHead ? -1 : html.length);
                    if (!isHead) {
                        exchange.getResponseBody().write(html);
                    }
                }
            });
            server.start();
            return new ClosedSign(server);
        } catch (IOException | RuntimeException e) {
            log.warn("Visitors are not told that the house is closed", e);
            return new ClosedSign(null);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
