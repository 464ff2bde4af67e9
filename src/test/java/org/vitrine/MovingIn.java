package org.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.interchange.ExhibitImport;
import org.vitrine.interchange.ImportReport;

/// The whole application, empty, in a process of its own, which takes in an exhibit from a zip file, says so on the
/// console, writes it out again and ends.
final class MovingIn {
    static final String MOVED = "MOVED ";
    static final String FROM = "take-in";
    static final String TO = "write-out";

    private MovingIn() {}

    static void main(String[] args) {
        OwnProcess.run(Mover.class, args);
    }

    /// Not annotated, so that no other test's application finds it.
    static class Mover {
        @Bean
        ApplicationRunner move(Exhibits exhibits, ExhibitImport imports, ExhibitExport exports) {
            return arguments -> HouseWork.run(() -> {
                System.out.println(MOVED + "into a house of " + exhibits.list().size() + " exhibits");
                try (var zip = Files.newInputStream(path(arguments, FROM));
                        var copy = Files.newOutputStream(path(arguments, TO))) {
                    var report = imports.importZip(zip, "moved.zip");
                    System.out.println(MOVED + "with " + report.findings().size() + " remarks");
                    if (report instanceof ImportReport.Imported imported) {
                        exports.writeZip(imported.draft().id(), copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static Path path(ApplicationArguments arguments, String option) {
            return Path.of(arguments.getOptionValues(option).getFirst());
        }
    }
}
