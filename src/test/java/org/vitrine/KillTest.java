package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;

/// What was said to be saved is there after the process was killed without warning.
class KillTest {
    private static final int ENOUGH_REVISIONS = 60;

    @TempDir
    Path data;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void everyAcknowledgedRevisionIsThereAfterAKill() throws Exception {
        var process = start();
        String lastLine = null;
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var revisions = 0;
            String line;
            while (revisions < ENOUGH_REVISIONS && (line = output.readLine()) != null) {
                if (line.startsWith(SavingUntilKilled.SAVED)) {
                    lastLine = line;
                    revisions++;
                }
            }
            // SIGKILL: no shutdown hook runs, nothing is flushed.
            process.destroyForcibly().waitFor();
        }
        assertThat(lastLine).as("a line for each revision that was saved").isNotNull();
        var words = lastLine.split(" ");
        var exhibit = new ExhibitId(UUID.fromString(words[1]));
        var acknowledged = Long.parseLong(words[2]);

        try (var restarted = SpringApplication.run(VitrineApplication.class, arguments())) {
            HouseWork.run(() -> {
                var exhibits = restarted.getBean(Exhibits.class);
                assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH_REVISIONS);
                for (var revision = 1L; revision <= acknowledged; revision++) {
                    assertThat(exhibits.content(exhibit, revision))
                            .as("revision %d of %d acknowledged", revision, acknowledged)
                            .hasValueSatisfying(
                                    content -> assertThat(content.title()).startsWith("Saved "));
                }
                assertThat(exhibits.find(exhibit).orElseThrow().revision()).isGreaterThanOrEqualTo(acknowledged);
            });
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx512m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(SavingUntilKilled.class.getName());
        command.addAll(List.of(arguments()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private String[] arguments() {
        return new String[] {
            "--vitrine.data=" + data,
            "--vitrine.samples=",
            "--server.port=0",
            "--management.server.port=0",
            "--vitrine.admin.username=keeper",
            "--vitrine.admin.password=a lamp in every window"
        };
    }
}
