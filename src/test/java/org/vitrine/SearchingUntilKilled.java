package org.vitrine;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;
import org.vitrine.publishing.Publisher;
import org.vitrine.search.Search;

/// The whole application in a process of its own, which publishes exhibits and withdraws every other one, and says so
/// each time, until it is killed.
final class SearchingUntilKilled {
    static final String SHOWN = "SHOWN ";
    static final String HIDDEN = "HIDDEN ";
    static final String WORD = "killable";

    private SearchingUntilKilled() {}

    static void main(String[] args) {
        new SpringApplication(VitrineApplication.class, Curator.class).run(args);
    }

    /// Not annotated, so that no other test's application finds it.
    static class Curator {
        @Bean
        ApplicationRunner publish(Exhibits exhibits, Publisher publisher, Search search) {
            return _ -> HouseWork.run(() -> {
                // What is killed should be an index at work, and not one that was never opened.
                for (var number = 0; ; number++) {
                    var slug = new Slug("killable-" + number);
                    var draft = exhibits.create(
                            Fixtures.anExhibit(
                                    "A " + WORD + " exhibit", Fixtures.aTextBlock("text", "Number " + number)),
                            slug,
                            Change.CREATED);
                    publisher.publish(draft.id(), draft.revision(), null);
                    if (number == 0) {
                        awaitAnswer(search);
                    }
                    if (number % 2 == 0) {
                        System.out.println(SHOWN + slug);
                    } else {
                        publisher.withdraw(draft.id(), null);
                        System.out.println(HIDDEN + slug);
                    }
                }
            });
        }
    }

    private static void awaitAnswer(Search search) {
        while (!(search.state() instanceof Found.State.Ready)
                || search.find(Inquiry.of(WORD)).count() == 0) {
            Thread.onSpinWait();
        }
    }
}
