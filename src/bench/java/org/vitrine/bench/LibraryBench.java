package org.vitrine.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.BulkEdits;
import org.vitrine.library.Chosen;
import org.vitrine.library.CitationStyle;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;
import org.vitrine.library.Documents;
import org.vitrine.library.Edit;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.Holding;
import org.vitrine.library.Place;
import org.vitrine.library.Rights;
import org.vitrine.library.Subject;
import org.vitrine.text.LanguageTag;

/// How long the library takes to answer with 100,000 documents: each answer is what a curator sees after a click, the
/// counts of all filters and the first fifty rows. Eight at once, on H2 in a file and on PostgreSQL.
public final class LibraryBench {
    private static final int DOCUMENTS = Integer.getInteger("documents", 100_000);
    private static final int USERS = 8;
    private static final int BATCH = 500;
    private static final int WINDOW = 50;
    private static final int EDITED = 2_000;
    private static final Duration WARMING = Duration.ofSeconds(4);
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final List<String> KINDS =
            List.of("Telegram", "Letter", "Minutes", "Newspaper", "Map", "Photograph", "Report", "Index card");
    private static final List<String> LANGUAGES = List.of("ru", "en", "zh", "ko", "de", "fr");
    private static final List<String> WORDS = List.of(
            "harbour",
            "lamp",
            "strait",
            "chart",
            "signal",
            "winter",
            "supply",
            "convoy",
            "bridge",
            "memorandum",
            "meeting",
            "arrival",
            "telegraph",
            "ice",
            "border",
            "railway",
            "school",
            "library",
            "grain",
            "inspection");

    private LibraryBench() {}

