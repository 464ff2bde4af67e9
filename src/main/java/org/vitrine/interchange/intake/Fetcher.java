package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.interchange.Citation;
import org.vitrine.interchange.Finding;

/// Fetches a manifest from a host that the house allows.
///
/// Whoever types an address must not reach what only this machine can reach. So: https only, at its usual port; hosts
/// on the list only, also after a redirect; a name is looked up once, every address it has must be a public one, and it
/// is those very addresses that are connected to, whatever the name means a moment later.
@Component
class Fetcher {
    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
    private static final int MOST_REDIRECTS = 3;
    private static final int BUFFER = 16 * 1024;

    /// Looks up the addresses of a host.
    interface LookUp {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Set<String> hosts;
    private final long mostBytes;
    private final Duration patience;
    private final Predicate<InetAddress> isPublic;
    private final LookUp lookUp;
    private final int port;
    private final @Nullable SSLContext trust;

    @Autowired
    Fetcher(IntakeSettings settings) {
        this(
                settings.bulk().hosts(),
                settings.bulk().largestManifest().toBytes(),
                settings.bulk().fetchTimeout(),
                AddressRules::isPublic,
                InetAddress::getAllByName,
                443,
                null);
    }

    /// @param port the one that is taken for https
    /// @param trust whose certificates are believed; those of Java where null
    Fetcher(
            List<String> hosts,
            long mostBytes,
            Duration patience,
            Predicate<InetAddress> isPublic,
            LookUp lookUp,
            int port,
            @Nullable SSLContext trust) {
        this.hosts = hosts.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(Fetcher::plain)
                .collect(Collectors.toUnmodifiableSet());
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.isPublic = isPublic;
        this.lookUp = lookUp;
        this.port = port;
        this.trust = trust;
    }

    /// Whether anything may be fetched at all.
    boolean isOpen() {
        return !hosts.isEmpty();
    }

    /// Fetches into a file, which the caller takes away.
    ///
    /// @throws UnreadableImportException when it may not or cannot be fetched
    Path fetch(String address) {
        var uri = checked(address);
        try (var client = client();
                var clock = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("fetch-clock").factory())) {
            // Time for all of it: a server that sends a byte a minute never times out by itself.
            var end = clock.schedule(
                    () -> client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE),
                    patience.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return follow(client, uri);
            } finally {
                end.cancel(false);
                clock.shutdownNow();
            }
        } catch (UnreadableImportException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotPublicException) {
                    throw new UnreadableImportException(Finding.error("intake.fetch-private", uri.getHost()));
                }
            }
            log.info("Could not fetch from {}", uri.getHost(), e);
            throw new UnreadableImportException(Finding.error("intake.fetch-failed", uri.getHost()));
        }
    }

    private Path follow(CloseableHttpClient client, URI first) throws IOException {
        var uri = first;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var request = new HttpGet(uri);
            request.setHeader(HttpHeaders.ACCEPT, "application/ld+json, application/json;q=0.9");
            var from = uri;
            var step = client.execute(request, response -> answer(from, response));
            if (step.file() != null) {
                return step.file();
            }
            uri = checked(step.location());
        }
        throw new UnreadableImportException(Finding.error("intake.fetch-redirects", first.getHost()));
    }

    private record Step(@Nullable Path file, String location) {}

    private Step answer(URI from, ClassicHttpResponse response) throws IOException {
        var code = response.getCode();
        if (code >= 300 && code < 400 && response.getFirstHeader(HttpHeaders.LOCATION) != null) {
            var location = response.getFirstHeader(HttpHeaders.LOCATION).getValue();
            try {
                var target = from.resolve(location);
                if (target.getHost() == null || !plain(target.getHost()).equals(plain(from.getHost()))) {
                    throw new UnreadableImportException(Finding.error("intake.fetch-elsewhere", from.getHost()));
                }
                return new Step(null, target.toString());
            } catch (IllegalArgumentException e) {
                throw new UnreadableImportException(Finding.error("intake.fetch-elsewhere", from.getHost()));
            }
        }
        if (code != 200 || response.getEntity() == null) {
            throw new UnreadableImportException(Finding.error("intake.fetch-code", from.getHost(), code));
        }
        var file = Files.createTempFile("vitrine-fetch-", ".json");
        try (var input = response.getEntity().getContent()) {
            copy(input, file);
            return new Step(file, "");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void copy(InputStream input, Path file) throws IOException {
        try (var output = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            var total = 0L;
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw new UnreadableImportException(
                            Finding.error("intake.fetch-too-large", mostBytes / 1024 / 1024));
                }
                output.write(buffer, 0, read);
            }
        }
    }

    private URI checked(String address) {
        var uri = Citation.address(address.strip())
                .filter(one -> "https".equals(one.getScheme()))
                .filter(one -> one.getPort() == -1 || one.getPort() == port)
                .orElseThrow(() -> new UnreadableImportException(Finding.error("intake.fetch-address")));
        if (!hosts.contains(plain(uri.getHost()))) {
            throw new UnreadableImportException(Finding.error("intake.fetch-host", uri.getHost()));
        }
        return uri;
    }

    private CloseableHttpClient client() {
        var timeout = Timeout.ofMilliseconds(patience.toMillis());
        var tls = ClientTlsStrategyBuilder.create();
        if (trust != null) {
            tls.setSslContext(trust);
        }
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicOnly())
                        .setTlsSocketStrategy(tls.buildClassic())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // What is small when packed may be huge when unpacked.
                .disableContentCompression()
                .setUserAgent("Vitrine")
                .build();
    }

    /// What the client connects to: the addresses that were looked at, or nothing.
    private final class PublicOnly implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!hosts.contains(plain(host))) {
                throw new NotPublicException(host);
            }
            var addresses = lookUp.addresses(host);
            if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(isPublic)) {
                throw new NotPublicException(host);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class NotPublicException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private NotPublicException(String host) {
            super(host);
        }
    }

    private static String plain(String host) {
        var text = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
