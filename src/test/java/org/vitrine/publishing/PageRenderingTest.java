package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.PAGE;
import static org.vitrine.publishing.Specimens.PICTURE;
import static org.vitrine.publishing.Specimens.TELEGRAM;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.aNote;
import static org.vitrine.publishing.Specimens.aText;
import static org.vitrine.publishing.Specimens.anExcerpt;
import static org.vitrine.publishing.Specimens.anExhibit;
import static org.vitrine.publishing.Specimens.germanReader;
import static org.vitrine.publishing.Specimens.parsed;
import static org.vitrine.publishing.Specimens.passage;
import static org.vitrine.publishing.Specimens.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.TextQuote;

class PageRenderingTest {
    private final Pages pages = Specimens.pages();

    private Document page(Block... blocks) {
        return parsed(pages.page(anExhibit(blocks), PAGE, reader()));
    }

    private static void everyIdIsUniqueAndEveryAnchorIsThere(Document page) {
        var ids = new HashSet<String>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        page.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    }

    @Test
    void aPageHasOneTitleItsLandmarksAndAWayOn() {
        var page = page(aText("Some words."));
        assertThat(page.select("h1").eachText()).containsExactly("Not a peace");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("reading-room");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#_main");
        assertThat(page.select("main#_main")).hasSize(1);
        assertThat(page.select("nav:not([aria-label])")).isEmpty();
        assertThat(page.select(".exhibit-bar__place").text()).isEqualTo("Page 1 of 2");
        assertThat(page.select(".stops [aria-current]")).hasSize(1);
        assertThat(page.select(".pager [rel=next]").attr("href")).isEqualTo("/exhibits/armistice/shelf");
        assertThat(page.select(".pager [rel=prev]")).isEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://archive.example/exhibits/armistice/not-a-peace");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("It left the war.");
        assertThat(page.title()).isEqualTo("Not a peace – The armistice – Wren Street Archive");
        everyIdIsUniqueAndEveryAnchorIsThere(page);
    }

    @Test
    void theCitationAndThePrintNameTheEditionAndItsAddress() {
        var page = page();
        assertThat(page.select("#_citation").text())
                .isEqualTo("Ingrid Solheim, Daniel Okafor, “Not a peace”, in “The armistice: July 1953”,"
                        + " Wren Street Archive, edition 2, 12 May 2026,"
                        + " https://archive.example/exhibits/armistice/editions/2/not-a-peace");
        assertThat(page.select(".printhead").text())
                .isEqualTo("The armistice. Wren Street Archive, edition 2, 12 May 2026, page 1."
                        + " https://archive.example/exhibits/armistice/editions/2/not-a-peace");
    }

    @Test
    void footnotesAreNumberedThroughThePageAndListedAtItsEnd() {
        var second = new Block.Text(new BlockId("n1"), Layout.DEFAULT, "Two[^1].\n\n[^1]: *Second*.");
        var page = page(aText("One[^1].\n\n[^1]: First."), second);
        assertThat(page.select("span.note").eachAttr("id")).containsExactly("_n1", "_n2");
        assertThat(page.select(".endnotes li").eachText()).containsExactly("1First.", "2Second.");
        everyIdIsUniqueAndEveryAnchorIsThere(page);
    }

    @Test
    void headingsOverBlocksFollowFromWhereTheyStand() {
        var heading = new Block.Heading(new BlockId("a"), Layout.DEFAULT, "Signing", 1);
        var below = new Block.Text(new BlockId("b"), Layout.DEFAULT.withHeading("What it is"), "# Within");
        var first = new Block.Text(new BlockId("c"), Layout.DEFAULT.withHeading("First"), "# Within");
        var page = page(first, heading, below);
        assertThat(page.select("#c > h2").text()).isEqualTo("First");
        assertThat(page.select("#c > h3").text()).isEqualTo("Within");
        assertThat(page.select("h2#a").text()).isEqualTo("Signing");
        assertThat(page.select("#b > h3").text()).isEqualTo("What it is");
        assertThat(page.select("#b > h4").text()).isEqualTo("Within");
        assertThat(page.select(".rail li a").eachAttr("href")).containsExactly("#c", "#a");
    }

    @Test
    void aHeadingOverAFigureKeepsTheBlocksAnchor() {
        var page = page(anExcerpt("Another year")
                .withLayout(Layout.DEFAULT.withHeading("The sentence").withWidth(Layout.Width.WIDE)));
        assertThat(page.select("section#excerpt > figure.excerpt.wide")).hasSize(1);
        assertThat(page.select("section#excerpt h2").text()).isEqualTo("The sentence");
        everyIdIsUniqueAndEveryAnchorIsThere(page);
    }

