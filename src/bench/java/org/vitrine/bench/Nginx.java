package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// nginx, which serves what Vitrine has said from files: the same bytes, plain and packed, under the same headers.
final class Nginx implements AutoCloseable {
    /// What nginx says by itself.
    private static final Set<String> ITS_OWN =
            Set.of("content-length", "content-type", "content-encoding", "etag", "date", "connection", "keep-alive");

    private final Path folder;
    private final int port;
    private final Process process;

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// @param plain what Vitrine answers by path
    /// @param packed the same with gzip
    static Nginx serve(int port, Map<String, HttpResponse<byte[]>> plain, Map<String, HttpResponse<byte[]>> packed) {
        try {
            var folder = Files.createTempDirectory("vitrine-nginx-");
            var locations = new HashMap<String, String>();
            for (var path : plain.keySet()) {
                var name = locations.size() + ".html";
                var answer = plain.get(path);
                Files.write(folder.resolve(name), answer.body());
                Files.write(folder.resolve(name + ".gz"), packed.get(path).body());
                locations.put(path, location(path, name, answer));
            }
            var configuration = folder.resolve("nginx.conf");
            Files.writeString(configuration, """
                    daemon off;
                    worker_processes 1;
                    pid %1$s/pid;
                    error_log stderr;
                    events { worker_connections 4096; }
                    http {
                      access_log off;
                      sendfile on;
                      tcp_nopush on;
                      open_file_cache max=1000;
                      gzip_static on;
                      client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                      uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                      server { listen 127.0.0.1:%2$d; root %1$s; %3$s }
                    }
                    """.formatted(folder, port, String.join("\n", locations.values())));
            // What a worker of another user has to read.
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            var process = new ProcessBuilder(Machine.pinned(
                            0,
                            List.of(
                                    Machine.find("nginx").orElseThrow().toString(),
                                    "-p",
                                    folder.toString(),
                                    "-c",
                                    configuration.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitOpen(port);
            return new Nginx(folder, port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(String path, String name, HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElseThrow();
        return "location = %s { rewrite ^ /%s break; types {} default_type \"%s\"; %s }"
                .formatted(
                        path,
                        name,
                        type,
                        answer.headers().map().entrySet().stream()
                                .filter(header ->
                                        !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                                .flatMap(header -> header.getValue().stream()
                                        .map(value -> "add_header %s \"%s\";".formatted(header.getKey(), value)))
                                .collect(Collectors.joining(" ")));
    }

    private static void awaitOpen(int port) throws IOException {
        var end = System.nanoTime() + 10_000_000_000L;
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    HttpResponse<byte[]> get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
