package org.vitrine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A bucket of a real server that speaks S3 and checks signatures, in a process of its own.
public final class Bucket implements AutoCloseable {
    public static final String NAME = "scans";
    public static final String KEY = "vitrine";
    public static final String SECRET = "a secret for tests";

    private final Process server;
    private final int port;
    private final Path objects;

    private Bucket(Process server, int port, Path objects) {
        this.server = server;
        this.port = port;
        this.objects = objects;
    }

    public static Bucket in(Path folder) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var objects = Files.createDirectories(folder.resolve("data").resolve(NAME));
        var properties = Files.writeString(
                folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, SECRET, folder.resolve("data")));
        var server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-jar",
                        "target/s3-server/s3proxy.jar",
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        waitFor(server);
        return new Bucket(server, port, objects);
    }

    private static void waitFor(Process server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.contains("Started")) {
                // Somebody has to go on reading, or it stops when it has said too much.
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server did not start:\n" + said);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Where the server has what lies under a key.
    public Path object(String key) {
        return objects.resolve(key);
    }

    public void lose(String key) {
        try {
            Files.delete(object(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