    @Test
    void anExcerptShowsWholeSegmentsWithTheExactWordsMarked() {
        var page = page(anExcerpt("would not be bad"));
        var paper = page.expectFirst("figure#excerpt .paper");
        assertThat(paper.select("p").text()).isEqualTo("¶2Another year would not be bad.");
        assertThat(paper.select("p.side")).hasSize(1);
        assertThat(paper.select("mark").text()).isEqualTo("would not be bad");
        assertThat(paper.select("p").attr("lang")).isEqualTo("en");
        assertThat(paper.select("a.para").attr("href")).isEqualTo("/documents/telegram#translation.en-p2");
        assertThat(page.select(".excerpt .label").text())
                .isEqualTo("1.1 Telegram on a meeting, 29 July 1953, paragraph 2, English translation."
                        + " Read the whole document Wilson Center Digital Archive;"
                        + " APRF, fond 3, listy 187–189; AVPRF, fond 059a, listy 156–158.");
    }

    @Test
    void aWholeSegmentIsNotMarked() {
        var page = page(anExcerpt("Zhou was present."));
        assertThat(page.select(".paper mark")).isEmpty();
        assertThat(page.select(".paper .side")).isEmpty();
    }

    @Test
    void notesAreKeyedAndStandBeside() {
        var page = page(anExcerpt("The enemy was forced", aNote("x", "enemy"), aNote("y", "forced to reach")));
        assertThat(page.select(".paper sup").eachText()).containsExactly("a", "b");
        assertThat(page.select(".paper sup a").eachAttr("href")).containsExactly("#note.x", "#note.y");
        assertThat(page.select(".says > div").eachAttr("id")).containsExactly("note.x", "note.y");
        assertThat(page.expectFirst(".says > div").text()).isEqualTo("aOn x Look here.");
        assertThat(page.select(".says em")).hasSize(2);
        everyIdIsUniqueAndEveryAnchorIsThere(page);
    }

