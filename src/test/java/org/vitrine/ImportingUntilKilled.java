package org.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.interchange.intake.Beginning;
import org.vitrine.interchange.intake.ImportId;
import org.vitrine.interchange.intake.ImportState;
import org.vitrine.interchange.intake.Imports;
import org.vitrine.interchange.intake.Uploaded;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

/// The whole application in a process of its own, which imports a table and says how far it is. Started again with the
/// import's id, it says what came of it and ends.
final class ImportingUntilKilled {
    static final int ROWS = 8_000;
    static final String PASSED = "PASSED ";
    static final String CAME_TO = "CAME-TO ";
    static final String IMPORT = "import-to-read";

    private ImportingUntilKilled() {}

    static void main(String[] args) {
        System.exit(SpringApplication.exit(new SpringApplication(VitrineApplication.class, Importer.class).run(args)));
    }

    /// Not annotated, so that no other test's application finds it.
    static class Importer {
        @Bean
        ApplicationRunner importTable(Imports imports, Documents documents) {
            return arguments -> HouseWork.run(() -> {
                if (arguments.containsOption(IMPORT)) {
                    tell(
                            imports,
                            documents,
                            ImportId.read(arguments.getOptionValues(IMPORT).getFirst())
                                    .orElseThrow());
                } else {
                    start(imports);
                }
            });
        }

        private static void start(Imports imports) {
            var id = ((Beginning.Begun) imports.begin(List.of(new Uploaded("logs.csv", table()))))
                    .job()
                    .id();
            imports.check(id);
            await(imports, id, ImportState.CHECKED);
            imports.start(id);
            var passed = 0L;
            while (imports.find(id).orElseThrow().state().isBusy()) {
                var now = imports.find(id).orElseThrow().passed();
                if (now > passed) {
                    passed = now;
                    System.out.println(PASSED + id + " " + passed);
                }
            }
        }

        private static void tell(Imports imports, Documents documents, ImportId id) {
            await(imports, id, ImportState.DONE);
            System.out.println(CAME_TO + imports.find(id).orElseThrow().counts().fresh() + " "
                    + documents.count(DocumentQuery.ALL));
        }

        private static void await(Imports imports, ImportId id, ImportState state) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .pollInSameThread()
                    .until(() -> imports.find(id).orElseThrow().state() == state);
        }

        private static Path table() {
            try {
                var table = new StringBuilder("title,date,transcript.en\n");
                for (var row = 1; row <= ROWS; row++) {
                    table.append("Log ").append(row).append(",1931,The lamp was lit.\n");
                }
                return Files.writeString(Files.createTempFile("logs", ".csv"), table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
