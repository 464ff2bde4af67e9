package org.vitrine.studio.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.studio.DiffText;
import org.vitrine.text.LanguageTag;

@ApplicationTest
@SignedInAs(Role.CURATOR)
class TranslateViewTest extends SpringBrowserlessTest {
    private static final LanguageTag ARABIC = new LanguageTag("ar");

    @Autowired
    private Exhibits exhibits;

    private Draft draft;

    @BeforeEach
    void anExhibitWithOneTranslatedText() {
        var content = Fixtures.anExhibit(
                        "Lamps",
                        Fixtures.aTextBlock("a", "Lit at [four](https://clock.example).[^1]\n\n[^1]: Or so."),
                        Fixtures.aTextBlock("b", "Out."))
                .withTongueAdded(ARABIC)
                .withTranslation(ARABIC, new Place("block/b/markdown"), "Out at six.", "انطفأ في السادسة.");
        draft = exhibits.create(content, new Slug("tongues-" + UUID.randomUUID()), Change.CREATED);
        open("");
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate("exhibits/" + draft.id() + "/translate", QueryParameters.fromString("language=ar" + query));
    }

    private ExhibitContent saved() {
        return exhibits.find(draft.id()).orElseThrow().content();
    }

    private String saved(String place) {
        return Bilingual.of(saved(), saved().tongue(ARABIC).orElseThrow())
                .text(new Place(place))
                .orElseThrow()
                .translation();
    }

    private TextArea field(String label) {
        return findInView(TextArea.class).withAriaLabel(label).first();
    }

    @Test
    void whatIsTypedIsSavedFromRightToLeftAndTellsWhatItLacks() {
        var field = field("Arabic: Text");
        assertThat(field.getElement().getAttribute("dir")).isEqualTo("rtl");

        test(field).setValue("أضيء في الرابعة.");

        assertThat(saved("block/a/markdown")).isEqualTo("أضيء في الرابعة.");
        assertThat(exhibits.history(draft.id()).getFirst().change()).isEqualTo(Change.TRANSLATED);
        assertThat(findInView(Paragraph.class)
                        .withClassName("translation__warning")
                        .all())
                .extracting(warning -> warning.getElement().getTextRecursively())
                .containsExactly("The link to https://clock.example is missing here.", "Footnote 1 is missing here.");
        test(findInView(Button.class).withAriaLabel("Undo").single()).click();
        assertThat(saved("block/a/markdown")).isEmpty();
    }

    @Test
    void anOutOfDateTranslationIsComparedAndConfirmed() {
        open("&show=out-of-date");
        assertThat(findInView(TextArea.class).all()).hasSize(1);
        assertThat(findInView(DiffText.class).single().getElement().getTextRecursively())
                .isEqualTo("Outremoved:  at six.");

        test(findInView(Button.class).withText("Still right").single()).click();

        assertThat(Bilingual.of(saved(), saved().tongue(ARABIC).orElseThrow())
                        .progress()
                        .outOfDate())
                .isZero();
        assertThat(saved("block/b/markdown")).isEqualTo("انطفأ في السادسة.");
    }

    @Test
    void aLanguageIsOfferedAndCredited() {
        test(findInView(Checkbox.class).withLabel("Offer Arabic to the public").single())
                .click();
        test(findInView(TextField.class).withLabel("Translated by").single()).setValue("N. Zaid");

        var arabic = saved().tongue(ARABIC).orElseThrow();
        assertThat(arabic.offered()).isTrue();
        assertThat(arabic.translator()).isEqualTo("N. Zaid");
    }

    @Test
    void whatTwoTranslatorsTypeIsBroughtTogether() {
        var now = exhibits.find(draft.id()).orElseThrow();
        exhibits.save(
                draft.id(),
                now.revision(),
                now.content().withTranslation(ARABIC, new Place("title"), "Lamps", "مصابيح"),
                Change.TRANSLATED);

        test(field("Arabic: Text")).setValue("أضيء.");

        assertThat(saved("title")).isEqualTo("مصابيح");
        assertThat(saved("block/a/markdown")).isEqualTo("أضيء.");
        assertThat(saved().block(new BlockId("a"))).isEqualTo(draft.content().block(new BlockId("a")));
    }
}
