package org.vitrine.exhibits.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;

/// What holds for every kind of block.
class BlocksTest {
    private static final MediaId LEAF = new MediaId("ab".repeat(32));
    private static final MediaId PICTURE = new MediaId("cd".repeat(32));

    private final List<String> written = new ArrayList<>();
    private final Document log = Fixtures.aDocument("log");
    private final List<Block> blocks = new EveryBlock(log, passage(), LEAF, PICTURE, Layout.DEFAULT, words()).all();

    private Supplier<String> words() {
        return () -> {
            written.add("words " + (written.size() + 1));
            return written.getLast();
        };
    }

    private Passage passage() {
        return Passage.ofSegment(log.texts().findFirst().orElseThrow().text(), "p1")
                .orElseThrow();
    }

    @Test
    void thereIsOneOfEveryKind() {
        assertThat(blocks.stream().map(Block::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(
                                Block.class.getAnnotation(JsonSubTypes.class).value())
                        .<Class<? extends Block>>map(type -> type.value().asSubclass(Block.class))
                        .toList());
    }

    @Test
    void anExhibitOfEveryKindComesBackFromStorage() {
        var exhibit = Fixtures.anExhibit("Lamps", blocks.toArray(Block[]::new));
        var json = Fixtures.json();
        assertThat(json.readValue(json.writeValueAsString(exhibit), ExhibitContent.class))
                .isEqualTo(exhibit);
    }

    @Test
    void anotherIdOrLayoutChangesNothingElse() {
        var layout = Layout.DEFAULT.withWidth(Layout.Width.FULL).withHeading("Over it");
        for (var block : blocks) {
            var changed = block.withId(new BlockId("other")).withLayout(layout);
            assertThat(changed.id().value()).isEqualTo("other");
            assertThat(changed.layout()).isEqualTo(layout);
            assertThat(changed.withId(block.id()).withLayout(block.layout())).isEqualTo(block);
        }
    }

    @Test
    void documentsAreCalledOtherwiseEverywhere() {
        var other = new DocumentId("other");
        for (var block : blocks) {
            var renamed = block.withDocuments(_ -> other);
            assertThat(renamed.documents())
                    .as(block.getClass().getSimpleName())
                    .hasSameSizeAs(block.documents().toList())
                    .allMatch(other::equals);
            assertThat(renamed.withDocuments(_ -> log.id())).isEqualTo(block);
        }
    }

    @Test
    void everyPassageIsMovedToWhereItsWordsAre() {
        var moved = Passage.ofSegment(log.texts().findFirst().orElseThrow().text(), "p2")
                .orElseThrow();
        for (var block : blocks) {
            var before = passages(block);
            var after = passages(
                    block.withMentions(mention -> mention.passage() == null ? mention : mention.withPassage(moved)));
            assertThat(after).hasSameSizeAs(before).allMatch(moved::equals);
        }
        assertThat(blocks.stream().filter(block -> !passages(block).isEmpty()))
                .as("those that quote")
                .hasSize(5);
    }

    private static List<Passage> passages(Block block) {
        return block.mentions().stream()
                .flatMap(mention -> Stream.ofNullable(mention.passage()))
                .toList();
    }

    @Test
    void whatTheCuratorWroteIsTheBlocksOwnWording() {
        var said = new ArrayList<String>();
        blocks.forEach(block -> block.wordings().map(Wording::text).forEach(said::add));
        assertThat(said).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void whatIsWrittenOnThePageChangesTheTextThatStandsThere() {
        for (var block : blocks) {
            block.ownMarkdown()
                    .ifPresent(_ -> assertThat(block.withOwnText("Written").ownMarkdown())
                            .contains("Written"));
        }
        assertThat(blocks.stream().filter(block -> block.ownMarkdown().isPresent()))
                .hasSize(4);
    }

    @Test
    void picturesOfDocumentsAreNotTheExhibitsOwn() {
        assertThat(blocks.stream().flatMap(Block::images)).containsOnly(PICTURE);
    }

    @Test
    void whatAnOldFileLeavesOutIsAsUsual() {
        var json = Fixtures.json();
        var block = json.readValue("{\"type\":\"questions\",\"id\":\"q\"}", Block.class);
        assertThat(block).isEqualTo(new Lesson.Questions(new BlockId("q"), Layout.DEFAULT, List.of(), 3));
    }
}
