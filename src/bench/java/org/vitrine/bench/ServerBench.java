package org.vitrine.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Vitrine as an operator runs it beside nginx with the same bytes in files; how it does with more and more pages, how
/// much memory they take, how fast it starts, what happens to many readers while an editor publishes, and how heavy the
/// pages are. Server and readers have a core each.
///
/// `VITRINE_BENCH_SECONDS=20` measures each row for longer than the usual four seconds;
/// `VITRINE_BENCH_PARTS=nginx,pages` leaves out the parts that are not named (nginx, start, pages, publish,
/// weights). `VITRINE_BENCH_PAGES=1,100` tries other numbers of pages, in rising order.
public final class ServerBench {
    private static final Duration LENGTH = Duration.ofSeconds(Long.parseLong(setting("SECONDS", "4")));
    /// In turn, so that what else the machine does meets both; the median of each figure counts.
    private static final int ROUNDS = 3;
    private static final Duration WARMING = Duration.ofSeconds(3);
    /// A server runs for weeks; on one core the compiler needs minutes until it is out of the way. So long is every row
    /// asked for before any is measured.
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final List<String> CODINGS = List.of("identity", "gzip");
    private static final List<Integer> PAGES = Stream.of(
                    setting("PAGES", "1,100,1000,10000").split(","))
            .map(Integer::valueOf)
            .toList();

