package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;

class ClippingsTest {
    private final Clippings clippings = new Clippings(Fixtures.json());

    @Test
    void whatIsCopiedIsPastedWhole() {
        var blocks = List.<Block>of(
                Fixtures.aTextBlock("a", "Lit at four. “Ünïcode” \uD83D\uDD6F[^1]\n\n[^1]: A note."),
                new Block.Heading(new BlockId("b"), Layout.DEFAULT, "Night", 2),
                Fixtures.anExcerpt("c", "log"),
                new Block.DocumentCard(new BlockId("d"), Layout.DEFAULT, new DocumentId("log"), null),
                new Block.PullQuote(new BlockId("e"), Layout.DEFAULT, "Lit", "The keeper", null),
                new Block.Image(
                        new BlockId("f"), Layout.DEFAULT, new MediaId("0".repeat(64)), "A lamp", false, null, null));

        assertThat(clippings.read(clipping(blocks.stream().map(clippings::write))))
                .contains(blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"type\":\"text\"}",
                "{\"id\":\"a\"}",
                "{\"type\":\"text\",\"id\":\"../../etc\"}",
                "{\"type\":\"document-card\",\"id\":\"a\"}",
                "{\"type\":\"passage\",\"id\":\"a\",\"document\":\"log\",\"version\":\"t\"}",
                "{\"type\":\"image\",\"id\":\"a\",\"image\":\"none\"}",
                "{\"type\":\"java.lang.Runtime\",\"id\":\"a\"}"
            })
    void whatIsNoWholeBlockIsNotTaken(String block) {
        assertThat(clippings.read(clipping(Stream.of(block)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "{}", "null", "{\"vitrine\":2,\"blocks\":[]}", "{\"vitrine\":1}", "[1,2"})
    void whatIsNoClippingIsNotTaken(String text) {
        assertThat(clippings.read(text)).isEmpty();
    }

    private static String clipping(Stream<String> blocks) {
        return "{\"vitrine\":1,\"blocks\":[" + blocks.collect(Collectors.joining(",")) + "]}";
    }
}
