package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.text.Markdown;

class ConversionTest {
    private static final BlockId REST = new BlockId("rest");

    @Test
    void theFirstParagraphOfATextBecomesTheHeadingAndTheRestGoesOn() {
        var text = Fixtures.aTextBlock("a", "The *lamp*\nwas lit.\n\nNobody saw it.\n\nNobody.");

        assertThat(Conversion.TO_HEADING.of(text, REST))
                .extracting(block ->
                        block instanceof Block.Heading heading ? heading.text() : ((Block.Text) block).markdown())
                .containsExactly("The lamp was lit.", "Nobody saw it.\n\nNobody.");
        assertThat(Conversion.TO_HEADING.of(text, REST).getFirst().id()).isEqualTo(text.id());
    }

    @Test
    void anEmptyTextBecomesAnEmptyHeading() {
        assertThat(Conversion.TO_HEADING.of(Fixtures.aTextBlock("a", ""), REST)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Plain words", "1. No *list*", "- no list", "# no heading", "a_b_c <b>d</b> [e](f) & `g` ~h~ \\i"
            })
    void aHeadingSaysTheSameAsText(String words) {
        var heading = new Block.Heading(new BlockId("a"), org.vitrine.exhibits.content.Layout.DEFAULT, words, 1);

        var text = (Block.Text) Conversion.TO_TEXT.of(heading, REST).getFirst();

        assertThat(Markdown.plain(text.markdown())).isEqualTo(words);
        assertThat(Conversion.TO_HEADING.of(text, REST)).containsExactly(heading);
    }

    @Test
    void aPassageBecomesTheCardOfItsDocument() {
        var excerpt = Fixtures.anExcerpt("a", "log").withCaption("The log");

        assertThat(Conversion.TO_DOCUMENT_CARD.of(excerpt, REST))
                .containsExactly(new Block.DocumentCard(excerpt.id(), excerpt.layout(), excerpt.document(), "The log"));
    }

    @Test
    void whatCannotBeTurnedIntoSomethingStays() {
        var excerpt = Fixtures.anExcerpt("a", "log");

        assertThat(Conversion.TO_HEADING.of(excerpt, REST)).containsExactly(excerpt);
    }
}
