package org.vitrine.library;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.HouseWork;

/// Puts the catalogue in order when Vitrine starts: after an upgrade what lists are made of is made anew.
@Component
class LibraryUpkeep implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(LibraryUpkeep.class);

    private final Documents documents;
    private final Entries entries;

    LibraryUpkeep(Documents documents, Entries entries) {
        this.documents = documents;
        this.entries = entries;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        HouseWork.run(() -> {
            var rounds = 0;
            while (documents.bringSomeUpToDate()) {
                rounds++;
            }
            if (rounds > 0) {
                log.info("The catalogue of the library was made anew.");
            }
            while (entries.addressSome()) {
                log.info("People, places and subjects were given addresses.");
            }
            // Nobody's first question has to wait for it.
            documents.count(DocumentQuery.ALL);
        });
    }
}
