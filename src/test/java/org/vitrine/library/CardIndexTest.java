package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;
import org.vitrine.text.LanguageTag;

/// What lists of documents show: what matches, in which order, and how it is made up.
@DatabaseTest
class CardIndexTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final EntryRepository entries;
    private final CardIndex cards;
    private final DocumentRepository repository;
    private final Database database;

    CardIndexTest(Database database) {
        this.database = database;
        entries = new EntryRepository(new NamedParameterJdbcTemplate(database.dataSource()), Fixtures.json());
        cards = new CardIndex(database.jdbc());
        repository = new DocumentRepository(database.jdbc(), Fixtures.json(), new Headings(entries), cards);
    }

    @Test
    void referencesStandInTheOrderOfTheArchive() {
        add(held("a", "GARF", "9401", "2", "830"));
        add(held("b", "GARF", "9401", "2", "9"));
        add(held("c", "GARF", "9401", "2", "12a"));
        add(held("d", "GARF", "9401", "2", "12"));
        add(held("e", "GARF", "9401", "2", "12b"));
        add(held("f", "APRF", "3", "65", "830"));
        add(held("g", "GARF", "9401", "12", "1"));
        add(held("h", "GARF", "9401"));
        add(titled("i"));

        assertThat(ids(DocumentQuery.ALL.withOrder(Order.REFERENCE, true)))
                .containsExactly("f", "h", "b", "d", "c", "e", "a", "g", "i");
        assertThat(ids(DocumentQuery.ALL.withOrder(Order.REFERENCE, false)))
                .as("what has no reference comes last either way")
                .containsExactly("g", "a", "e", "c", "d", "b", "h", "f", "i");
    }

    @Test
    void leavesStandWithTheirVersoBehindTheirRecto() {
        add(leaf("a", "5ob."));
        add(leaf("b", "5"));
        add(leaf("c", "12"));
        add(leaf("d", "5-7"));

        assertThat(ids(DocumentQuery.ALL.withOrder(Order.REFERENCE, true))).containsExactly("b", "d", "a", "c");
    }

    @Test
    void datesAreSortedByTheirEarliestDayFromBeforeChristToFarAway() {
        add(dated("a", "1953-07-29"));
        add(dated("b", "195X"));
        add(dated("c", "-0043-03-15"));
        add(dated("d", "Y17000"));
        add(dated("e", "../1914"));
        add(titled("f"));

        assertThat(ids(DocumentQuery.ALL.withOrder(Order.DATE, true))).containsExactly("c", "e", "b", "a", "d", "f");
    }

    @Test
    void yearsFindWhatMayHaveBeenMadeInThem() {
        add(dated("day", "1953-07-29"));
        add(dated("decade", "195X"));
        add(dated("open", "1940/.."));
        add(dated("before", "../1914"));
        add(dated("unknown-end", "1940/"));
        add(titled("undated"));

        assertThat(ids(DocumentQuery.ALL.withYears(1950, 1952))).containsExactlyInAnyOrder("decade", "open");
        assertThat(ids(DocumentQuery.ALL.withYears(null, 1800))).containsExactly("before");
        assertThat(ids(DocumentQuery.ALL.withYears(1953, null))).containsExactlyInAnyOrder("day", "decade", "open");
        assertThat(ids(DocumentQuery.ALL.withYears(1940, 1940))).containsExactlyInAnyOrder("open", "unknown-end");
    }

    @Test
    void countsBesideAPropertySayWhatAnotherValueWouldGive() {
        add(described("one", "Letter", "ru", "Armistice"));
        add(described("two", "Letter", "zh", "Armistice"));
        add(described("three", "Map", "ru", "Coast"));

        var armistice = entry(Entry.Kind.SUBJECT, "Armistice");
        var facets = cards.facets(DocumentQuery.ALL.withKinds(List.of("Letter")));
        assertThat(facets.matching()).isEqualTo(2);
        assertThat(facets.all()).isEqualTo(3);
        assertThat(facets.kinds()).containsEntry("Letter", 2).containsEntry("Map", 1);
        assertThat(facets.languages()).containsEntry("ru", 1).containsEntry("zh", 1);
        assertThat(facets.entries().get(Entry.Kind.SUBJECT)).containsOnlyKeys(armistice);

        assertThat(ids(DocumentQuery.ALL
                        .withEntries(Entry.Kind.SUBJECT, List.of(armistice))
                        .withLanguages(List.of("zh"))))
                .containsExactly("two");
        assertThat(cards.facets(DocumentQuery.ALL.withKinds(List.of("Unheard of")))
                        .kinds())
                .as("what is asked for is named, even where there is none")
                .containsEntry("Unheard of", 0);
    }

    @Test
    void whatIsMissingIsFoundAndCounted() {
        add(Fixtures.aDocument("log"));
        add(titled("bare"));

        assertThat(ids(DocumentQuery.ALL.withMissing(List.of(Missing.TRANSCRIPT))))
                .containsExactly("bare");
        assertThat(ids(DocumentQuery.ALL.withMissing(List.of(Missing.SCAN, Missing.RIGHTS))))
                .containsExactlyInAnyOrder("log", "bare");
        assertThat(cards.facets(DocumentQuery.ALL).missing())
                .containsEntry(Missing.TRANSLATION, 1)
                .containsEntry(Missing.SUMMARY, 2)
                .containsEntry(Missing.ALTERNATIVE_TEXT, 0);
    }

    @Test
    void yearsAreCountedInSpansThatAreEasilyRead() {
        IntStream.range(1940, 1960).forEach(year -> add(dated("d" + year, String.valueOf(year))));

        var facets = cards.facets(DocumentQuery.ALL);
        assertThat(facets.yearsEach()).isEqualTo(2);
        assertThat(facets.years()).hasSize(10).containsEntry(1940, 2).containsEntry(1958, 2);
    }

    @Test
    void whatIsSavedIsFoundAtOnceAndPagesFitTogether() {
        IntStream.range(0, 30).forEach(number -> add(titled("d" + number, "Title " + number)));
        var byTitle = DocumentQuery.ALL.withOrder(Order.TITLE, true);
        assertThat(cards.list(byTitle, 0, 10)).hasSize(10).startsWith(new DocumentId("d0"), new DocumentId("d1"));
        assertThat(cards.list(byTitle, 25, 10)).hasSize(5).endsWith(new DocumentId("d29"));

        repository.update(titled("d0", "Zither"), 1, NOW, null);
        assertThat(cards.list(byTitle, 29, 10)).containsExactly(new DocumentId("d0"));
        assertThat(ids(DocumentQuery.ALL.withWords("zith"))).containsExactly("d0");
        assertThat(ids(DocumentQuery.ALL.withWords("title 0"))).isEmpty();
    }

    @Test
    void whatAnotherNodeSavesIsFoundToo() {
        add(titled("here"));
        assertThat(cards.count(DocumentQuery.ALL)).isEqualTo(1);
        var elsewhere = new CardIndex(database.jdbc());
        var other = new DocumentRepository(database.jdbc(), Fixtures.json(), new Headings(entries), elsewhere);
        other.insert(titled("there"), NOW, null);

        assertThat(elsewhere.count(DocumentQuery.ALL)).isEqualTo(2);
        // A save here makes it look at once; else it looks every few seconds.
        org.awaitility.Awaitility.await().until(() -> cards.count(DocumentQuery.ALL) == 2);
    }

    @Test
    void manyChangesWearNothingOut() {
        IntStream.range(0, 400).forEach(number -> add(titled("d" + number, "Title " + number)));
        for (var round = 1; round <= 6; round++) {
            var version = round;
            IntStream.range(0, 400)
                    .forEach(number -> repository.update(
                            titled("d" + number, "Name " + version + " " + number), version, NOW, null));
            assertThat(cards.count(DocumentQuery.ALL.withWords("name " + version)))
                    .isEqualTo(400);
            assertThat(cards.count(DocumentQuery.ALL)).isEqualTo(400);
        }
    }

    @Test
    void whatIsInTheBinIsNotListed() {
        add(titled("kept"));
        add(titled("thrown"));
        repository.bin(new DocumentId("thrown"), true, NOW, null);
        assertThat(ids(DocumentQuery.ALL)).containsExactly("kept");
        assertThat(cards.facets(DocumentQuery.ALL).all()).isEqualTo(1);
        repository.bin(new DocumentId("thrown"), false, NOW, null);
        assertThat(cards.count(DocumentQuery.ALL)).isEqualTo(2);
    }

    private EntryId entry(Entry.Kind kind, String name) {
        return entries.search(kind, name, 0, 10).getFirst().entry().id();
    }

    private void add(Document document) {
        repository.insert(document, NOW, null);
    }

    private List<String> ids(DocumentQuery query) {
        return cards.list(query, 0, 1000).stream().map(DocumentId::value).toList();
    }

    private static Document titled(String id) {
        return titled(id, "Document " + id);
    }

    private static Document titled(String id, String title) {
        return new Document(new DocumentId(id), Description.titled(title), List.of(), null, null, List.of());
    }

    private static Document dated(String id, String edtf) {
        var description = Description.titled("Document " + id);
        return titled(id)
                .withDescription(new Description(
                        description.title(),
                        null,
                        new ArchivalDate(edtf),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Document described(String id, String kind, String language, String subject) {
        return titled(id)
                .withDescription(Description.titled("Document " + id)
                        .withKind(kind)
                        .withLanguages(List.of(new LanguageTag(language)))
                        .withSubjects(List.of(new Subject(subject, null))));
    }

    private static Document held(String id, String repository, String... parts) {
        return titled(id)
                .withHoldings(List.of(new Holding(
                        repository,
                        List.of(parts).stream()
                                .map(part -> new Holding.Part("Level", part))
                                .toList(),
                        null)));
    }

    private static Document leaf(String id, String range) {
        return titled(id)
                .withHoldings(List.of(new Holding(
                        "APRF", List.of(new Holding.Part("Delo", "1")), new Holding.Leaves("Listy", range))));
    }
}
