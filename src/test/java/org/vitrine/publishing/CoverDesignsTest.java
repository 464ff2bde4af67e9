package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.PICTURE;
import static org.vitrine.publishing.Specimens.TELEGRAM;
import static org.vitrine.publishing.Specimens.parsed;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.CoverDesign;
import org.vitrine.text.LanguageTag;

/// That a cover shows what its design asks for, or the nearest that there is something to show for.
class CoverDesignsTest {
    private static final Cover.Placed MAP = new Cover.Placed(null, PICTURE, null);
    private static final Cover.Placed DOCUMENT = new Cover.Placed(TELEGRAM, null, null);

    @Test
    void theFirstPictureTakesTheWholeWidth() {
        var cover = cover(CoverDesign.PICTURE, MAP, DOCUMENT);

        assertThat(cover.select(".cover--picture > .cover__picture img")).hasSize(1);
        assertThat(cover.select(".cover .case")).isEmpty();
    }

    @Test
    void aDocumentThatNobodyHasPhotographedIsShownAsACardAndNotAsAPicture() {
        var cover = cover(CoverDesign.PICTURE, DOCUMENT);

        assertThat(cover.select(".cover--facsimile .leaf")).hasSize(1);
        assertThat(cover.select(".cover__facsimile figcaption").text()).isNotEmpty();
    }

    @Test
    void wordsStandAlone() {
        var cover = cover(CoverDesign.TYPE, MAP);

        assertThat(cover.select(".cover--type h1")).hasSize(1);
        assertThat(cover.select(".cover img, .cover .case")).isEmpty();
    }

    @Test
    void theUsualCaseHoldsEveryObject() {
        assertThat(cover(CoverDesign.CASE, MAP, DOCUMENT).select(".cover--case .case .obj"))
                .hasSize(2);
    }

    private static Document cover(CoverDesign design, Cover.Placed... objects) {
        var content = Specimens.content(LanguageTag.ENGLISH).withCover(new Cover(List.of(objects), design));
        var exhibition = Specimens.exhibition(content, List.of(Specimens.aDocument()), Specimens.current());
        return parsed(Specimens.pages().cover(exhibition, Specimens.reader()));
    }
}
