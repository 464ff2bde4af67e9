package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.vitrine.VitrineApplication;
import org.vitrine.accounts.HouseWork;
import org.vitrine.interchange.intake.Beginning;
import org.vitrine.interchange.intake.ImportId;
import org.vitrine.interchange.intake.ImportState;
import org.vitrine.interchange.intake.Imports;
import org.vitrine.interchange.intake.Uploaded;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

/// Imports a table of documents with text through the application as it is, on H2, and says how fast that is and how
/// much memory it takes: `ImportBench [rows] [folder]`.
public final class ImportBench {
    private static final int ROWS = 100_000;
    private static final int WORDS = 250;
    private static final String[] VOCABULARY =
            "the lamp was lit again at four and nobody hurt oil will last until Thursday keeper asks for two wicks new glass harbour board ship seen before dawn wind from north pilot cutter chart beacon fog horn minute signal letter report telegram office quay ledger rope"
                    .split(" ");

    private ImportBench() {}

    static void main(String[] args) throws IOException {
        var rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
        var data = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("vitrine-bench-");
        try {
            measure(rows, data);
        } finally {
            if (args.length <= 1) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }

    private static void measure(int rows, Path data) throws IOException {
        var table = table(data, rows);
        System.out.printf("table: %,d rows, %,d MB%n", rows, Files.size(table) / 1024 / 1024);
        try (var application = SpringApplication.run(
                VitrineApplication.class,
                "--vitrine.data=" + data,
                "--vitrine.samples=",
                "--server.port=0",
                "--management.server.port=0")) {
            var imports = application.getBean(Imports.class);
            var documents = application.getBean(Documents.class);
            HouseWork.run(() -> {
                var id = ((Beginning.Begun) imports.begin(List.of(new Uploaded("bench.csv", table))))
                        .job()
                        .id();
                System.out.printf("heap before: %,d MB%n", heap());
                time("dry run", rows, () -> {
                    imports.check(id);
                    await(imports, id, ImportState.CHECKED);
                });
                time("import", rows, () -> {
                    imports.start(id);
                    await(imports, id, ImportState.DONE);
                });
                System.out.printf("documents: %,d%n", documents.count(DocumentQuery.ALL));
                System.out.printf("heap after: %,d MB%n", heap());
                time("undo", rows, () -> {
                    imports.undo(id);
                    await(imports, id, ImportState.UNDONE);
                });
                System.out.printf("documents: %,d%n", documents.count(DocumentQuery.ALL));
                System.out.printf("heap at the end: %,d MB%n", heap());
            });
        }
    }

    private static void time(String what, int rows, Runnable work) {
        var begun = System.nanoTime();
        var worked = processor();
        work.run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var busy = (processor() - worked) / 1e9;
        System.out.printf(
                "%s: %.1f s, %,.0f rows/s; %.1f s of processor time, %,.0f rows a second of it; heap peak %,d MB%n",
                what, seconds, rows / seconds, busy, rows / busy, peak);
        peak = 0;
    }

    /// On a machine that is busy with something else, what counts.
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak;

    private static void await(Imports imports, ImportId id, ImportState state) {
        while (true) {
            var job = imports.find(id).orElseThrow();
            peak = Math.max(peak, used());
            if (job.state() == state) {
                return;
            }
            if (!job.state().isBusy()) {
                throw new IllegalStateException("The import is " + job.state() + ": " + job.findings());
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// What is left in the heap when nothing is that could go.
    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
    }

    private static Path table(Path folder, int rows) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(1953);
        var file = folder.resolve("bench.csv");
        try (var output = Files.newBufferedWriter(file)) {
            output.write(
                    "identifier,title,date,creator,recipient,subject,language,repository,call number,rights,transcript\n");
            for (var row = 1; row <= rows; row++) {
                output.write(
                        "B-%d,%s %d,19%02d-%02d-%02d,%s,%s,%s;%s,en,Harbour Office,\"Series 9, Box %d, Folder %d\",CC BY 4.0,\""
                                .formatted(
                                        row,
                                        phrase(random, 5),
                                        row,
                                        row % 100,
                                        1 + row % 12,
                                        1 + row % 28,
                                        phrase(random, 2),
                                        phrase(random, 2),
                                        phrase(random, 1),
                                        phrase(random, 1),
                                        row % 500,
                                        row % 40));
                for (var paragraph = 0; paragraph < 5; paragraph++) {
                    output.write(phrase(random, WORDS / 5));
                    output.write(".\n\n");
                }
                output.write("\"\n");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }

    private static String phrase(Random random, int words) {
        var phrase = new StringBuilder();
        for (var word = 0; word < words; word++) {
            phrase.append(word == 0 ? "" : " ").append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
        }
        return phrase.toString();
    }
}
