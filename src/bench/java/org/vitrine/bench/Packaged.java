package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.vitrine.ApplicationTest;

/// Vitrine as an operator runs it: the packaged application with a heap of 1 GB, kept on one core.
final class Packaged implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;
    private final Duration startUp;

    private Packaged(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /// @param jar packed, or unpacked with its libraries beside it
    /// @param options of the JVM, beside the size of the heap
    static Packaged start(Path jar, Path data, List<String> options) {
        try {
            var port = freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
            command.addAll(options);
            command.addAll(List.of(
                    "-jar",
                    jar.toString(),
                    "--vitrine.data=" + data,
                    "--vitrine.samples=exhibits",
                    "--vitrine.admin.username=" + ApplicationTest.ADMINISTRATOR,
                    "--vitrine.admin.password=" + ApplicationTest.PASSWORD,
                    // One reader with many connections is not many readers.
                    "--vitrine.search.limit.per-minute=1000000",
                    "--server.port=" + port,
                    "--management.server.port=" + freePort(),
                    "--logging.level.root=warn"));
            var log = Files.createTempFile("vitrine-bench-", ".log");
            log.toFile().deleteOnExit();
            var begin = System.nanoTime();
            var process = new ProcessBuilder(Machine.pinned(0, command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var started = new Packaged(process, port, Duration.ZERO);
            while (!started.answers()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Vitrine did not start:\n" + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return new Packaged(process, port, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Until the first page was there.
    Duration startUp() {
        return startUp;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The memory that the machine has given it, in MB.
    long resident() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }

    /// What is left in the heap when everything that nobody needs is gone, in MB.
    long heap() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Machine.output(jcmd, String.valueOf(process.pid()), "GC.run");
        return Machine.output(jcmd, String.valueOf(process.pid()), "GC.heap_info")
                        .lines()
                        .takeWhile(line -> !line.contains("Metaspace"))
                        .flatMap(line -> USED.matcher(line).results())
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
