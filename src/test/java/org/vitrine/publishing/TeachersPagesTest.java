package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.TELEGRAM;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.aText;
import static org.vitrine.publishing.Specimens.anExcerpt;
import static org.vitrine.publishing.Specimens.anExhibit;
import static org.vitrine.publishing.Specimens.content;
import static org.vitrine.publishing.Specimens.current;
import static org.vitrine.publishing.Specimens.exhibition;
import static org.vitrine.publishing.Specimens.germanReader;
import static org.vitrine.publishing.Specimens.parsed;
import static org.vitrine.publishing.Specimens.preview;
import static org.vitrine.publishing.Specimens.reader;
import static org.vitrine.publishing.Specimens.withScan;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.text.LanguageTag;

/// What teachers find of an exhibit.
class TeachersPagesTest {
    private static final Layout FOR_CLASSES = Layout.DEFAULT.withAudience(Layout.Audience.CLASS);

    private final Pages pages = Specimens.pages();

    private static Lesson.Questions questions(String id, Layout layout, String... asked) {
        return new Lesson.Questions(new BlockId(id), layout, List.of(asked), 4);
    }

    private static Lesson.Task task(String id, String title, String markdown) {
        return new Lesson.Task(new BlockId(id), Layout.DEFAULT, title, markdown, 20, 10);
    }

    /// The same blocks on both pages, called otherwise on the second.
    private static ExhibitContent onTwoPages() {
        var content = content(
                LanguageTag.ENGLISH,
                anExcerpt("Another year"),
                questions("first", Layout.DEFAULT, "Who speaks?", "To whom?"),
                task("letter", "A letter", "Write it.[^1]\n\n[^1]: In *ink*."),
                questions("secret", FOR_CLASSES, "What does the teacher know?"));
        var other = content.pages().skip(1).findFirst().orElseThrow();
        return content.mapPage(
                other.id(),
                page -> page.withBlocks(List.of(
                        questions("second", Layout.DEFAULT, "And <b>then</b>?"),
                        task("reply", "", "See [above](block:excerpt)."))));
    }

    private static ExhibitContent withoutCover(ExhibitContent content) {
        return content.withCover(new Cover(List.of()));
    }

    private static Exhibition shown(ExhibitContent content) {
        return exhibition(content, List.of(aDocument()), current());
    }

    private Document page(Exhibition exhibition) {
        return parsed(pages.teachers(exhibition, reader()));
    }

    private Document packet(Exhibition exhibition) {
        return parsed(pages.packet(exhibition, reader()));
    }

