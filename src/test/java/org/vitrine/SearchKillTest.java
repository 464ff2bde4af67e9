package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is on display is found, and nothing else, whatever happened to the process or to its index.
class SearchKillTest {
    private static final int ENOUGH_EXHIBITS = 30;

    @TempDir
    Path home;

    private Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void whatIsOnDisplayIsFoundAfterAKill() throws Exception {
        folder = home.resolve("data/index");
        var said = publishUntilKilled();
        assertThat(said).hasSize(ENOUGH_EXHIBITS);
        var shown = named(said, SearchingUntilKilled.SHOWN);
        var hidden = named(said, SearchingUntilKilled.HIDDEN);
        // A generation that was begun and never finished.
        var unfinished = Files.createDirectories(folder.resolve("unfinished/vitrine-unfinished-entry"));
        Files.writeString(unfinished.resolve("segments_1"), "half of it");
        var generation = generations().stream()
                .filter(name -> !name.equals("unfinished"))
                .findFirst()
                .orElseThrow();

        assertFound(findAfterRestart(), shown, hidden);
        assertThat(generations())
                .as("the index that was there, brought up to date")
                .containsExactly(generation);

        // An index of a format that this version does not write, whose making is then killed in turn.
        var pointer = folder.resolve("current.properties");
        Files.writeString(pointer, Files.readString(pointer).replace("format=", "format=9"));
        var killed = OwnProcess.start(FindingAfterKill.class, home);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> generations().stream().anyMatch(name -> !name.equals(generation)));
        killed.destroyForcibly().waitFor();
        assertThat(Files.readString(pointer))
                .as("what was begun counts for nothing")
                .contains("format=9");

        assertFound(findAfterRestart(), shown, hidden);
        assertThat(generations()).hasSize(1).doesNotContain(generation);
    }

    private List<String> publishUntilKilled() throws IOException, InterruptedException {
        var process = OwnProcess.start(SearchingUntilKilled.class, home);
        var said = new ArrayList<String>();
        try (var output = OwnProcess.output(process)) {
            String line;
            while (said.size() < ENOUGH_EXHIBITS && (line = output.readLine()) != null) {
                if (line.startsWith(SearchingUntilKilled.SHOWN) || line.startsWith(SearchingUntilKilled.HIDDEN)) {
                    said.add(line);
                }
            }
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    private Set<String> findAfterRestart() throws IOException, InterruptedException {
        var process = OwnProcess.start(FindingAfterKill.class, home);
        try (var output = OwnProcess.output(process)) {
            var found = new HashSet<>(named(output.lines().toList(), FindingAfterKill.FOUND));
            process.waitFor();
            return found;
        }
    }

    private static void assertFound(Set<String> found, List<String> shown, List<String> hidden) {
        assertThat(found).containsAll(shown).doesNotContainAnyElementsOf(hidden);
        // The one that was being published or withdrawn when the process ended may be on display or not.
        var exhibits =
                found.stream().filter(line -> line.startsWith("killable-")).count();
        assertThat(exhibits).isBetween((long) shown.size(), shown.size() + 1L);
        assertThat(found).as("what the index counts").contains(exhibits + " in all");
    }

    private static List<String> named(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
