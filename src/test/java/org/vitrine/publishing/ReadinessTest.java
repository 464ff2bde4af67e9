package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Finding.Kind;
import org.vitrine.text.LanguageTag;

class ReadinessTest {
    private final Document log = Fixtures.aDocument("log");

    @Test
    void anExhibitWithEverythingInPlaceHasNoErrors() {
        var findings = check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), log);

        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.RIGHTS_MISSING);
        assertThat(findings).noneMatch(Finding::isError);
    }

    @Test
    void aPassageWhoseWordsWereCorrectedAwayIsAnError() {
        var corrected = log.withVersions(List.of(new Version.Transcript(
                "transcript.en", LanguageTag.ENGLISH, Fixtures.aText("The lamp stayed dark."), null)));

        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log")), corrected))
                .contains(new Finding(
                        Kind.PASSAGE_ORPHANED,
                        Fixtures.anExhibit("").pages().findFirst().orElseThrow().id(),
                        new BlockId("x"),
                        log.id()));
    }

    @Test
    void documentsThatAreGoneAndPicturesWithoutWordsAreErrors() {
        var picture = new Block.Image(
                new BlockId("pic"), Layout.DEFAULT, new MediaId("0".repeat(64)), " ", false, null, null);

        assertThat(check(Fixtures.anExhibit("Lamps", Fixtures.anExcerpt("x", "log"), picture)))
                .filteredOn(Finding::isError)
                .extracting(Finding::kind)
                .containsExactly(Kind.DOCUMENT_MISSING, Kind.ALTERNATIVE_TEXT_MISSING);
    }

    private static List<Finding> check(ExhibitContent content, Document... documents) {
        return Readiness.check(
                new Exhibition(
                        ExhibitId.create(),
                        new Slug("lamps"),
                        content,
                        List.of(documents),
                        new Exhibition.Status.Preview(1)),
                _ -> true);
    }
}
