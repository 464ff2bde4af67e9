package org.vitrine.exhibits.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.exhibits.content.Bilingual.State;
import org.vitrine.text.LanguageTag;

/// An exhibit and its translation, as translators know them.
class BilingualTest {
    private static final LanguageTag GERMAN = new LanguageTag("de");
    private static final BlockId FOG = new BlockId("fog");
    private static final PageId PAGE = new PageId("page");

    private static ExhibitContent exhibit(Block... blocks) {
        return new ExhibitContent(
                        "A light",
                        null,
                        LanguageTag.ENGLISH,
                        "About *fog*.",
                        List.of(new Credit("Curator", "A. Keeper")),
                        Theme.READING_ROOM,
                        Cover.EMPTY,
                        List.of(new Section(
                                new SectionId("one"),
                                "Night",
                                null,
                                List.of(new Page(PAGE, new Slug("fog"), "Fog", null, List.of(blocks))))))
                .withTongueAdded(GERMAN);
    }

    private static Block.Text text(BlockId id, String words) {
        return new Block.Text(id, Layout.DEFAULT, words);
    }

    private static Bilingual german(ExhibitContent content) {
        return Bilingual.of(content, content.tongue(GERMAN).orElseThrow());
    }

    private static Bilingual.Text at(ExhibitContent content, String place) {
        return german(content).text(new Place(place)).orElseThrow();
    }

    private static ExhibitContent translated(ExhibitContent content, String place, String translation) {
        return content.withTranslation(
                GERMAN, new Place(place), at(content, place).original(), translation);
    }

    @Test
    void everythingThatIsSaidCanBeTranslatedInTheOrderOfReading() {
        var content = exhibit(text(FOG, "Grey."), new Structure.Divider(new BlockId("line"), Layout.DEFAULT));

        assertThat(german(content).texts())
                .extracting(text -> text.place().value(), Bilingual.Text::isMarkdown, Bilingual.Text::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title", false, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("summary", true, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("credits/0/role", false, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("credits/0/name", false, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("section/one/title", false, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("page/page/title", false, State.UNTRANSLATED),
                        org.assertj.core.groups.Tuple.tuple("block/fog/markdown", true, State.UNTRANSLATED));
    }

    @Test
    void aChangedOriginalPutsItsTranslationOutOfDateAndKeepsIt() {
        var content = translated(exhibit(text(FOG, "Grey fog.")), "block/fog/markdown", "Grauer Nebel.");
        assertThat(german(content).progress()).isEqualTo(new Bilingual.Progress(1, 0, 7));

        var changed = content.mapBlock(FOG, _ -> text(FOG, "White fog."));

        assertThat(at(changed, "block/fog/markdown").state()).isEqualTo(State.OUT_OF_DATE);
        assertThat(at(changed, "block/fog/markdown").translation()).isEqualTo("Grauer Nebel.");
        assertThat(at(changed, "block/fog/markdown").former()).isEqualTo("Grey fog.");
        var confirmed = translated(changed, "block/fog/markdown", "Grauer Nebel.");
        assertThat(at(confirmed, "block/fog/markdown").state()).isEqualTo(State.TRANSLATED);
        assertThat(at(content, "block/fog/markdown").state()).isEqualTo(State.TRANSLATED);
    }

    @Test
    void translationsFollowWhatIsRemovedDuplicatedAndPastedAgain() {
        var content = translated(exhibit(text(FOG, "Grey fog.")), "block/fog/markdown", "Grauer Nebel.");
        var copy = new BlockId("copy");

        var duplicated = content.mapPage(PAGE, page -> page.withBlockDuplicated(FOG, copy));
        assertThat(at(duplicated, "block/copy/markdown").translation()).isEqualTo("Grauer Nebel.");

        var pasted = content.withoutBlocks(Set.of(FOG))
                .mapPage(PAGE, page -> page.withBlockAfter(text(copy, "Grey fog."), null));
        assertThat(at(pasted, "block/copy/markdown").state()).isEqualTo(State.TRANSLATED);

        var own = translated(duplicated, "block/copy/markdown", "Nebel, grau.");
        assertThat(at(own, "block/fog/markdown").translation()).isEqualTo("Grauer Nebel.");
        var takenBack = translated(own, "block/copy/markdown", "");
        assertThat(at(takenBack, "block/copy/markdown").state()).isEqualTo(State.UNTRANSLATED);
    }

