package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.text.LanguageTag;

/// Many documents at once: edited, undone, merged, thrown away and taken out again.
@DatabaseTest
class BulkEditsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Documents documents;
    private final BulkEdits edits;
    private final Entries entries;
    private final Bin bin;
    private final Bin binLater;

    BulkEditsTest(Database database) {
        var jdbc = database.jdbc();
        var json = Fixtures.json();
        var cards = new CardIndex(jdbc);
        var entryRepository = new EntryRepository(new NamedParameterJdbcTemplate(database.dataSource()), json);
        var repository = new DocumentRepository(jdbc, json, new Headings(entryRepository), cards);
        var operations = new OperationRepository(jdbc, json);
        var rewriting = new Rewriting(repository, operations);
        var nobody = new CurrentAccount();
        documents = database.transactional(new Documents(repository, cards, nobody, CLOCK));
        edits = database.transactional(new BulkEdits(rewriting, operations, entryRepository, cards, nobody, CLOCK));
        entries = database.transactional(
                new Entries(entryRepository, new EntryDistinctions(jdbc), repository, rewriting, cards, nobody, CLOCK));
        bin = database.transactional(new Bin(repository, nobody, CLOCK));
        binLater = database.transactional(new Bin(repository, nobody, Clock.offset(CLOCK, Duration.ofDays(31))));
    }

    @Test
    void whatWouldChangeIsSaidBeforeItIsDone() {
        add("one", about("Korea"));
        add("two", about("Armistice"));
        add("three", List.of());
        var addArmistice = List.<Edit>of(new Edit.AddSubject(new Subject("armistice", null)));

        var preview = edits.preview(new Chosen.Matching(DocumentQuery.ALL, Set.of()), addArmistice);
        assertThat(preview.chosen()).isEqualTo(3);
        assertThat(preview.changing()).as("one has it already").isEqualTo(2);
        assertThat(preview.first())
                .allSatisfy(change -> assertThat(subjects(change.after())).contains("armistice"));
        assertThat(version("one")).as("nothing is saved yet").isEqualTo(1);
    }

    @Test
    void anOperationIsUndoneAsAWholeButForWhatWasChangedSince() {
        add("one", about("Korea"));
        add("two", about("Korea"));
        add("three", about("Korea"));
        add("left", about("Korea"));
        var operation = edits.apply(
                new Chosen.Matching(DocumentQuery.ALL, Set.of(id("left"))),
                List.of(
                        new Edit.RemoveSubject("KOREA"),
                        new Edit.AddLanguage(new LanguageTag("ko")),
                        new Edit.SetKind("Letter"),
                        new Edit.SetRights(
                                new Rights(URI.create("http://rightsstatements.org/vocab/CNE/1.0/"), null))));
        assertThat(operation.documents()).isEqualTo(3);
        assertThat(documents.count(DocumentQuery.ALL.withKinds(List.of("Letter"))))
                .isEqualTo(3);
        assertThat(subjects(document("left"))).containsExactly("Korea");
        var two = documents.find(id("two")).orElseThrow();
        documents.save(
                two.document().withDescription(two.document().description().withExtent("2 leaves")), 2);
        bin.put(List.of(id("three")));

        var undone = edits.undo(operation.id());

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.skipped())
                .extracting(skipped -> skipped.document() + " " + skipped.reason())
                .containsExactlyInAnyOrder("two CHANGED_SINCE", "three IN_THE_BIN");
        assertThat(subjects(document("one"))).containsExactly("Korea");
        assertThat(document("one").description().kind()).isNull();
        assertThat(document("two").description().kind()).isEqualTo("Letter");
        assertThat(documents.history(id("one")))
                .extracting(DocumentState::deed)
                .containsExactly(Deed.UNDONE, Deed.BULK, Deed.SAVED);
        assertThatThrownBy(() -> edits.undo(operation.id())).isInstanceOf(AlreadyUndoneException.class);
    }

    @Test
    void documentsAreTiedToEntriesByNameAndByAddress() {
        var address = URI.create("https://www.wikidata.org/entity/Q884");
        add("one", List.of(new Subject("Korea", null)));
        add("two", List.of(new Subject("KOREA", address)));
        add("three", List.of(new Subject("Corea", address)));
        add("four", List.of(new Subject("Korea", URI.create("https://www.wikidata.org/entity/Q1"))));

        var rows = entries.list(Entry.Kind.SUBJECT, "", 0, 10);
        assertThat(rows)
                .extracting(row -> row.entry().name() + " " + row.documents())
                .containsExactlyInAnyOrder("Korea 3", "Korea 1");
        assertThat(rows.stream()
                        .filter(row -> row.documents() == 3)
                        .findFirst()
                        .orElseThrow()
                        .entry()
                        .authorities())
                .as("an entry learns its address from a document")
                .containsExactly(address);
    }

    @Test
    void mergingRewritesDocumentsAndCanBeUndone() {
        add("one", about("Korean War"));
        add("two", about("War in Korea", "Korean War"));
        add("three", about("War in Korea"));
        var stays = entry("Korean War");
        var goes = entry("War in Korea");
        assertThat(entries.previewMerge(stays.entry().id(), List.of(goes.entry().id()))
                        .documents())
                .isEqualTo(2);

        var operation = entries.merge(stays.entry().id(), List.of(goes.entry().id()));

        assertThat(subjects(document("two"))).containsExactly("Korean War");
        assertThat(subjects(document("three"))).containsExactly("Korean War");
        assertThat(entries.find(goes.entry().id()).orElseThrow().entry().names())
                .as("who asks for the old one gets the one it is part of")
                .extracting(Entry.Name::name)
                .containsExactly("War in Korea");
        assertThat(entries.count(Entry.Kind.SUBJECT, "")).isEqualTo(1);
        add("four", about("War in Korea"));
        assertThat(entries.find(stays.entry().id()).orElseThrow().documents())
                .as("the old name goes on meaning it")
                .isEqualTo(4);

        edits.undo(operation.id());

        assertThat(subjects(document("two"))).containsExactly("War in Korea", "Korean War");
        assertThat(entry("War in Korea").documents()).isEqualTo(2);
        assertThat(entries.find(stays.entry().id()).orElseThrow().entry().names())
                .isEmpty();
    }

    @Test
    void anotherPreferredNameIsWrittenIntoTheDocuments() {
        add("one", about("Korean War"));
        var row = entry("Korean War");
        var renamed = row.entry().renamed("Korean War, 1950–1953");

        var operation = entries.save(
                        renamed, entries.find(row.entry().id()).orElseThrow().version())
                .orElseThrow();

        assertThat(subjects(document("one"))).containsExactly("Korean War, 1950–1953");
        edits.undo(operation.id());
        assertThat(subjects(document("one"))).containsExactly("Korean War");
        assertThat(entry("Korean War").entry().names()).isEmpty();
    }

    @Test
    void likelyDuplicatesAreNamedUntilSomebodyKeepsThemApart() {
        List.of(
                        "Kuznetsov, V. V.",
                        "Vasily Vasilyevich Kuznetsov",
                        "V. V. Kuznetsov",
                        "Mao Zedong",
                        "Mao Zedonk",
                        "Молотов",
                        "Molotov",
                        "8th Route Army",
                        "5th Route Army")
                .forEach(name -> entries.add(Entry.named(Entry.Kind.AGENT, name)));

        var pairs = entries.duplicates(Entry.Kind.AGENT);
        assertThat(pairs)
                .extracting(pair -> Set.of(pair.one().name(), pair.other().name()))
                .containsExactlyInAnyOrder(
                        Set.of("Kuznetsov, V. V.", "V. V. Kuznetsov"),
                        Set.of("Kuznetsov, V. V.", "Vasily Vasilyevich Kuznetsov"),
                        Set.of("V. V. Kuznetsov", "Vasily Vasilyevich Kuznetsov"),
                        Set.of("Mao Zedong", "Mao Zedonk"),
                        Set.of("Молотов", "Molotov"));
        pairs.forEach(pair -> entries.keepApart(pair.one().id(), pair.other().id()));
        assertThat(entries.duplicates(Entry.Kind.AGENT)).isEmpty();
    }

    @Test
    void theBinKeepsEverythingUntilItIsEmptied() {
        add("one", about("Korea"));
        bin.put(List.of(id("one")));
        assertThat(documents.find(id("one"))).isEmpty();
        assertThat(bin.holds(id("one"))).isTrue();
        assertThatThrownBy(() -> documents.save(titled("one"), 1)).isInstanceOf(StaleDocumentException.class);
        assertThat(bin.empty(Bin.RETENTION)).as("it has not lain there long").isZero();
        bin.restore(List.of(id("one")));
        assertThat(subjects(document("one"))).containsExactly("Korea");
        assertThat(documents.history(id("one")))
                .extracting(DocumentState::deed)
                .containsExactly(Deed.UNBINNED, Deed.BINNED, Deed.SAVED);

        bin.put(List.of(id("one")));
        assertThat(binLater.empty(Bin.RETENTION)).isEqualTo(1);
        assertThat(bin.count()).isZero();
        assertThat(documents.history(id("one"))).isEmpty();
        assertThat(documents.isTaken(id("one")))
                .as("its handle is never given again")
                .isTrue();
        assertThat(documents.count(DocumentQuery.ALL)).isZero();
    }

    @Test
    void aFormerStateIsGivenBackAsANewOne() {
        add("one", about("Korea"));
        var first = document("one");
        documents.save(titled("one"), 1);
        documents.restore(id("one"), 1, 2);
        assertThat(document("one")).isEqualTo(first);
        assertThat(documents.history(id("one")).getFirst().ofVersion()).isEqualTo(1);
        assertThatThrownBy(() -> documents.restore(id("one"), 1, 2)).isInstanceOf(StaleDocumentException.class);
    }

    private EntryRow entry(String name) {
        return entries.list(Entry.Kind.SUBJECT, name, 0, 10).stream()
                .filter(row -> row.entry().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void add(String id, List<Subject> subjects) {
        documents.add(titled(id).withDescription(titled(id).description().withSubjects(subjects)));
    }

    private static List<Subject> about(String... headings) {
        return List.of(headings).stream()
                .map(heading -> new Subject(heading, null))
                .toList();
    }

    private static Document titled(String id) {
        return new Document(id(id), Description.titled("Document " + id), List.of(), null, null, List.of());
    }

    private static DocumentId id(String id) {
        return new DocumentId(id);
    }

    private Document document(String id) {
        return documents.find(id(id)).orElseThrow().document();
    }

    private long version(String id) {
        return documents.find(id(id)).orElseThrow().version();
    }

    private static List<String> subjects(Document document) {
        return document.description().subjects().stream().map(Subject::heading).toList();
    }
}
