package org.vitrine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long each of many runs of one thing took.
///
/// @param nanoseconds of each run, sorted
/// @param whole from the first begin to the last end
record Timings(List<Long> nanoseconds, Duration whole) {
    /// Runs something over and over, several at once.
    ///
    /// @param users how many at once
    /// @param length for how long
    static Timings of(int users, Duration length, Callable<?> work) {
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        var all = new ArrayList<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<List<Long>>>();
            for (var user = 0; user < users; user++) {
                runs.add(people.submit(() -> {
                    var taken = new ArrayList<Long>();
                    while (System.nanoTime() < end) {
                        var before = System.nanoTime();
                        work.call();
                        taken.add(System.nanoTime() - before);
                    }
                    return taken;
                }));
            }
            for (var run : runs) {
                all.addAll(run.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A run failed", e);
        }
        Collections.sort(all);
        return new Timings(all, Duration.ofNanos(System.nanoTime() - begin));
    }

    double perSecond() {
        return nanoseconds.size() * 1e9 / whole.toNanos();
    }

    /// @param share of the runs, from 0 to 1, that took no longer
    double milliseconds(double share) {
        return nanoseconds.get((int) Math.min(nanoseconds.size() - 1L, Math.round(share * nanoseconds.size()))) / 1e6;
    }

    static void head() {
        System.out.printf("%n%-52s %10s %9s %9s %9s%n", "", "per second", "p50 ms", "p95 ms", "p99 ms");
    }

    void print(String what) {
        System.out.printf(
                "%-52s %10.0f %9.2f %9.2f %9.2f%n",
                what, perSecond(), milliseconds(0.5), milliseconds(0.95), milliseconds(0.99));
    }
}
