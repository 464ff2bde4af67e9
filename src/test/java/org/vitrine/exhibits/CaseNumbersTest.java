package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;

@DatabaseTest
class CaseNumbersTest {
    private final ExhibitRepository exhibits;
    private final CaseNumberRepository repository;

    CaseNumbersTest(Database database) {
        exhibits = new ExhibitRepository(database.jdbc(), Fixtures.json());
        repository = new CaseNumberRepository(database.jdbc());
    }

    @Test
    void objectsAreNumberedAsTheyStandWhereNothingWasPublished() {
        var content = Fixtures.anExhibit("Lamps", object("a"), Fixtures.aTextBlock("t", "T"), object("b"));

        assertThat(numbers(CaseNumbers.NONE.completed(content), "a", "t", "b")).containsExactly("1.1", "", "1.2");
    }

    @Test
    void aNumberThatWasGivenStaysWhateverIsMovedOrDeleted() {
        var exhibit = anExhibit();
        var content = Fixtures.anExhibit("Lamps", object("a"), object("b"), object("c"));
        repository.give(exhibit, CaseNumbers.NONE.completed(content));

        var moved = content.mapPages(page -> page.withBlockMoved(new BlockId("c"), new BlockId("a"))
                .withoutBlock(new BlockId("a"))
                .withBlockAfter(object("d"), null));
        var numbers = repository.find(exhibit).completed(moved);

        assertThat(numbers(numbers, "b", "c", "d")).containsExactly("1.2", "1.3", "1.4");
    }

    @Test
    void aPagePutInFrontChangesNoNumberAndGetsNoneThatWasGiven() {
        var exhibit = anExhibit();
        var content = Fixtures.anExhibit("Lamps", object("a"));
        repository.give(exhibit, CaseNumbers.NONE.completed(content));
        var before = new Page(new PageId("p0"), new Slug("before"), "Before", null, List.of(object("x")));

        var numbers = repository.find(exhibit).completed(withPageInFront(content, before));

        assertThat(numbers(numbers, "a", "x")).containsExactly("1.1", "1.2");
    }

    @Test
    void aNumberIsGivenOnce() {
        var exhibit = anExhibit();
        var content = Fixtures.anExhibit("Lamps", object("a"), object("b"));
        repository.give(exhibit, CaseNumbers.NONE.completed(content));
        repository.give(exhibit, new CaseNumbers(java.util.Map.of(new BlockId("a"), "9.9")));

        assertThat(repository.find(exhibit)).isEqualTo(CaseNumbers.NONE.completed(content));
    }

    private static ExhibitContent withPageInFront(ExhibitContent content, Page page) {
        return content.withPageAdded(new SectionId("s1"), page)
                .withPageMoved(page.id(), new SectionId("s1"), new PageId("p1"));
    }

    private static List<String> numbers(CaseNumbers numbers, String... blocks) {
        return java.util.stream.Stream.of(blocks)
                .map(block -> numbers.of(new BlockId(block)).orElse(""))
                .toList();
    }

    private static Block object(String id) {
        return Fixtures.anExcerpt(id, "log");
    }

    private ExhibitId anExhibit() {
        return exhibits.insert(
                        ExhibitId.create(),
                        new Slug("lamps"),
                        Fixtures.anExhibit("Lamps"),
                        Change.CREATED,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        null)
                .id();
    }
}
