package org.vitrine.exhibits.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import tools.jackson.databind.json.JsonMapper;

class ExhibitContentTest {
    private final Block a = Fixtures.aTextBlock("a", "A");
    private final Block b = Fixtures.aTextBlock("b", "B");
    private final Block c = Fixtures.aTextBlock("c", "C");
    private final ExhibitContent exhibit = Fixtures.anExhibit("Lamps", a, b, c);
    private final Page page = exhibit.pages().findFirst().orElseThrow();

    @Test
    void aBlockMovesInFrontOfAnotherOrToTheEnd() {
        assertThat(page.withBlockMoved(c.id(), a.id()).blocks()).containsExactly(c, a, b);
        assertThat(page.withBlockMoved(a.id(), null).blocks()).containsExactly(b, c, a);
        assertThat(page.withBlockMoved(a.id(), a.id()).blocks()).containsExactly(a, b, c);
        assertThat(page.withBlockMoved(new BlockId("gone"), a.id()).blocks()).containsExactly(a, b, c);
    }

    @Test
    void aCopyStandsRightBehindItsOriginal() {
        assertThat(page.withBlockDuplicated(a.id(), new BlockId("a2")).blocks())
                .containsExactly(a, a.withId(new BlockId("a2")), b, c);
    }

    @Test
    void twoBlocksOfOneIdAreRefused() {
        assertThatThrownBy(() -> Fixtures.anExhibit("Lamps", a, a))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }

    @Test
    void pagesMoveOverTheBordersOfSections() {
        var empty = new Section(new SectionId("s2"), "Morning", null, List.of());
        var two = exhibit.withSectionAdded(empty);

        var down = two.withPageShifted(page.id(), true);
        assertThat(down.sections().get(0).pages()).isEmpty();
        assertThat(down.sections().get(1).pages()).containsExactly(page);
        assertThat(down.withPageShifted(page.id(), false)).isEqualTo(two);
        assertThat(down.withPageShifted(page.id(), true)).isEqualTo(down);
    }

    @Test
    void severalBlocksMoveTogetherInTheirOrder() {
        assertThat(page.withBlocksMoved(java.util.Set.of(c.id(), a.id()), null).blocks())
                .containsExactly(b, a, c);
        assertThat(page.withBlocksMoved(java.util.Set.of(b.id(), c.id()), a.id())
                        .blocks())
                .containsExactly(b, c, a);
        assertThat(page.withBlocksMoved(java.util.Set.of(b.id(), c.id()), c.id()))
                .isEqualTo(page);
    }

    @Test
    void aDuplicatedSectionSharesNothingWithItsOriginal() {
        var changed = exhibit.withSectionDuplicated(new SectionId("s1"), "The night again");

        assertThat(changed.sections()).extracting(Section::title).containsExactly("The night", "The night again");
        assertThat(changed.blocks().map(Block::id)).doesNotHaveDuplicates().hasSize(6);
        assertThat(changed.pages().map(Page::slug)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void theNotesOfACopyAreNotesOfTheirOwn() {
        var noted = Fixtures.anExcerpt("x", "log").withNotes(List.of(new PassageNote("n1", null, "A note.", null)));
        var copy = (Block.Excerpt) Page.copied(noted, new BlockId("y"));

        assertThat(copy.notes()).extracting(PassageNote::markdown).containsExactly("A note.");
        assertThat(copy.notes()).extracting(PassageNote::id).doesNotContain("n1");
    }

    @Test
    void aDuplicatedPageSharesNoIdWithItsOriginal() {
        var changed = exhibit.withPageDuplicated(page.id(), "The lamp again");

        assertThat(changed.pages()).hasSize(2);
        assertThat(changed.blocks().map(Block::id)).doesNotHaveDuplicates().hasSize(6);
        assertThat(changed.pages().map(Page::slug)).doesNotHaveDuplicates();
    }

    @Test
    void jsonLeavesOutWhatIsAsUsualAndReadsBackTheSame() {
        var json = Fixtures.json();
        var wide = Fixtures.aTextBlock("wide", "W").withLayout(Layout.DEFAULT.withWidth(Layout.Width.WIDE));
        var content = Fixtures.anExhibit("Lamps", a, wide, Fixtures.anExcerpt("x", "log"));

        var written = json.writeValueAsString(content);

        assertThat(written).contains("\"type\":\"passage\"").containsOnlyOnce("layout");
        assertThat(JsonMapper.shared().readValue(written, ExhibitContent.class)).isEqualTo(content);
    }

    @Test
    void slugsAreMadeOfTitles() {
        assertThat(Slug.from("“Another year”: a Telegram from Beijing", "page").value())
                .isEqualTo("another-year-a-telegram-from-beijing");
        assertThat(Slug.from("Größe & Maß", "page").value()).isEqualTo("grosse-mass");
        assertThat(Slug.from("Телеграмма", "page").value()).isEqualTo("page");
        assertThat(new Slug("a")
                        .unlessTaken(slug -> !slug.value().endsWith("3"))
                        .value())
                .isEqualTo("a-3");
    }
}
