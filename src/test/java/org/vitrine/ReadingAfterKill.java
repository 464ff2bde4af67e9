package org.vitrine;

import java.util.UUID;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;

/// The whole application in a process of its own, which says on the console what it finds of an exhibit's revisions and
/// ends.
final class ReadingAfterKill {
    static final String FOUND = "FOUND ";
    static final String EXHIBIT = "exhibit-to-read";

    private ReadingAfterKill() {}

    static void main(String[] args) {
        OwnProcess.run(Teller.class, args);
    }

    /// Not annotated, so that no other test's application finds it.
    static class Teller {
        @Bean
        ApplicationRunner tell(Exhibits exhibits) {
            return arguments -> HouseWork.run(() -> {
                var exhibit = new ExhibitId(
                        UUID.fromString(arguments.getOptionValues(EXHIBIT).getFirst()));
                exhibits.history(exhibit)
                        .forEach(revision -> System.out.println(FOUND + revision.number() + " "
                                + exhibits.content(exhibit, revision.number())
                                        .orElseThrow()
                                        .title()));
            });
        }
    }
}
