package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Backups from the command line: of a house that is at work, and back into one that was killed while it was restored.
class BackupCommandTest {
    @TempDir
    Path home;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aHouseIsBackedUpWhileItWorksAndARestoreThatIsKilledIsDoneAtTheNextStart() throws Exception {
        var backup = home.resolve("kept.zip");
        var process = OwnProcess.start(SavingUntilKilled.class, home);
        var exhibit = "";
        try (var output = OwnProcess.output(process)) {
            String line;
            while (exhibit.isEmpty() && (line = output.readLine()) != null) {
                exhibit = line.startsWith(SavingUntilKilled.SAVED) ? line.split(" ")[1] : "";
            }
            // Somebody has to go on reading, or it stops when it has said too much.
            var reader = Thread.startVirtualThread(() -> output.lines().forEach(_ -> {}));
            assertThat(say("backup", "--to", backup.toString())).startsWith("0 Backup made: " + backup);
            assertThat(say("restore", backup.toString(), "--yes"))
                    .startsWith("1 Vitrine, or another program, is using");
            process.destroyForcibly().waitFor();
            reader.join();
        }
        assertThat(say("check", backup.toString())).startsWith("0 " + backup + " is sound");

        var database = home.resolve("data/vitrine.mv.db");
        var before = Files.readAllBytes(database);
        killWhileItRestores(backup);
        assertThat(Files.readAllBytes(database)).as("the old state").isEqualTo(before);

        process = OwnProcess.start(ReadingAfterKill.class, home, "--" + ReadingAfterKill.EXHIBIT + "=" + exhibit);
        try (var output = OwnProcess.output(process)) {
            assertThat(output.lines().filter(line -> line.startsWith(ReadingAfterKill.FOUND)))
                    .as("the new state")
                    .hasSize(revisionsIn(backup));
            process.waitFor();
        }
        assertThat(home.resolve("data/restore.json")).doesNotExist();
    }

    private void killWhileItRestores(Path backup) throws IOException, InterruptedException {
        var data = home.resolve("data");
        try (var watch = data.getFileSystem().newWatchService()) {
            data.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var process = OwnProcess.command(home, "restore", backup.toString(), "--yes", "--without-safety-backup");
            var beside = data.resolve("restoring.mv.db");
            while (!Files.exists(beside) && process.isAlive()) {
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
            process.destroyForcibly().waitFor();
            assertThat(beside).as("it was killed in the middle").exists();
        }
    }

    private static int revisionsIn(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile());
                var contents = zip.getInputStream(zip.getEntry("contents.json"))) {
            var number = Pattern.compile("\"revision\":(\\d+)")
                    .matcher(new String(contents.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(number.find()).isTrue();
            return Integer.parseInt(number.group(1));
        }
    }

    /// @return the exit code, and what was said
    private String say(String... words) throws IOException, InterruptedException {
        var process = OwnProcess.command(home, words);
        try (var output = OwnProcess.output(process)) {
            var said = String.join("\n", output.lines().toList());
            return process.waitFor() + " " + said;
        }
    }
}
