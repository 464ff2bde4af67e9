package org.vitrine.bench;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How much a browser is sent for a page it opens for the first time, as it goes over the wire, and whether what may be
/// kept for ever says so.
final class PageWeights {
    private static final int LARGEST_HTML = 60_000;
    private static final int LARGEST_IN_ALL = 250_000;

    private PageWeights() {}

    static void print(Unpacked app, Path work) {
        var chromium = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Machine.find(name).stream())
                .findFirst();
        if (chromium.isEmpty()) {
            System.out.println("The weights of pages need a browser: install the package chromium");
            return;
        }
        try (var vitrine = app.start(work.resolve("samples"))) {
            var longest = ServerBench.paths(vitrine).stream()
                    .max(Comparator.comparingInt(path -> vitrine.get(path).body().length))
                    .orElseThrow();
            System.out.printf(
                    "%n%-46s %8s %8s %8s %8s %8s %8s%n",
                    "kB over the wire, opened for the first time",
                    "HTML",
                    "styles",
                    "scripts",
                    "fonts",
                    "pictures",
                    "all");
            try (var playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    var browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium.get())
                                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
                for (var path : List.of(
                        "/",
                        "/exhibits/halvern-strait",
                        "/exhibits/halvern-strait/an-invented-week",
                        "/documents/kuznetsov-telegram-1953-07-29",
                        longest)) {
                    try (var context = browser.newContext()) {
                        var page = context.newPage();
                        var sizes = new TreeMap<String, Long>();
                        var network = context.newCDPSession(page);
                        var types = new HashMap<String, String>();
                        network.send("Network.enable");
                        network.on(
                                "Network.responseReceived",
                                event -> types.put(
                                        event.get("requestId").getAsString(),
                                        event.get("type").getAsString()));
                        network.on(
                                "Network.loadingFinished",
                                event -> sizes.merge(
                                        Optional.ofNullable(types.get(
                                                        event.get("requestId").getAsString()))
                                                .orElse("Other"),
                                        event.get("encodedDataLength").getAsLong(),
                                        Long::sum));
                        page.navigate(vitrine.address() + path);
                        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                        print(path, sizes);
                    }
                }
            }
            assets(vitrine);
        }
    }

    private static void print(String path, Map<String, Long> sizes) {
        var all = sizes.values().stream().mapToLong(Long::longValue).sum();
        var pictures = sizes.getOrDefault("Image", 0L);
        var remarks = new ArrayList<String>();
        if (sizes.getOrDefault("Document", 0L) > LARGEST_HTML) {
            remarks.add("HTML beyond " + LARGEST_HTML / 1000);
        }
        if (all - pictures > LARGEST_IN_ALL) {
            remarks.add("without pictures beyond " + LARGEST_IN_ALL / 1000);
        }
        System.out.printf(
                "%-46s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f  %s%n",
                path,
                sizes.getOrDefault("Document", 0L) / 1000.0,
                sizes.getOrDefault("Stylesheet", 0L) / 1000.0,
                sizes.getOrDefault("Script", 0L) / 1000.0,
                sizes.getOrDefault("Font", 0L) / 1000.0,
                pictures / 1000.0,
                all / 1000.0,
                String.join(", ", remarks));
    }

    /// Whether everything that a page is made with may be kept for ever.
    private static void assets(Packaged vitrine) {
        var html = new String(vitrine.get("/exhibits/halvern-strait").body());
        var assets = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var changing = assets.stream()
                .filter(asset -> !vitrine.get(asset)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse("")
                        .contains("immutable"))
                .toList();
        System.out.println(assets.size() + " assets named on a cover, "
                + (changing.isEmpty() ? "all of them to be kept for ever" : "not to be kept for ever: " + changing));
    }
}
