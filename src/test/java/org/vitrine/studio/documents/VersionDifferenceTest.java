package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;

class VersionDifferenceTest {
    @Test
    void versionsAreComparedParagraphByParagraph() {
        var before = Fixtures.aDocument("log");
        var transcript = (Version.Transcript) before.versions().getFirst();
        var after = before.withVersions(List.of(
                transcript.withText(Fixtures.aText("The lamp was lit at five.", "No ship was seen before dawn.")),
                new Version.Translation(
                        "translation.fr", new LanguageTag("fr"), null, Fixtures.aText("La lampe."), null)));
        assertThat(VersionDifference.between(before, after))
                .extracting(difference -> difference.id() + " " + difference.fate() + " "
                        + difference.lines().size())
                .containsExactly("transcript.en CHANGED 1", "translation.de REMOVED 3", "translation.fr ADDED 2");
        assertThat(VersionDifference.between(before, before)).isEmpty();
    }
}
