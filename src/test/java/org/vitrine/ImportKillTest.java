package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An import that was killed without warning goes on by itself where it was, and takes no row twice.
class ImportKillTest {
    @TempDir
    Path data;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void anImportGoesOnAfterAKill() throws Exception {
        var first = OwnProcess.start(ImportingUntilKilled.class, data);
        String id = null;
        var passed = 0L;
        try (var output = OwnProcess.output(first)) {
            String line;
            while (passed < 1000 && (line = output.readLine()) != null) {
                if (line.startsWith(ImportingUntilKilled.PASSED)) {
                    id = line.split(" ")[1];
                    passed = Long.parseLong(line.split(" ")[2]);
                }
            }
            // SIGKILL: no shutdown hook runs, nothing is flushed.
            first.destroyForcibly().waitFor();
        }
        assertThat(passed).as("killed in the middle").isBetween(1000L, ImportingUntilKilled.ROWS - 1L);

        var second = OwnProcess.start(ImportingUntilKilled.class, data, "--" + ImportingUntilKilled.IMPORT + "=" + id);
        try (var output = OwnProcess.output(second)) {
            var said = output.lines()
                    .filter(line -> line.startsWith(ImportingUntilKilled.CAME_TO))
                    .findFirst();
            assertThat(said)
                    .hasValue(
                            ImportingUntilKilled.CAME_TO + ImportingUntilKilled.ROWS + " " + ImportingUntilKilled.ROWS);
        } finally {
            second.waitFor();
        }
    }
}
