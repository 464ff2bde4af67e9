package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.Wording.Hit;
import org.vitrine.exhibits.Wording.Query;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;

class WordingTest {
    private final Wording wording = new Wording(Fixtures.json());
    private final ExhibitContent content = Fixtures.anExhibit(
            "A lamp, lit",
            Fixtures.aTextBlock("a", "The lamp was lit. Lamps were lit; clamps were not. \uD83D\uDD6F"),
            Fixtures.anExcerpt("b", "log")
                    .withCaption("A lamp")
                    .withNotes(List.of(new PassageNote("n1", null, "This lamp.", null))));

    @Test
    void wordsAreFoundWhereverTheExhibitSpeaksItselfAndNotInWhatItQuotes() {
        assertThat(wording.find(content, new Query("lamp", false, true)))
                .extracting(hit ->
                        (hit.block() == null ? "-" : hit.block().value()) + " " + hit.field() + " " + hit.found())
                .containsExactly(
                        "- title lamp", "- title lamp", "a markdown lamp", "b caption lamp", "b markdown lamp");
        assertThat(wording.find(content, new Query("was lit", false, false)))
                .extracting(Hit::field)
                .as("the passage says so too")
                .containsExactly("markdown");
    }

    @Test
    void everyTextOfEveryKindOfBlockIsFoundAndReplaced() {
        var document = Fixtures.aDocument("log");
        var passage = Passage.ofSegment(
                        document.texts().findFirst().orElseThrow().text(), "p1")
                .orElseThrow();
        var picture = new MediaId("0".repeat(64));
        var said = new AtomicInteger();
        var blocks = new EveryBlock(
                        document, passage, picture, picture, Layout.DEFAULT, () -> "marker " + said.incrementAndGet())
                .all();
        var exhibit = Fixtures.anExhibit("Lamps", blocks.toArray(Block[]::new));
        var query = new Query("marker", true, true);

        var hits = wording.find(exhibit, query);

        var own = said.get() - 1;
        assertThat(hits).as("all but what the pull quote quotes").hasSize(own);
        var replaced = wording.replace(
                exhibit, query, "sign", hits.stream().map(Hit::place).collect(Collectors.toSet()));
        assertThat(wording.find(replaced, query)).isEmpty();
        assertThat(wording.find(replaced, new Query("sign", true, true))).hasSize(own);
    }

    @Test
    void whereAMentionLeadsIsNeitherFoundNorReplaced() {
        var mentioning = Fixtures.anExhibit(
                "Keepers",
                Fixtures.aTextBlock("a", "Anna, [Anna](/people/anna) and [the log of Anna](/documents/anna)."));
        var query = new Query("anna", false, false);
        var hits = wording.find(mentioning, query);
        assertThat(hits).hasSize(3);

        var replaced = wording.replace(
                mentioning, query, "Berta", hits.stream().map(Hit::place).collect(Collectors.toSet()));
        assertThat(replaced.blocks().findFirst().orElseThrow())
                .isEqualTo(Fixtures.aTextBlock(
                        "a", "Berta, [Berta](/people/anna) and [the log of Berta](/documents/anna)."));
    }

    @Test
    void caseAndWholeWordsAreMindedWhereAsked() {
        assertThat(wording.find(content, new Query("Lamp", true, false))).hasSize(1);
        assertThat(wording.find(content, new Query("LAMP", false, false))).hasSize(7);
        assertThat(wording.find(content, new Query("", false, false))).isEmpty();
        assertThat(wording.find(content, new Query("l.mp", false, false))).isEmpty();
    }

    @Test
    void whatIsReplacedSaysWhatWasTypedAndNothingElseChanges() {
        var query = new Query("lamp", false, true);
        var hits = wording.find(content, query);
        var one = wording.replace(
                content, query, "$1 \\lantern", Set.of(hits.get(2).place()));

        assertThat(((Block.Text) one.block(new BlockId("a")).orElseThrow()).markdown())
                .isEqualTo("The $1 \\lantern was lit. Lamps were lit; clamps were not. \uD83D\uDD6F");
        assertThat(one.mapBlock(
                        new BlockId("a"), _ -> content.block(new BlockId("a")).orElseThrow()))
                .isEqualTo(content);

        var all = wording.replace(
                content, query, "light", hits.stream().map(Hit::place).collect(Collectors.toSet()));
        assertThat(all.title()).isEqualTo("A light, lit");
        assertThat(wording.find(all, query)).isEmpty();
    }

    @Test
    void aPlaceWhoseTextHasChangedIsLeftAlone() {
        var query = new Query("lamp", false, true);
        var places = wording.find(content, query).stream().map(Hit::place).collect(Collectors.toSet());
        var changed = content.mapBlock(new BlockId("a"), _ -> Fixtures.aTextBlock("a", "My lamp was lit."));

        assertThat(((Block.Text) wording.replace(changed, query, "light", places)
                                .block(new BlockId("a"))
                                .orElseThrow())
                        .markdown())
                .isEqualTo("My lamp was lit.");
    }

    @Test
    void eachHitIsShownWithWhatStandsAroundIt() {
        var hit = wording.find(content, new Query("clamps", false, false)).getFirst();

        assertThat(hit.before()).endsWith("Lamps were lit; ").hasSizeLessThan(60);
        assertThat(hit.after()).startsWith(" were not.");
    }
}