    @Test
    void theQuestionsAndTasksOfAllPagesAreNumberedThroughUnderTheirPages() {
        var page = page(shown(onTwoPages()));
        assertThat(page.select("h1").eachText()).containsExactly("For teachers");
        assertThat(page.select(".lede").text()).isEqualTo("What one telegram tells.");
        assertThat(page.select(".meta-line span").eachText())
                .containsExactly(
                        "Reading time: 2 minutes, 2 pages", "3 questions", "2 tasks for 40 minutes", "1 document");
        assertThat(page.select(".lesson h3 a").eachAttr("href"))
                .containsExactly("/exhibits/armistice/not-a-peace", "/exhibits/armistice/shelf");
        assertThat(page.select(".ask ol").eachAttr("start")).containsExactly("1", "3");
        assertThat(page.select(".ask li p").eachText()).containsExactly("Who speaks?", "To whom?", "And <b>then</b>?");
        assertThat(page.select(".task__head :first-child").eachText()).containsExactly("Task 1: A letter", "Task 2");
        assertThat(page.select(".task__head p").eachText()).containsExactly("20 minutes", "20 minutes");
        assertThat(page.select(".endnotes li").text()).contains("In ink.");
        assertThat(page.select("#reply a").attr("href"))
                .as("what stands on another page is referred to there")
                .isEqualTo("/exhibits/armistice/not-a-peace#excerpt");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://archive.example/exhibits/armistice/teachers");
        assertThat(page.select(".teachers__packet a").attr("href")).isEqualTo("/exhibits/armistice/teachers/packet");
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void whatIsForClassesOnlyIsInNeither() {
        var exhibition = shown(onTwoPages());
        assertThat(page(exhibition).text()).doesNotContain("the teacher know");
        assertThat(packet(exhibition).text()).doesNotContain("the teacher know");
    }

    @Test
    void everyDocumentThatIsShownIsInThePacketWithNumberedParagraphs() {
        var packet = packet(shown(onTwoPages()));
        assertThat(packet.select(".packet__sheet h2").eachText())
                .containsExactly("Telegram on a meeting", "Questions and tasks");
        assertThat(packet.select(".packet__fact").eachText())
                .contains("29 July 1953", "English translation. Translated by A. Person. No known copyright");
        assertThat(packet.select(".packet__fact").text()).contains("APRF", "AVPRF");
        assertThat(packet.select(".packet__text").attr("lang")).isEqualTo("en");
        assertThat(packet.select(".packet__text .segment").eachText())
                .containsExactly(
                        "From Beijing",
                        "¶1The enemy was forced to reach an armistice.",
                        "¶2Another year would not be bad.",
                        "¶3Zhou was present.");
        assertThat(packet.select(".ask li .lines").first().select("i")).hasSize(4);
        assertThat(packet.select("#letter .lines i")).hasSize(10);
        assertThat(packet.select(".printhead").text())
                .endsWith("https://archive.example/exhibits/armistice/editions/2/teachers/packet");
    }

    @Test
    void aDocumentWithoutTextIsSeen() {
        var packet = packet(exhibition(
                content(LanguageTag.ENGLISH, anExcerpt("Another year")), List.of(withScan(aDocument())), current()));
        assertThat(packet.select(".packet__picture img").attr("alt")).isEqualTo("A typed sheet");
    }

    @Test
    void withoutATranslationTheOriginalIsRead() {
        var packet = packet(exhibition(
                content(LanguageTag.ENGLISH, anExcerpt("Another year")),
                List.of(aDocument().withVersions(List.of(aDocument().versions().getFirst()))),
                current()));
        assertThat(packet.select(".packet__text").attr("lang")).isEqualTo("ru");
    }

    @Test
    void theHouseSpeaksTheReadersLanguage() {
        var page = parsed(pages.teachers(shown(onTwoPages()), germanReader()));
        assertThat(page.select("h1").text()).isEqualTo("Für den Unterricht");
        assertThat(page.select(".task__head p").first().attr("lang")).isEqualTo("de");
        assertThat(page.select(".teachers__packet a").attr("href"))
                .isEqualTo("/exhibits/armistice/teachers/packet?lang=de");
    }

    @Test
    void theCoverAndThePagesLeadThereWhereThereIsSomething() {
        var exhibition = shown(withoutCover(content(LanguageTag.ENGLISH, questions("first", Layout.DEFAULT, "Who?"))));
        for (var html : List.of(pages.cover(exhibition, reader()), pages.page(exhibition, Specimens.PAGE, reader()))) {
            assertThat(parsed(html)
                            .select("a[href=/exhibits/armistice/teachers]")
                            .eachText())
                    .containsExactly("For teachers");
        }
        var nothing = shown(withoutCover(content(LanguageTag.ENGLISH, aText("Words."))));
        assertThat(nothing.forTeachers()).isEmpty();
        assertThat(parsed(pages.cover(nothing, reader())).select("a[href$=/teachers]"))
                .isEmpty();
    }

    @Test
    void aDraftIsNotLedOutOf() {
        var draft = exhibition(onTwoPages(), List.of(aDocument()), preview());
        var there = new Reader(Locale.ENGLISH, Addresses.preview("", "draft"));
        assertThat(parsed(pages.cover(draft, there)).select("a[href*=teachers]"))
                .isEmpty();
    }

    @Test
    void aPageThatACuratorCalledSoKeepsItsAddress() {
        var content = onTwoPages();
        var other = content.pages().skip(1).findFirst().orElseThrow();
        var exhibition = shown(content.mapPage(
                other.id(), page -> new Page(page.id(), new Slug("teachers"), "Teachers", null, page.blocks())));
        assertThat(exhibition.forTeachers()).contains(new Slug("teachers-2"));
        assertThat(parsed(pages.cover(exhibition, reader()))
                        .select(".meta-line a")
                        .eachAttr("href"))
                .contains("/exhibits/armistice/teachers-2");
    }

    @Test
    void aDocumentOnTheCoverIsShown() {
        assertThat(anExhibit().shownDocuments())
                .extracting(org.vitrine.library.Document::id)
                .containsExactly(TELEGRAM);
    }
}
