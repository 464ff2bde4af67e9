package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was said to be saved is there after the process was killed without warning.
class KillTest {
    private static final int ENOUGH_REVISIONS = 60;

    @TempDir
    Path home;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyAcknowledgedRevisionIsThereAfterAKill() throws Exception {
        var said = saveUntilKilled();
        assertThat(said).as("a line for each revision that was saved").hasSize(ENOUGH_REVISIONS);
        var words = said.getLast().split(" ");
        var acknowledged = Long.parseLong(words[2]);

        var found = readAfterRestart(words[1]);

        assertThat(found)
                .as("every revision up to %d", acknowledged)
                .containsAll(LongStream.rangeClosed(1, acknowledged)
                        .mapToObj(revision -> ReadingAfterKill.FOUND + revision + " Saved " + revision)
                        .toList());
    }

    private List<String> saveUntilKilled() throws IOException, InterruptedException {
        var process = OwnProcess.start(SavingUntilKilled.class, home);
        var said = new ArrayList<String>();
        try (var output = OwnProcess.output(process)) {
            String line;
            while (said.size() < ENOUGH_REVISIONS && (line = output.readLine()) != null) {
                if (line.startsWith(SavingUntilKilled.SAVED)) {
                    said.add(line);
                }
            }
            // SIGKILL: no shutdown hook runs, nothing is flushed.
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    private List<String> readAfterRestart(String exhibit) throws IOException, InterruptedException {
        var process = OwnProcess.start(ReadingAfterKill.class, home, "--" + ReadingAfterKill.EXHIBIT + "=" + exhibit);
        try (var output = OwnProcess.output(process)) {
            var found = output.lines()
                    .filter(line -> line.startsWith(ReadingAfterKill.FOUND))
                    .toList();
            process.waitFor();
            return found;
        }
    }
}