    @Test
    void translationsInAListFollowWhatTheyAreOf() {
        var id = new BlockId("ask");
        var content = exhibit(new Lesson.Questions(id, Layout.DEFAULT, List.of("Who?", "When?"), 3));
        content = translated(content, "block/ask/questions/0", "Wer?");
        content = translated(content, "block/ask/questions/1", "Wann?");

        var moved = content.mapBlock(
                id, _ -> new Lesson.Questions(id, Layout.DEFAULT, List.of("Where?", "When?", "Who?"), 3));
        assertThat(at(moved, "block/ask/questions/0").state()).isEqualTo(State.UNTRANSLATED);
        assertThat(at(moved, "block/ask/questions/1").translation()).isEqualTo("Wann?");
        assertThat(at(moved, "block/ask/questions/2").translation()).isEqualTo("Wer?");

        var whole = translated(moved, "block/ask/questions/0", "Wo?");
        assertThat(at(whole, "block/ask/questions/0").translation()).isEqualTo("Wo?");
        assertThat(at(whole, "block/ask/questions/2").translation()).isEqualTo("Wer?");
        assertThat(german(whole).progress().untranslated()).isEqualTo(6);

        var shorter = whole.mapBlock(id, _ -> new Lesson.Questions(id, Layout.DEFAULT, List.of("When?"), 3));
        shorter = translated(shorter, "block/ask/questions/0", "Wann denn?");
        var again = shorter.mapBlock(id, _ -> new Lesson.Questions(id, Layout.DEFAULT, List.of("When?", "Where?"), 3));
        assertThat(at(again, "block/ask/questions/0").translation()).isEqualTo("Wann denn?");
        assertThat(at(again, "block/ask/questions/1").translation()).isEqualTo("Wo?");
    }

    @Test
    void readersGetTheTranslationAndAreToldWhatIsNotTranslated() {
        var noted = new Block.Image(
                new BlockId("map"),
                Layout.DEFAULT.withHeading("The strait"),
                new org.vitrine.media.MediaId("0".repeat(64)),
                "A map.",
                false,
                null,
                null);
        var content = translated(exhibit(text(FOG, "Grey fog."), noted), "block/map/heading", "Die Meerenge");
        content = translated(content, "title", "Ein Licht");

        var read = german(content).content((language, words) -> "[" + language + " " + words + "]");

        assertThat(read.language()).isEqualTo(GERMAN);
        assertThat(read.title()).isEqualTo("Ein Licht");
        assertThat(read.summary()).isEqualTo("[en About *fog*.]");
        assertThat(read.block(FOG).orElseThrow())
                .isEqualTo(new Block.Text(FOG, Layout.DEFAULT.withLanguage(LanguageTag.ENGLISH), "Grey fog."));
        var image = (Block.Image) read.block(new BlockId("map")).orElseThrow();
        assertThat(image.layout().heading()).isEqualTo("Die Meerenge");
        assertThat(image.layout().language()).isNull();
        assertThat(image.alt()).isEqualTo("[en A map.]");
    }

    @Test
    void whatIsWrittenInTheLanguageOrForCuratorsOnlyIsNotTranslated() {
        var content = exhibit(
                new Block.Text(FOG, Layout.DEFAULT.withLanguage(GERMAN), "Nebel."),
                new Block.Text(new BlockId("own"), Layout.DEFAULT.withAudience(Layout.Audience.CURATORS), "To do."));

        assertThat(german(content).texts())
                .noneMatch(text -> text.place().block().isPresent());
    }

    @Test
    void aLanguageIsThereOnce() {
        var content = exhibit();
        assertThat(content.withTongueAdded(GERMAN)).isEqualTo(content);
        assertThat(content.withTongueAdded(LanguageTag.ENGLISH)).isEqualTo(content);
        assertThatThrownBy(() -> content.withTongues(List.of(Tongue.of(GERMAN), Tongue.of(GERMAN))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
