package org.vitrine;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;

/// The whole application in a process of its own, which saves one revision after another and says so on the console
/// each time the save has returned, until it is killed.
final class SavingUntilKilled {
    static final String SAVED = "SAVED ";

    private SavingUntilKilled() {}

    static void main(String[] args) {
        new SpringApplication(VitrineApplication.class, Saver.class).run(args);
    }

    /// Not annotated, so that no other test's application finds it.
    static class Saver {
        @Bean
        ApplicationRunner save(Exhibits exhibits) {
            return _ -> HouseWork.run(() -> {
                var draft =
                        exhibits.create(Fixtures.anExhibit("Saved 1"), new Slug("saved-until-killed"), Change.CREATED);
                while (true) {
                    System.out.println(SAVED + draft.id() + " " + draft.revision());
                    draft = exhibits.save(
                            draft.id(),
                            draft.revision(),
                            draft.content().withTitle("Saved " + (draft.revision() + 1)),
                            Change.FRONT);
                }
            });
        }
    }
}
