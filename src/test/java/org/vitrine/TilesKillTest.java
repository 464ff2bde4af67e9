package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.media.Scans;

/// A scan that was being prepared when the process was killed is ready some time after the next start.
class TilesKillTest {
    @TempDir
    Path home;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void preparingGoesOnAfterAKill() throws Exception {
        var scan = Files.write(home.resolve("map.png"), Scans.largePng(9000, 9000));
        var before = run(
                List.of("--" + CuttingUntilKilled.SCAN + "=" + scan),
                line -> line.contains(" RUNNING ") && !line.endsWith(" 0") && !line.endsWith(" 100"));
        var picture = before.getLast().split(" ")[1];
        assertThat(before).noneMatch(line -> line.startsWith(CuttingUntilKilled.READY));
        assertThat(tiles(picture)).as("what is half done is not seen").doesNotExist();

        var after = run(List.of(picture), line -> line.startsWith(CuttingUntilKilled.READY));

        assertThat(after).last().isEqualTo(CuttingUntilKilled.READY + picture + " true");
        assertThat(tiles(picture)).exists();
    }

    private Path tiles(String picture) {
        return home.resolve("data/tiles").resolve(picture.substring(0, 2)).resolve(picture + ".zip");
    }

    /// Runs the application until it says something, then kills it.
    private List<String> run(List<String> arguments, Predicate<String> enough)
            throws IOException, InterruptedException {
        var process = OwnProcess.start(CuttingUntilKilled.class, home, arguments.toArray(String[]::new));
        var said = new ArrayList<String>();
        try (var output = OwnProcess.output(process)) {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith(CuttingUntilKilled.PROGRESS) || line.startsWith(CuttingUntilKilled.READY)) {
                    said.add(line);
                    if (enough.test(line)) {
                        break;
                    }
                }
            }
            // SIGKILL: no shutdown hook runs, nothing is flushed.
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
