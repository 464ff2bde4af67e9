package org.vitrine.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// How long it takes from the command to the first page, in a house that has been opened before.
final class StartUp {
    private static final int TIMES = 3;

    private StartUp() {}

    static void measure(Path jar, Unpacked unpacked, Path work) {
        System.out.printf(
                "%n%-44s %9s %9s %9s%n", "from the command to the first page", "median s", "RSS MB", "heap MB");
        var data = work.resolve("opened");
        unpacked.start(data).close();
        print("the jar", () -> Packaged.start(jar, data, List.of()));
        print("unpacked", () -> unpacked.startWithoutCache(data));
        print("unpacked, with the cache of a rehearsal", () -> unpacked.start(data));
    }

    private static void print(String what, Supplier<Packaged> start) {
        var measured = IntStream.range(0, TIMES)
                .mapToObj(_ -> {
                    try (var vitrine = start.get()) {
                        var resident = vitrine.resident();
                        return new long[] {vitrine.startUp().toMillis(), resident, vitrine.heap()};
                    }
                })
                .sorted((one, other) -> Long.compare(one[0], other[0]))
                .toList()
                .get(TIMES / 2);
        System.out.printf("%-44s %9.1f %9d %9d%n", what, measured[0] / 1000.0, measured[1], measured[2]);
    }
}
