package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.publishing.Inquiry;

/// In an OpenSearch cluster: the same is found.
class OpenSearchTest extends FindingInAnyIndex {
    /// Written by the build.
    private static final Path CLASS_PATH = Path.of("target/opensearch.classpath");

    @TempDir
    static Path folder;

    private SearchSettings settings;
    private Process node;

    @Override
    SearchSettings settings() throws IOException {
        assumeTrue(Files.isRegularFile(CLASS_PATH), "Run `mvn process-test-resources` first: it fetches OpenSearch");
        node = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-cp",
                        Files.readString(CLASS_PATH).strip(),
                        "src/test/opensearch/OpenSearchNode.java",
                        folder.resolve("opensearch").toString())
                .redirectErrorStream(true)
                .start();
        settings = new SearchSettings(
                SearchSettings.Backend.OPENSEARCH,
                folder.resolve("index"),
                List.of("127.0.0.1:" + port()),
                "http",
                null,
                null);
        return settings;
    }

    private String port() throws IOException {
        var output = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            said.append(line).append('\n');
            var at = line.indexOf("PORT ");
            if (at >= 0) {
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                return line.substring(at + 5).strip();
            }
        }
        throw new IllegalStateException("OpenSearch did not start:\n" + said);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (node != null) {
            node.getOutputStream().close();
            node.waitFor();
        }
    }

    @Test
    void aGenerationIsFoundAgainAndCanBeTakenAway() {
        try (var index = Index.open(settings, "second")) {
            index.write(List.of(Shelf.document("kept", "Kept", "en", "Hornblende.")));
        }
        try (var again = Index.open(settings, "second")) {
            assertThat(again.held()).containsOnlyKeys("document:kept");
        }
        Index.remove(settings, "second");
        try (var anew = Index.open(settings, "second")) {
            assertThat(anew.held()).isEmpty();
            assertThat(Asking.ask(anew, Inquiry.of("hornblende")).matches()).isEmpty();
        }
        Index.remove(settings, "second");
    }
}
