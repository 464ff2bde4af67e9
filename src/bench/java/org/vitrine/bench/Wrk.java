package org.vitrine.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// What wrk measured.
///
/// @param milliseconds that half of the answers took at most, and 99 of a hundred
record Wrk(double perSecond, double p50, double p99) {
    static final int CONNECTIONS = 32;
    private static final Pattern LATENCY = Pattern.compile("\\s(50|99)%\\s+([\\d.]+)(us|ms|s)");

    /// What browsers say, so that nothing is left out that has to be read.
    private static final List<String> BROWSER = List.of(
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language: en-GB,en;q=0.5",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    static Wrk run(Duration length, String address, String... headers) {
        return run(length, address, null, headers);
    }

    /// @param script in Lua, which says what to ask for; null for the address
    static Wrk run(Duration length, String address, @org.jspecify.annotations.Nullable Path script, String... headers) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "--threads",
                "1",
                "--connections",
                String.valueOf(CONNECTIONS),
                "--duration",
                length.toSeconds() + "s",
                "--timeout",
                "20s",
                "--latency"));
        if (script != null) {
            command.addAll(List.of("--script", script.toString()));
        }
        BROWSER.forEach(header -> command.addAll(List.of("--header", header)));
        for (var header : headers) {
            command.addAll(List.of("--header", header));
        }
        command.add(address);
        return read(Machine.output(Machine.pinned(1, command).toArray(String[]::new)));
    }

    /// Of each figure by itself.
    static Wrk median(List<Wrk> runs) {
        return new Wrk(median(runs, Wrk::perSecond), median(runs, Wrk::p50), median(runs, Wrk::p99));
    }

    private static double median(List<Wrk> runs, ToDoubleFunction<Wrk> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Wrk read(String said) {
        if (said.contains("Non-2xx") || said.contains("Socket errors") || !said.contains("Requests/sec")) {
            throw new IllegalStateException("wrk saw errors:\n" + said);
        }
        var perSecond = said.lines()
                .filter(line -> line.startsWith("Requests/sec:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
                .findFirst()
                .orElseThrow();
        return new Wrk(perSecond, latency(said, "50"), latency(said, "99"));
    }

    private static double latency(String said, String share) {
        return LATENCY.matcher(said)
                .results()
                .filter(found -> found.group(1).equals(share))
                .mapToDouble(found -> Double.parseDouble(found.group(2))
                        * switch (found.group(3)) {
                            case "us" -> 0.001;
                            case "ms" -> 1;
                            default -> 1000;
                        })
                .findFirst()
                .orElseThrow();
    }
}
