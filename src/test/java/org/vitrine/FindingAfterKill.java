package org.vitrine;

import org.springframework.boot.SpringApplication;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;
import org.vitrine.search.Search;

/// The whole application in a process of its own, which waits until its index is whole, says on the console what it
/// finds and ends.
final class FindingAfterKill {
    static final String FOUND = "FOUND ";

    private FindingAfterKill() {}

    static void main(String[] args) throws InterruptedException {
        var context = new SpringApplication(VitrineApplication.class).run(args);
        var search = context.getBean(Search.class);
        while (!(search.state() instanceof Found.State.Ready)) {
            Thread.sleep(50);
        }
        for (var page = 1; ; page++) {
            var found = search.find(Inquiry.of(SearchingUntilKilled.WORD).turnedTo(page));
            for (var hit : found.hits()) {
                if (hit instanceof Found.Hit.OfExhibit exhibit) {
                    System.out.println(FOUND + exhibit.exhibition().slug());
                }
            }
            if ((long) page * Inquiry.HITS >= found.count()) {
                System.out.println(FOUND + found.count() + " in all");
                break;
            }
        }
        System.exit(SpringApplication.exit(context));
    }
}