    static void main() throws IOException {
        try (var house = House.open()) {
            measure("H2 in a file", house);
        }
        try (var server = EmbeddedPostgres.builder().start();
                var house = House.open(
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            measure("PostgreSQL", house);
        }
    }

    private static void measure(String database, House house) {
        var documents = house.bean(Documents.class);
        var begin = System.nanoTime();
        fill(house, documents);
        System.out.printf("%n%s: %,d documents taken in in %.0f s%n", database, DOCUMENTS, seconds(begin));
        begin = System.nanoTime();
        inTheHouse(() -> documents.facets(DocumentQuery.ALL));
        System.out.printf("the first question took %.1f s%n", seconds(begin));
        Timings.of(USERS, WARMING, filter(documents));
        Timings.head();
        Timings.of(USERS, LENGTH, filter(documents)).print("Another filter");
        Timings.of(USERS, LENGTH, sort(documents)).print("Another order");
        Timings.of(USERS, LENGTH, scroll(documents)).print("Scrolling anywhere");
        Timings.of(USERS, LENGTH, saveAndLook(documents)).print("A save, then the list");
        edit(house.bean(BulkEdits.class));
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf("heap in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static Callable<?> filter(Documents documents) {
        return () -> inTheHouse(() -> answer(documents, anyQuery(documents)));
    }

    private static Callable<?> sort(Documents documents) {
        return () -> inTheHouse(() -> answer(
                documents,
                DocumentQuery.ALL
                        .withWords(word())
                        .withOrder(Order.values()[random().nextInt(Order.values().length)], random().nextBoolean())));
    }

    private static Callable<?> scroll(Documents documents) {
        return () -> inTheHouse(() -> documents.list(
                DocumentQuery.ALL.withOrder(Order.REFERENCE, true), random().nextInt(DOCUMENTS), WINDOW));
    }

    private static Callable<?> saveAndLook(Documents documents) {
        return () -> inTheHouse(() -> {
            var kept = documents.find(id(random().nextInt(DOCUMENTS))).orElseThrow();
            try {
                documents.save(
                        kept.document()
                                .withDescription(
                                        kept.document().description().withExtent(random().nextInt(1000) + " leaves")),
                        kept.version());
            } catch (org.vitrine.library.StaleDocumentException anotherUserHadTheSame) {
                // Eight of a hundred thousand: it happens.
            }
            return answer(documents, anyQuery(documents));
        });
    }

    /// What a curator sees after a click.
    private static Object answer(Documents documents, DocumentQuery query) {
        return List.of(documents.facets(query), documents.count(query), documents.list(query, 0, WINDOW));
    }

    private static DocumentQuery anyQuery(Documents documents) {
        var query = DocumentQuery.ALL;
        if (random().nextBoolean()) {
            query = query.withWords(word());
        }
        if (random().nextBoolean()) {
            query = query.withKinds(List.of(KINDS.get(random().nextInt(KINDS.size()))));
        }
        if (random().nextInt(3) == 0) {
            query = query.withLanguages(List.of(LANGUAGES.get(random().nextInt(LANGUAGES.size()))));
        }
        if (random().nextInt(3) == 0) {
            var subjects = new ArrayList<EntryId>(documents
                    .facets(DocumentQuery.ALL)
                    .entries()
                    .get(Entry.Kind.SUBJECT)
                    .keySet());
            query = query.withEntries(Entry.Kind.SUBJECT, List.of(subjects.get(random().nextInt(subjects.size()))));
        }
        if (random().nextInt(3) == 0) {
            var year = 1900 + random().nextInt(90);
            query = query.withYears(year, year + random().nextInt(20));
        }
        if (random().nextInt(4) == 0) {
            query = query.withMissing(List.of(Missing.values()[random().nextInt(Missing.values().length)]));
        }
        return query.withOrder(Order.values()[random().nextInt(Order.values().length)], random().nextBoolean());
    }

    private static void edit(BulkEdits edits) {
        var ids = new LinkedHashSet<DocumentId>();
        IntStream.range(0, EDITED).forEach(number -> ids.add(id(number)));
        var begin = System.nanoTime();
        var operation = inTheHouse(() -> edits.apply(
                new Chosen.Picked(ids), List.of(new Edit.AddSubject(new Subject("Edited by the bench", null)))));
        var edited = seconds(begin);
        begin = System.nanoTime();
        inTheHouse(() -> edits.undo(operation.id()));
        System.out.printf("%,d documents edited at once in %.1f s, undone in %.1f s%n", EDITED, edited, seconds(begin));
    }

    static void fill(House house, Documents documents) {
        var transaction =
                new TransactionTemplate(house.bean(org.springframework.transaction.PlatformTransactionManager.class));
        for (var from = 0; from < DOCUMENTS; from += BATCH) {
            var first = from;
            inTheHouse(() -> transaction.execute(_ -> {
                for (var number = first; number < Math.min(DOCUMENTS, first + BATCH); number++) {
                    documents.add(document(number));
                }
                return first;
            }));
        }
    }

    private static Document document(int number) {
        // The same documents every time.
        var random = new Random(number);
        var title = WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " of "
                + WORDS.get(random.nextInt(WORDS.size())) + " no. " + number;
        var year = 1900 + random.nextInt(90);
        return new Document(
                id(number),
                new Description(
                        title,
                        KINDS.get(random.nextInt(KINDS.size())),
                        random.nextInt(10) == 0
                                ? null
                                : new ArchivalDate(
                                        "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                        List.of(new LanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())))),
                        random.nextBoolean() ? null : "On the " + title + " and what came of it.",
                        null,
                        null,
                        List.of(
                                new Agent("Writer no. " + random.nextInt(3000), Agent.Role.AUTHOR, null),
                                new Agent("Reader no. " + random.nextInt(3000), Agent.Role.RECIPIENT, null)),
                        List.of(
                                new Subject("Subject no. " + random.nextInt(400), null),
                                new Subject("Rarely " + random.nextInt(5000), null)),
                        List.of(new Place("Place no. " + random.nextInt(800), null))),
                List.of(new Holding(
                        "GARF",
                        List.of(
                                new Holding.Part("Fond", String.valueOf(random.nextInt(900))),
                                new Holding.Part("Opis", String.valueOf(random.nextInt(20))),
                                new Holding.Part("Delo", random.nextInt(2000) + (random.nextInt(9) == 0 ? "a" : ""))),
                        new Holding.Leaves("Listy", String.valueOf(random.nextInt(300))),
                        CitationStyle.RUSSIAN)),
                null,
                random.nextBoolean()
                        ? null
                        : new Rights(URI.create("http://rightsstatements.org/vocab/CNE/1.0/"), null),
                List.of());
    }

    private static DocumentId id(int number) {
        return new DocumentId("bench-" + number);
    }

    private static String word() {
        return WORDS.get(random().nextInt(WORDS.size())) + " " + WORDS.get(random().nextInt(WORDS.size()));
    }

    private static Random random() {
        return ThreadLocalRandom.current();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static <T> T inTheHouse(java.util.function.Supplier<T> work) {
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        HouseWork.run(() -> result.set(work.get()));
        return result.get();
    }
}
