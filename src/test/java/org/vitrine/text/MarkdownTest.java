package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown(new Markdown.Words("Note", "Close", null), address -> address);

    private Document text(String source) {
        return Jsoup.parseBodyFragment(markdown.text(source, 3).html());
    }

    @Test
    void paragraphsEmphasisListsAndTablesAreKept() {
        var page = text("""
                One *two* **three** `four`.

                - five

                3. six

                > seven

                | a | b |
                |---|--:|
                | 1 | 2 |
                """);
        assertThat(page.select("p em").text()).isEqualTo("two");
        assertThat(page.select("p strong").text()).isEqualTo("three");
        assertThat(page.select("ul li").text()).isEqualTo("five");
        assertThat(page.select("ol[start=3] li").text()).isEqualTo("six");
        assertThat(page.select("blockquote p").text()).isEqualTo("seven");
        assertThat(page.select("td.cell--right").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<iframe src='https://evil.example'></iframe>",
                "<style>body{display:none}</style>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "<javascript:alert(1)>",
                "[a](https://x.example \"' onmouseover='alert(1)\")",
                "[a]: javascript:alert(1)\n\n[a]",
                "![a](javascript:alert(1))",
                "Note[^1]\n\n[^1]: <script>alert(1)</script> [b](javascript:alert(1))",
                "<a id=\"_n1\" class=\"key\" href=\"#x\">x</a>",
                "<!-- <script>alert(1)</script> -->",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php <script>alert(1)</script> ?>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<base href=//evil.example/>",
                "<form action=javascript:alert(1)><button>a</button></form>",
                "<p style=\"position:fixed\" onclick=alert(1)>a</p>",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;&#x61;vascript:alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](\u0001javascript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:image/svg+xml;base64,PHN2Zz4=)",
                "[a](file:///etc/passwd)",
                "[a](blob:https://x.example/1)",
                "[a](//evil.example/\"onmouseover=\"alert(1))",
                "<data:text/html,<script>alert(1)</script>>",
                "<https://x.example/\"onmouseover=alert(1)>",
                "[a][b]\n\n[b]: <javascript:alert(1)> \"x\"",
                "[**[a](javascript:alert(1))**](javascript:alert(2))",
                "Note[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
                "Note[^a\" onclick=\"alert(1)]\n\n[^a\" onclick=\"alert(1)]: x",
                "| <script>alert(1)</script> |\n|---|\n| [a](javascript:alert(1)) |",
                "```\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\\<script>alert(1)\\</script>"
            })
    void nothingThatActsGetsThrough(String hostile) {
        var page = text(hostile);
        assertThat(page.select("script, iframe, style, img, object, svg, math, base, form, [style]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.matches("(https?://|mailto:|[/#]).*|[^:]*"));
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        markdown.notes()
                .forEach(note -> assertThat(note.html().html()).doesNotContain("<script", "javascript:alert(1)\""));
        assertThat(page.select("[id]").size()).isLessThanOrEqualTo(2);
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        assertThat(text("a <b>c</b>").text()).isEqualTo("a <b>c</b>");
        assertThat(text("a <b>c</b>").select("b")).isEmpty();
    }

    @Test
    void ofAnImageItsWordsAreLeft() {
        assertThat(text("![A ridge](https://x.example/ridge.jpg)").text()).isEqualTo("A ridge");
    }

    @Test
    void linksOutsideCloseTheWayBack() {
        var page = text("[a](https://x.example) [b](/documents/c) [d](mailto:e@f.example)");
        assertThat(page.select("a[href^=https]").attr("rel")).isEqualTo("noopener");
        assertThat(page.select("a[href=/documents/c]").hasAttr("rel")).isFalse();
        assertThat(page.select("a[href=mailto:e@f.example]")).hasSize(1);
    }

    @Test
    void thePageSaysWhereALinkLeads() {
        var moved = new Markdown(new Markdown.Words("Note", "Close", null), address -> "/house" + address);
        assertThat(moved.text("[a](/documents/b)", 3).html()).contains("href=\"/house/documents/b\"");
    }

    @Test
    void theHighestHeadingIsTheThirdWhateverItsSign() {
        var page = text("## One\n\n### Two\n\n###### Three");
        assertThat(page.select("h3").text()).isEqualTo("One");
        assertThat(page.select("h4").text()).isEqualTo("Two");
        assertThat(page.select("h6").text()).isEqualTo("Three");
        assertThat(Jsoup.parseBodyFragment(markdown.text("# One", 4).html()).select("h4"))
                .hasSize(1);
    }

    @Test
    void aFootnoteStandsBesideItsLineAndAtTheEnd() {
        var page = text("War[^a] ended.\n\n[^a]: An *armistice*.");
        var key = page.expectFirst("p > a.key");
        var note = page.expectFirst("p > span.note");
        assertThat(key.attr("href")).isEqualTo("#_n1");
        assertThat(key.attr("aria-label")).isEqualTo("Note 1");
        assertThat(note.id()).isEqualTo("_n1");
        assertThat(note.attr("role")).isEqualTo("note");
        assertThat(note.text()).isEqualTo("1An armistice.Close");
        assertThat(note.expectFirst("a.note__close").attr("href")).isEqualTo("#" + key.id());
        assertThat(markdown.notes()).singleElement().satisfies(listed -> {
            assertThat(listed.html().html()).isEqualTo("An <em>armistice</em>.");
            assertThat(listed.inMargin()).isTrue();
        });
    }

    @Test
    void theHousesWordsSayTheirLanguageWhereTheTextHasAnother() {
        var german =
                new Markdown(new Markdown.Words("Anmerkung", "Schließen", new LanguageTag("de")), address -> address);
        var page = Jsoup.parseBodyFragment(
                german.text("War[^a].\n\n[^a]: Note.", 3).html());
        assertThat(page.expectFirst("a.key").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst("a.note__close").attr("lang")).isEqualTo("de");
    }

    @Test
    void footnotesAreCountedThroughThePage() {
        text("One[^1] two[^2].\n\n[^1]: First.\n\n[^2]: Second.");
        var second = text("Three[^1].\n\n[^1]: Third.");
        assertThat(second.select("a.key").text()).isEqualTo("3");
        assertThat(markdown.notes()).extracting(Markdown.Note::number).containsExactly(1, 2, 3);
    }

    @Test
    void aSecondMentionLeadsToTheSameNote() {
        var page = text("One[^1] two[^1].\n\n[^1]: Only.");
        assertThat(page.select("a.key").eachAttr("href")).containsExactly("#_n1", "#_n1");
        assertThat(page.select("span.note")).hasSize(1);
        assertThat(page.select("[id=_r1]")).hasSize(1);
    }

    @Test
    void aNoteOfManyParagraphsFitsIntoItsParagraph() {
        var page = text("One[^1].\n\n[^1]: First.\n\n    - second\n    - third\n\n    > fourth");
        assertThat(page.select("p span.note p, p span.note ul")).isEmpty();
        assertThat(markdown.notes().getFirst().html().html())
                .isEqualTo("First.<br />– second<br />– third<br />fourth");
    }

    @Test
    void whereNoNoteCanStandItsKeyLeadsToTheEnd() {
        var page = text("# A[^1]\n\n| b[^2] |\n|---|\n| c |\n\n[^1]: First.\n\n[^2]: Second.");
        assertThat(page.select("span.note")).isEmpty();
        assertThat(page.select("a.key").eachAttr("href")).containsExactly("#_f1", "#_f2");
        assertThat(markdown.notes()).noneMatch(Markdown.Note::inMargin);
    }

    @Test
    void aNoteMayMentionAnotherAndEvenItself() {
        text("One[^1].\n\n[^1]: See[^2] and[^1].\n\n[^2]: Back to[^1].");
        assertThat(markdown.notes()).hasSize(2);
        assertThat(markdown.notes().get(0).html().html()).contains("#_f2").contains("#_n1");
        assertThat(markdown.notes().get(1).html().html()).contains("#_n1");
    }

    @Test
    void aTextWithoutMarginListsItsNotesOnly() {
        var html = markdown.withoutMargin("One[^1].\n\n[^1]: Note.").html();
        assertThat(html).contains("#_f1").doesNotContain("class=\"note\"");
    }

    @Test
    void inlineTextIsOneRunOfWords() {
        assertThat(markdown.inline("One *two*.\n\nThree[^1].\n\n[^1]: Gone.").html())
                .isEqualTo("One <em>two</em>.<br />Three.");
        assertThat(markdown.notes()).isEmpty();
    }

    @Test
    void plainTextHasWordsOnly() {
        assertThat(Markdown.plain("# One\n\n*two* [three](x)[^1] `four`\n- five\n\n<b>six</b>\n\n[^1]: Not this."))
                .isEqualTo("One two three four five six");
    }
}
