package org.vitrine.interchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever types an address reaches nothing but manifests on allowed public hosts.
class FetcherTest {
    private static final String SECRET = "a secret in every window";
    private static final Predicate<InetAddress> ANY = _ -> true;

    @TempDir
    static Path folder;

    private static final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("manifests").factory());

    private static HttpsServer server;
    private static SSLContext trust;
    private static final AtomicInteger requests = new AtomicInteger();

    private final AtomicInteger lookedUp = new AtomicInteger();

    @BeforeAll
    static void serve() throws Exception {
        var store = certificate();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        trust = SSLContext.getInstance("TLS");
        trust.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trust));
        // Not virtual ones: whatever in the same process reads a file or a pipe holds up their few carriers.
        server.setExecutor(workers);
        server.createContext("/", FetcherTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void aManifestIsFetchedFromAnAllowedHostAndItsNameIsLookedUpOnce() throws IOException {
        var file = fetcher(ANY, "127.0.0.1").fetch(address("/manifest"));
        assertThat(Files.readString(file)).isEqualTo("{\"type\": \"Manifest\"}");
        // What is connected to is what was looked at: there is no second answer that could be another.
        assertThat(lookedUp).hasValue(1);
        Files.delete(file);
    }

    @Test
    void aRedirectOnTheSameHostIsFollowed() throws IOException {
        var file = fetcher(ANY, "127.0.0.1").fetch(address("/here"));
        assertThat(Files.readString(file)).contains("Manifest");
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/unsafe", "/metadata"})
    void aRedirectToAnotherPlaceIsNotFollowed(String path) {
        refused(fetcher(ANY, "127.0.0.1"), address(path), "intake.fetch-");
    }

    @Test
    void redirectsInACircleEnd() {
        refused(fetcher(ANY, "127.0.0.1"), address("/circle"), "intake.fetch-redirects");
    }

    @Test
    void nothingIsFetchedWithoutHttpsOrFromAHostThatIsNotAllowed() {
        var fetcher = fetcher(ANY, "127.0.0.1");
        refused(fetcher, "http://iiif.test/manifest", "intake.fetch-address");
        refused(fetcher, "file:///etc/passwd", "intake.fetch-address");
        refused(fetcher, "https://iiif.test:22/manifest", "intake.fetch-address");
        refused(fetcher, "https://keeper:lamp@iiif.test/manifest", "intake.fetch-address");
        refused(fetcher, "https://other.test:%d/manifest".formatted(port()), "intake.fetch-host");
        refused(fetcher, "https://iiif.test.other.test:%d/".formatted(port()), "intake.fetch-host");
        assertThat(lookedUp).hasValue(0);
    }

    @Test
    void aNameThatMeansAMachineInTheHouseIsNotConnectedTo() {
        var before = requests.get();
        refused(fetcher(AddressRules::isPublic, "127.0.0.1"), address("/manifest"), "intake.fetch-private");
        refused(
                fetcher(AddressRules::isPublic, "93.184.216.34", "127.0.0.1"),
                address("/manifest"),
                "intake.fetch-private");
        assertThat(requests).hasValue(before);
    }

    @Test
    void aCertificateOfSomebodyElseIsNotBelieved() {
        var fetcher =
                new Fetcher(List.of("iiif.test"), 10_000, Duration.ofSeconds(20), ANY, this::lookUp, port(), null);
        refused(fetcher, address("/manifest"), "intake.fetch-failed");
    }

    @Test
    void whatIsTooLargeOrTooSlowIsGivenUp() {
        refused(fetcher(ANY, "127.0.0.1"), address("/large"), "intake.fetch-too-large");
        var hasty = new Fetcher(List.of("iiif.test"), 10_000, Duration.ofSeconds(2), ANY, this::lookUp, port(), trust);
        refused(hasty, address("/slow"), "intake.fetch-failed");
        refused(fetcher(ANY, "127.0.0.1"), address("/missing"), "intake.fetch-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1",
                "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "ff02::1"
            })
    void addressesOfTheHouseAreNotPublic(String address) throws UnknownHostException {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946"})
    void addressesOfTheInternetAre(String address) throws UnknownHostException {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private static void refused(Fetcher fetcher, String address, String key) {
        assertThatThrownBy(() -> fetcher.fetch(address))
                .isInstanceOfSatisfying(
                        UnreadableImportException.class,
                        e -> assertThat(e.finding().key()).startsWith(key));
    }

    private Fetcher fetcher(Predicate<InetAddress> isPublic, String... addresses) {
        return new Fetcher(
                List.of("iiif.test"),
                10_000,
                Duration.ofSeconds(20),
                isPublic,
                host -> {
                    lookedUp.incrementAndGet();
                    var found = new InetAddress[addresses.length];
                    for (var i = 0; i < addresses.length; i++) {
                        found[i] = InetAddress.getByName(addresses[i]);
                    }
                    return found;
                },
                port(),
                trust);
    }

    private InetAddress[] lookUp(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static String address(String path) {
        return "https://iiif.test:" + port() + path;
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        switch (exchange.getRequestURI().getPath()) {
            case "/manifest" -> {
                var body = "{\"type\": \"Manifest\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            case "/here" -> redirect(exchange, "/manifest");
            case "/circle" -> redirect(exchange, "/circle");
            case "/elsewhere" -> redirect(exchange, "https://other.test/manifest");
            case "/unsafe" -> redirect(exchange, "http://iiif.test/manifest");
            case "/metadata" -> redirect(exchange, "https://169.254.169.254/latest/meta-data");
            case "/large" -> {
                exchange.sendResponseHeaders(200, 0);
                var block = new byte[4096];
                for (var i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(block);
                }
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                // One byte at a time, until whoever asked has hung up.
                for (var i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /// Of `iiif.test`, made for this test alone.
    private static KeyStore certificate() throws Exception {
        var file = folder.resolve("certificate.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "iiif",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=iiif.test",
                        "-ext",
                        "san=dns:iiif.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        assertThat(tool.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var input = Files.newInputStream(file)) {
            store.load(input, SECRET.toCharArray());
        }
        // The same as somebody who is trusted.
        store.setCertificateEntry("trusted", store.getCertificate("iiif"));
        return store;
    }
}
