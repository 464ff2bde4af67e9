package org.vitrine.bench;

import java.nio.file.Path;
import java.util.List;

/// The application with its libraries beside it, and what a rehearsal has taught the JVM about it.
///
/// @param cache the JVM's cache
record Unpacked(Path jar, Path cache) {
    static Unpacked of(Path packed, Path work) {
        var folder = work.resolve("vitrine");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Machine.output(
                java,
                "-Djarmode=tools",
                "-jar",
                packed.toString(),
                "extract",
                "--destination",
                folder.toString(),
                "--application-filename",
                "vitrine.jar");
        var unpacked = new Unpacked(folder.resolve("vitrine.jar"), folder.resolve("vitrine.aot"));
        var said = Machine.output(
                java,
                "-Xmx1g",
                "-XX:AOTCacheOutput=" + unpacked.cache(),
                "-jar",
                unpacked.jar().toString(),
                "--vitrine.rehearsal=true");
        if (!unpacked.cache().toFile().exists()) {
            throw new IllegalStateException("The rehearsal left no cache:\n" + said);
        }
        return unpacked;
    }

    Packaged start(Path data) {
        return Packaged.start(jar, data, List.of("-XX:AOTCache=" + cache));
    }

    Packaged startWithoutCache(Path data) {
        return Packaged.start(jar, data, List.of());
    }
}
