package org.vitrine.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.OwnProcess;

/// A house on PostgreSQL goes back to a backup: by a command, and when it is started after somebody asked for it.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PostgresBackupsTest {
    @TempDir
    Path home;

    private TemporaryInstallation house;
    private Path backup;

    @BeforeEach
    void aHouseThatHasGoneOnSinceItsBackup(TestInfo test) throws Exception {
        house = TemporaryInstallation.postgres(
                        Files.createDirectories(home.resolve("data")),
                        "house_"
                                + test.getDisplayName()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replaceAll("[^a-z]", ""))
                .withTables();
        house.addPerson("of-then");
        backup = home.resolve("then.zip");
        assertThat(say("backup", "--to", backup.toString())).startsWith("0 Backup made: " + backup);
        house.addPerson("of-now");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void onCommand() throws Exception {
        try (var somebody = house.house().database().getConnection()) {
            assertThat(somebody.isValid(1)).isTrue();
            assertThat(say("restore", backup.toString(), "--yes"))
                    .startsWith("1 Vitrine, or another program, is using");
        }
        assertThat(house.people()).containsExactly("of-now", "of-then");

        assertThat(say("restore", backup.toString(), "--yes")).startsWith("0 ");
        assertThat(house.people()).containsExactly("of-then");
        assertThat(house.house().request()).doesNotExist();

        var safety = safetyBackup();
        assertThat(say("restore", safety.toString(), "--yes", "--without-safety-backup"))
                .startsWith("0 ");
        assertThat(house.people()).as("what was there before").containsExactly("of-now", "of-then");
    }

    private Path safetyBackup() throws IOException {
        try (var files = Files.list(house.house().backups())) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void atTheNextStart() throws Exception {
        BackupFolder.writeAtOnce(house.house().request(), new RestoreRequest(backup, Instant.now(), null, null));
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = OwnProcess.open(port, home, database().toArray(String[]::new));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(house.people()).contains("of-then").doesNotContain("of-now");
            assertThat(house.house().request()).doesNotExist();
            assertThat(RestoreOutcome.read(house.house()))
                    .hasValueSatisfying(outcome -> assertThat(outcome.problem()).isNull());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// As it is given to the house.
    private List<String> database() {
        return List.of(
                "--spring.datasource.url=" + house.house().url(),
                "--spring.datasource.username=" + house.house().username(),
                "--spring.datasource.password=");
    }

    /// @return the exit code, and what was said
    private String say(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.addAll(database());
        var process = OwnProcess.command(home, all.toArray(String[]::new));
        try (var output = OwnProcess.output(process)) {
            var said = String.join("\n", output.lines().toList());
            return process.waitFor() + " " + said;
        }
    }
}
