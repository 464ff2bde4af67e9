package org.vitrine.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Two thousand readers with a connection each, who open one page over and over while an editor publishes it: everybody
/// gets one edition whole, and nobody waits for the editor.
final class Visitors {
    private static final int READERS = 2000;
    private static final int EDITIONS = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Pattern NUMBER = Pattern.compile(Pattern.quote(PublishingHouse.TITLE) + "(\\d+)\\.");

    private final URI page;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile boolean over;

    private Visitors(URI page) {
        this.page = page;
    }

    static void measure() throws IOException, InterruptedException {
        var house = new ProcessBuilder(Machine.pinned(
                        0,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PublishingHouse.class.getName())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8));
                var orders = new PrintWriter(
                        new OutputStreamWriter(house.getOutputStream(), StandardCharsets.UTF_8), true)) {
            var line = said.readLine();
            while (!line.startsWith(PublishingHouse.OPEN)) {
                line = said.readLine();
            }
            var page = URI.create(line.substring(PublishingHouse.OPEN.length()));
            Wrk.run(Duration.ofSeconds(5), page.toString(), "Accept-Encoding: identity");
            System.out.printf(
                    "%n%-52s %10s %9s %9s %9s %9s%n",
                    "%,d readers of one page, a connection each".formatted(READERS),
                    "answers/s",
                    "p50 ms",
                    "p99 ms",
                    "most ms",
                    "editions");
            new Visitors(page).read("nobody publishes", () -> {
                TimeUnit.SECONDS.sleep(EDITIONS * BETWEEN.toSeconds());
                return null;
            });
            new Visitors(page).read("an editor publishes every second", () -> {
                for (var number = 0; number < EDITIONS; number++) {
                    orders.println();
                    said.readLine();
                    TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
                }
                return null;
            });
        } finally {
            house.destroy();
            house.waitFor();
        }
    }

    private void read(String what, Callable<?> meanwhile) throws InterruptedException {
        var all = new ArrayList<Long>();
        var connected = new CountDownLatch(READERS);
        var begin = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<List<Long>>>();
            for (var reader = 0; reader < READERS; reader++) {
                readers.add(people.submit(() -> visit(connected, begin)));
            }
            connected.await();
            var from = System.nanoTime();
            begin.countDown();
            meanwhile.call();
            over = true;
            for (var reader : readers) {
                all.addAll(reader.get());
            }
            Collections.sort(all);
            System.out.printf(
                    "%-52s %10.0f %9.1f %9.1f %9.1f %9d%n",
                    what,
                    all.size() * 1e9 / (System.nanoTime() - from),
                    all.get(all.size() / 2) / 1e6,
                    all.get(all.size() * 99 / 100) / 1e6,
                    all.getLast() / 1e6,
                    bodies.size());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader saw something wrong", e.getCause());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> visit(CountDownLatch connected, CountDownLatch begin) throws IOException, InterruptedException {
        var taken = new ArrayList<Long>();
        var ask = ("GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: identity\r\n\r\n"
                        .formatted(page.getPath(), page.getAuthority()))
                .getBytes(StandardCharsets.US_ASCII);
        var socket = new Socket(page.getHost(), page.getPort());
        connected.countDown();
        begin.await();
        try {
            var input = new BufferedInputStream(socket.getInputStream());
            var newest = 0;
            var left = Integer.MAX_VALUE;
            while (!over) {
                if (left == 0) {
                    socket.close();
                    socket = new Socket(page.getHost(), page.getPort());
                    input = new BufferedInputStream(socket.getInputStream());
                }
                var before = System.nanoTime();
                socket.getOutputStream().write(ask);
                var headers = headers(input);
                var body = new String(
                        input.readNBytes(Integer.parseInt(headers.get("content-length"))), StandardCharsets.UTF_8);
                taken.add(System.nanoTime() - before);
                newest = checked(headers, body, newest);
                left = headers.getOrDefault("connection", "").equals("close") ? 0 : Integer.MAX_VALUE;
            }
        } finally {
            socket.close();
        }
        return taken;
    }

    /// One edition, not an older one than before, and the same bytes under the same tag.
    private int checked(Map<String, String> headers, String body, int newest) {
        if (!headers.get("").contains(" 200")) {
            throw new IllegalStateException(headers.get(""));
        }
        var known = bodies.putIfAbsent(headers.get("etag"), body);
        if (known != null && !known.equals(body)) {
            throw new IllegalStateException("Two pages under one tag");
        }
        if (known != null) {
            return newest;
        }
        var editions = NUMBER.matcher(body)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .collect(Collectors.toSet());
        if (editions.size() != 1 || editions.iterator().next() < newest) {
            throw new IllegalStateException("Editions " + editions + " after " + newest);
        }
        return editions.iterator().next();
    }

    private static Map<String, String> headers(InputStream input) throws IOException {
        var headers = new java.util.HashMap<String, String>();
        headers.put("", line(input));
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (var read = input.read(); read != '\n'; read = input.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed in the middle of an answer");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
