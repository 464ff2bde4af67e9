package org.vitrine.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What benches need of the machine: programs, cores, and what a process has taken.
final class Machine {
    private static final boolean PINS =
            Runtime.getRuntime().availableProcessors() > 1 && find("taskset").isPresent();

    private Machine() {}

    /// A program by its name, where there is one.
    static Optional<Path> find(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether servers and readers can be kept on cores of their own.
    static boolean pins() {
        return PINS;
    }

    /// A command that stays on one core, where that can be had.
    static List<String> pinned(int core, List<String> command) {
        var pinned = new ArrayList<String>();
        if (PINS) {
            pinned.addAll(List.of("taskset", "-c", String.valueOf(core)));
        }
        pinned.addAll(command);
        return pinned;
    }

    /// Keeps this process on one core too, and what it starts unless that is told otherwise.
    static void stayOn(int core) {
        if (PINS) {
            output(
                    "taskset",
                    "-acp",
                    String.valueOf(core),
                    String.valueOf(ProcessHandle.current().pid()));
        }
    }

    static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void describe() {
        System.out.printf(
                "%n%s, %d cores, %s %s, Java %s%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
        if (!PINS) {
            System.out.println(
                    "Servers and readers share the cores here: with taskset and two cores each has its own.");
        }
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("A processor without a name");
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