    private ServerBench() {}

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv("VITRINE_BENCH_" + name), otherwise);
    }

    static void main() throws IOException, InterruptedException {
        var missing = Stream.of("nginx", "wrk")
                .filter(program -> Machine.find(program).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            System.out.println("This bench needs " + String.join(" and ", missing)
                    + ": install the packages nginx and wrk (Debian, Fedora, Homebrew)");
            return;
        }
        var jar = jar();
        if (jar == null) {
            System.out.println("This bench needs the packaged application: ./vitrine build");
            return;
        }
        var parts =
                List.of(setting("PARTS", "nginx,start,pages,publish,weights").split(","));
        Machine.describe();
        var work = Files.createTempDirectory("vitrine-bench-");
        try {
            var unpacked = Unpacked.of(jar, work);
            if (parts.contains("nginx")) {
                besideNginx(unpacked, work);
            }
            if (parts.contains("start")) {
                StartUp.measure(jar, unpacked, work);
            }
            if (parts.contains("pages")) {
                moreAndMorePages(unpacked, work);
            }
            if (parts.contains("publish")) {
                Visitors.measure();
            }
            if (parts.contains("weights")) {
                PageWeights.print(unpacked, work);
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static @org.jspecify.annotations.Nullable Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("vitrine-.*\\.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElse(null);
        }
    }

    private static void besideNginx(Unpacked app, Path work) throws IOException {
        try (var vitrine = app.start(work.resolve("samples"))) {
            var longest = paths(vitrine).stream()
                    .max(Comparator.comparingInt(path -> vitrine.get(path).body().length))
                    .orElseThrow();
            var rows = new LinkedHashMap<String, String>();
            rows.put("Cover", "/exhibits/halvern-strait");
            rows.put("Longest page", longest);
            rows.put("Document", "/documents/halvern-wiebrecht-letter-1937-10-14");
            try (var nginx = Nginx.serve(
                    Packaged.freePort(), answers(vitrine, rows, "identity"), answers(vitrine, rows, "gzip"))) {
                System.out.printf(
                        "%n%-34s %9s %9s %6s  %9s %9s  %9s %9s%n",
                        "one core each, " + Wrk.CONNECTIONS + " connections",
                        "Vitrine/s",
                        "nginx/s",
                        "ratio",
                        "p50 ms",
                        "nginx",
                        "p99 ms",
                        "nginx");
                var cover = rows.get("Cover");
                var known = "If-None-Match: " + tag(vitrine.get(cover, "Accept-Encoding", "identity"));
                for (var path : rows.values()) {
                    CODINGS.forEach(
                            coding -> Wrk.run(SETTLING, vitrine.address() + path, "Accept-Encoding: " + coding));
                }
                Wrk.run(SETTLING, vitrine.address() + cover, known);
                for (var row : rows.entrySet()) {
                    for (var coding : CODINGS) {
                        var size = vitrine.get(row.getValue(), "Accept-Encoding", coding)
                                .body()
                                .length;
                        compare(
                                "%s, %s, %.1f kB".formatted(row.getKey(), coding, size / 1000.0),
                                vitrine.address() + row.getValue(),
                                nginx.address() + row.getValue(),
                                coding);
                    }
                }
                Wrk.run(WARMING, vitrine.address() + cover, known);
                row(
                        "Cover, not modified (304)",
                        () -> Wrk.run(LENGTH, vitrine.address() + cover, known),
                        () -> Wrk.run(LENGTH, nginx.address() + cover, "If-None-Match: " + tag(nginx.get(cover))));
            }
            search(vitrine);
        }
    }

    private interface Run {
        Wrk go();
    }

    private static void compare(String what, String vitrine, String nginx, String coding) {
        var accept = "Accept-Encoding: " + coding;
        Wrk.run(WARMING, vitrine, accept);
        row(what, () -> Wrk.run(LENGTH, vitrine, accept), () -> Wrk.run(LENGTH, nginx, accept));
    }

    private static void row(String what, Run ofVitrine, Run ofNginx) {
        var ofNginxs = new ArrayList<Wrk>();
        var ofVitrines = new ArrayList<Wrk>();
        for (var round = 0; round < ROUNDS; round++) {
            ofNginxs.add(ofNginx.go());
            ofVitrines.add(ofVitrine.go());
        }
        var nginx = Wrk.median(ofNginxs);
        var vitrine = Wrk.median(ofVitrines);
        System.out.printf(
                "%-34s %9.0f %9.0f %6.2f  %9.2f %9.2f  %9.2f %9.2f%n",
                what,
                vitrine.perSecond(),
                nginx.perSecond(),
                vitrine.perSecond() / nginx.perSecond(),
                vitrine.p50(),
                nginx.p50(),
                vitrine.p99(),
                nginx.p99());
    }

    private static void search(Packaged vitrine) {
        var path = "/search?q=lamp";
        Wrk.run(WARMING, vitrine.address() + path);
        var found = Wrk.run(LENGTH, vitrine.address() + path);
        System.out.printf(
                "%-34s %9.0f %9s %6s  %9.2f %9s  %9.2f%n",
                "A search, never kept", found.perSecond(), "", "", found.p50(), "", found.p99());
    }

    private static Map<String, HttpResponse<byte[]>> answers(
            Packaged vitrine, Map<String, String> rows, String coding) {
        return rows.values().stream()
                .collect(Collectors.toMap(path -> path, path -> vitrine.get(path, "Accept-Encoding", coding)));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /// Every page that the sitemap names.
    static List<String> paths(Packaged vitrine) {
        var sitemap = new String(vitrine.get("/sitemap.xml").body());
        return java.util.regex.Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>")
                .matcher(sitemap)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static void moreAndMorePages(Unpacked app, Path work) throws IOException {
        var houses = ManyPages.publish(PAGES, work);
        System.out.printf(
                "%n%-34s %9s %9s %9s  %9s %9s %9s  %9s%n",
                "pages on display, all in turn",
                "gzip/s",
                "p50 ms",
                "p99 ms",
                "first/s",
                "heap MB",
                "RSS MB",
                "start s");
        for (var pages : PAGES) {
            try (var vitrine = app.start(houses.resolve(String.valueOf(pages)))) {
                var heap = vitrine.heap();
                var script = ManyPages.script(vitrine, work, pages);
                // Everything once, then as often as there is time for.
                var begin = System.nanoTime();
                var paths = Files.readAllLines(script.resolveSibling("paths"));
                paths.forEach(path -> vitrine.get(path, "Accept-Encoding", "gzip"));
                var first = paths.size() * 1e9 / (System.nanoTime() - begin);
                Wrk.run(SETTLING, vitrine.address(), script, "Accept-Encoding: gzip");
                var run = Wrk.run(LENGTH, vitrine.address(), script, "Accept-Encoding: gzip");
                System.out.printf(
                        "%-34s %9.0f %9.2f %9.2f  %9.0f %9s %9d  %9.1f%n",
                        "%,d".formatted(pages),
                        run.perSecond(),
                        run.p50(),
                        run.p99(),
                        first,
                        heap + " > " + vitrine.heap(),
                        vitrine.resident(),
                        vitrine.startUp().toMillis() / 1000.0);
            }
        }
    }
}