    @Test
    void theOtherVersionStandsBesideParagraphByParagraph() {
        var excerpt = anExcerpt("armistice.\nAnother").withBeside("transcript.ru");
        var pairs = page(excerpt).select(".paper--beside .pair");
        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(0).select("p[lang=ru]").text()).isEqualTo("¶1Противник был вынужден.");
        assertThat(pairs.get(1).select("p[lang=ru]").text()).isEqualTo("¶2Еще год был бы неплох.");
    }

    @Test
    void aTextFromRightToLeftSaysSo() {
        var arabic = new org.vitrine.library.Version.Transcript(
                "transcript.ar", Specimens.ARABIC, Specimens.text("سلام"), null);
        var document = aDocument().withVersions(List.of(arabic));
        var excerpt = new Block.Excerpt(
                new BlockId("excerpt"),
                Layout.DEFAULT,
                TELEGRAM,
                "transcript.ar",
                Passage.ofSegment(arabic.text(), "p1").orElseThrow(),
                null,
                null,
                List.of());
        var page = parsed(pages.page(
                Specimens.exhibition(
                        Specimens.content(LanguageTag.ENGLISH, excerpt), List.of(document), Specimens.current()),
                PAGE,
                reader()));
        assertThat(page.select(".paper p[lang=ar][dir=rtl]")).hasSize(1);
    }

    @Test
    void whatAnExhibitIsCalledSaysItsLanguageInContentsAndCitationsToo() {
        var arabic = Specimens.exhibition(
                Specimens.content(Specimens.ARABIC, Specimens.aText("سلام")),
                List.of(aDocument()),
                Specimens.current());
        var cover = parsed(pages.cover(arabic, reader()));
        assertThat(cover.select(".toc [dir=rtl] .toc__page")).hasSize(2);
        assertThat(cover.select("#_citation span[lang=ar][dir=rtl]").eachText())
                .containsExactly("Ingrid Solheim", "Daniel Okafor", "The armistice", "July 1953");
        assertThat(cover.select("#_citation").text())
                .startsWith("Ingrid Solheim, Daniel Okafor, “The armistice: July 1953”");
        var page = parsed(pages.page(arabic, PAGE, reader()));
        assertThat(page.select("#_citation-chicago span[lang=ar][dir=rtl]").eachText())
                .contains("Not a peace");
        assertThat(parsed(pages.cover(
                                Specimens.exhibition(
                                        Specimens.content(LanguageTag.ENGLISH), List.of(), Specimens.current()),
                                reader()))
                        .select("#_citation span, .toc [dir]"))
                .isEmpty();
    }

    @Test
    void anInventedDocumentIsAlwaysCalledOne() {
        var description = aDocument().description();
        var invented = aDocument()
                .withDescription(new org.vitrine.library.Description(
                        description.title(),
                        null,
                        null,
                        List.of(),
                        null,
                        "Invented document, made for this sample.",
                        null,
                        List.of(),
                        List.of(),
                        List.of()));
        var exhibition = Specimens.exhibition(
                Specimens.content(
                        LanguageTag.ENGLISH,
                        anExcerpt("Zhou"),
                        new Block.DocumentCard(new BlockId("card"), Layout.DEFAULT, TELEGRAM, null)),
                List.of(invented),
                Specimens.current());
        assertThat(parsed(pages.page(exhibition, PAGE, reader()))
                        .select(".caution")
                        .eachText())
                .containsExactly(
                        "Invented document, made for this sample.", "Invented document, made for this sample.");
        assertThat(parsed(pages.document(exhibition, invented, List.of(), reader()))
                        .select(".dochead .caution"))
                .hasSize(1);
    }

    @Test
    void aCardIsOneLinkThatSaysWhatThereIsToRead() {
        var page = page(new Block.DocumentCard(new BlockId("card"), Layout.DEFAULT, TELEGRAM, "From Beijing."));
        assertThat(page.select("#card a").eachAttr("href")).containsExactly("/documents/telegram");
        assertThat(page.select("#card .kicker").text()).isEqualTo("1.1 Telegram, 3 leaves, Russian");
        assertThat(page.select("#card p").eachText())
                .contains("29 July 1953. Transcript and English translation.", "From Beijing.");
    }

    @Test
    void aPictureComesInTheWidthsThereAre() {
        var page = page(new Block.Image(
                new BlockId("image"), Layout.DEFAULT, PICTURE, "A map", false, "The line", "Drawn here"));
        var image = page.expectFirst("#image img");
        assertThat(image.attr("alt")).isEqualTo("A map");
        assertThat(image.attr("width")).isEqualTo("1000");
        assertThat(image.attr("height")).isEqualTo("500");
        assertThat(image.attr("srcset"))
                .isEqualTo("/media/%1$s/320.jpg 320w, /media/%1$s/640.jpg 640w, /media/%1$s/1280.jpg 1000w"
                        .formatted(PICTURE));
        assertThat(page.select("#image .label").text()).isEqualTo("1.1 The line Drawn here");
    }

    @Test
    void aPullQuoteLeadsToItsParagraph() {
        var page = page(new Block.PullQuote(
                new BlockId("quote"),
                Layout.DEFAULT,
                "Another year",
                "Mao",
                new Block.PullQuote.Source(TELEGRAM, "translation.en", "p2")));
        assertThat(page.select("blockquote.pull#quote footer").text()).isEqualTo("Mao, paragraph 2");
        assertThat(page.select("#quote footer a").attr("href")).isEqualTo("/documents/telegram#translation.en-p2");
    }

    @Test
    void whatIsForClassesOrCuratorsIsNotOnThePage() {
        var layout = Layout.DEFAULT;
        var page = page(
                new Block.Text(new BlockId("a"), layout.withAudience(Layout.Audience.CLASS), "For class"),
                new Block.Text(new BlockId("b"), layout.withAudience(Layout.Audience.CURATORS), "For curators"),
                new Block.Text(new BlockId("c"), layout.withPrint(false), "On screen"));
        assertThat(page.text()).doesNotContain("For class", "For curators");
        assertThat(page.select("#c.no-print")).hasSize(1);
    }

    @Test
    void theCanvasGetsEveryBlockByItself() {
        var exhibition = anExhibit(
                aText("One[^1].\n\n[^1]: First."),
                new Block.Text(
                        new BlockId("b"),
                        Layout.DEFAULT.withAudience(Layout.Audience.CURATORS),
                        "Two[^1].\n\n[^1]: B."),
                anExcerpt("Zhou"));
        var blocks = pages.blocks(exhibition, exhibition.content().page(PAGE).orElseThrow(), reader());
        assertThat(blocks)
                .extracting(BlockHtml::id)
                .containsExactly(new BlockId("text"), new BlockId("b"), new BlockId("excerpt"));
        assertThat(blocks.get(1).html()).contains("_n2");
        assertThat(blocks.get(2).caseNumber()).isEqualTo("1.1");
        assertThat(blocks.get(2).html()).startsWith("<figure");
    }

    @Test
    void whatIsMissingIsToldToCuratorsOnly() {
        var lost = new Block.Excerpt(
                new BlockId("excerpt"),
                Layout.DEFAULT,
                TELEGRAM,
                "translation.en",
                new Passage(List.of("p9"), new TextQuote("not there", "", ""), null),
                null,
                null,
                List.of());
        var picture =
                new Block.Image(new BlockId("image"), Layout.DEFAULT, Specimens.NO_PICTURE, "A map", false, null, null);
        var content = Specimens.content(LanguageTag.ENGLISH, lost, picture);
        var draft = Specimens.exhibition(content, List.of(aDocument()), Specimens.preview());
        assertThat(parsed(pages.page(draft, PAGE, reader())).select(".empty").eachText())
                .containsExactly(
                        "1.1 The words of this passage are no longer in the document.",
                        "1.2 The picture of this block is not in the house.");
        var edition = Specimens.exhibition(content, List.of(aDocument()), Specimens.current());
        var shown = parsed(pages.page(edition, PAGE, reader()));
        assertThat(shown.select(".empty, #image")).isEmpty();
        assertThat(shown.select(".paper").text()).contains("not there");
    }

    @Test
    void markdownLeadsToTheSameEdition() {
        var exhibition = anExhibit(aText(
                "[a](/documents/telegram#x) [b](/documents/other) [c](/exhibits/armistice/shelf) [d](/exhibits/else)"
                        + " [e](//evil.example) [f](#excerpt)"));
        var addresses = Addresses.edition("/house", Specimens.SLUG, 2, "?lang=en");
        var page = parsed(pages.page(exhibition, PAGE, new Reader(Locale.ENGLISH, addresses, null)));
        assertThat(page.select("#text a").eachAttr("href"))
                .containsExactly(
                        "/house/exhibits/armistice/editions/2/documents/telegram?lang=en#x",
                        "/house/documents/other?lang=en",
                        "/house/exhibits/armistice/editions/2/shelf?lang=en",
                        "/house/exhibits/else?lang=en",
                        "//evil.example",
                        "#excerpt");
    }

    @Test
    void hostileWordsStayWords() {
        var evil = "<script>alert(1)</script>\" onload=\"alert(1)";
        var exhibition = anExhibit(
                new Block.Heading(new BlockId("a"), Layout.DEFAULT, evil, 1),
                new Block.Text(new BlockId("b"), Layout.DEFAULT.withHeading(evil), evil),
                new Block.PullQuote(new BlockId("c"), Layout.DEFAULT, evil, evil, null),
                new Block.DocumentCard(new BlockId("d"), Layout.DEFAULT, TELEGRAM, evil),
                anExcerpt("Zhou", new PassageNote("n", evil, evil, passage("Zhou")))
                        .withCaption(evil),
                new Block.Image(new BlockId("f"), Layout.DEFAULT, PICTURE, evil, false, evil, evil));
        var page = parsed(pages.page(exhibition, PAGE, reader()));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.select("#f img").attr("alt")).isEqualTo(evil);
    }

    @Test
    void whatTheHouseSaysIsInTheReadersLanguageAndTheRestIsMarked() {
        var page = parsed(pages.page(anExhibit(aText("Words."), anExcerpt("Zhou")), PAGE, germanReader()));
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").attr("lang")).isEqualTo("en");
        assertThat(page.select("#text").attr("lang")).isEqualTo("en");
        assertThat(page.select(".exhibit-bar__place").text()).isEqualTo("Seite 1 von 2");
        assertThat(page.select(".excerpt .label").text()).contains("29. Juli 1953, Absatz 3, Übersetzung, Englisch.");
        assertThat(page.select(".pager a").attr("href")).isEqualTo("/exhibits/armistice/shelf?lang=de");
        assertThat(page.select("footer a[hreflang=en]").attr("href"))
                .isEqualTo("/exhibits/armistice/not-a-peace?lang=en");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://archive.example/exhibits/armistice/not-a-peace");
    }

    @Test
    void anEarlierEditionLeadsToTheNewestAndADraftSaysThatItIsOne() {
        var content = Specimens.content(LanguageTag.ENGLISH, aText("Words."));
        var earlier = parsed(pages.page(
                Specimens.exhibition(content, List.of(), Specimens.earlier()),
                PAGE,
                new Reader(Locale.ENGLISH, Addresses.edition("", Specimens.SLUG, 1, ""), null)));
        assertThat(earlier.select(".banner").text())
                .isEqualTo("Edition 1, 12 May 2026. Edition 2 has followed it. Read the newest edition"
                        + " What changed since");
        assertThat(earlier.select(".banner a").attr("href")).isEqualTo("/exhibits/armistice");
        assertThat(earlier.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        var draft = parsed(pages.page(Specimens.exhibition(content, List.of(), Specimens.preview()), PAGE, reader()));
        assertThat(draft.select(".banner--preview")).hasSize(1);
        assertThat(draft.select("#_citation a")).isEmpty();
    }
}
