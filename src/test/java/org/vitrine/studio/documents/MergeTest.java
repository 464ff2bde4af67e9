package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.studio.documents.Merge.Part;

class MergeTest {
    private final Document base = Fixtures.aDocument("harbour-log");

    @Test
    void whatOnlyOneOfTwoChangedIsTakenFromThatOne() {
        var mine = base.withDescription(Description.titled("A better title"));
        var theirs = base.withRights(new Rights(URI.create("http://rightsstatements.org/vocab/CNE/1.0/"), null));
        var merge = Merge.of(base, mine, theirs);
        assertThat(merge.isPossible()).isTrue();
        assertThat(merge.theirs()).containsExactly(Part.RIGHTS);
        assertThat(merge.merged().title()).isEqualTo("A better title");
        assertThat(merge.merged().rights()).isEqualTo(theirs.rights());
    }

    @Test
    void whatBothChangedInAnotherWayIsForSomebodyToDecide() {
        var merge = Merge.of(
                base,
                base.withDescription(Description.titled("Mine")),
                base.withDescription(Description.titled("Theirs")));
        assertThat(merge.isPossible()).isFalse();
        assertThat(merge.both()).containsExactly(Part.TITLE);
        assertThat(merge.merged().title()).isEqualTo("Mine");
    }

    @Test
    void theSameChangeTwiceIsNoQuarrel() {
        var same = base.withDescription(Description.titled("The same"));
        assertThat(Merge.of(base, same, same).isPossible()).isTrue();
    }

    @Test
    void versionsAreMergedOneByOne() {
        var mine = base.withVersions(
                List.of(changed(base, "transcript.en", "Mine."), base.versions().get(1)));
        var theirs = base.withVersions(List.of(base.versions().get(0), changed(base, "translation.de", "Ihre.")));
        var merge = Merge.of(base, mine, theirs);
        assertThat(merge.isPossible()).isTrue();
        assertThat(merge.merged().versions())
                .containsExactly(mine.versions().get(0), theirs.versions().get(1));

        var quarrel = Merge.of(base, mine, base.withVersions(List.of(changed(base, "transcript.en", "Theirs."))));
        assertThat(quarrel.both()).containsExactly(Part.VERSIONS);
        assertThat(quarrel.merged().versions()).containsExactly(mine.versions().get(0));
    }

    private static Version changed(Document document, String version, String words) {
        return document.text(version).orElseThrow().withText(Fixtures.aText(words));
    }
}
