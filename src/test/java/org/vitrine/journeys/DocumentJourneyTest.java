package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.Holding;
import org.vitrine.library.Subject;
import org.vitrine.text.Segment;

/// A curator describes a document by hand, and corrects a transcript with nothing but the keyboard.
@ApplicationTest
@ExtendWith(Chromium.class)
class DocumentJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private Entries entries;

    private DocumentId id;

    @BeforeEach
    void aHarbourLog() {
        id = new DocumentId("log-" + UUID.randomUUID());
        HouseWork.run(() -> documents.add(Fixtures.aDocument(id.value())));
    }

    @Test
    void aDocumentIsDescribedAndTranscribedByHand(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = curator.newPage();
            Studio.signedIn(page, house());
            page.navigate(house() + "/studio/documents");
            button(page, "New document").click();
            write(page, "Title", "Receipt for lamp oil");
            write(page, "Date", "29.7.1931");
            assertThat(page.getByText("29 July 1931").first()).isVisible();
            write(page, "Abstract", "The chandler receives payment for forty gallons.");
            button(page, "Person or body").click();
            type(page, "Name", "Corvin the chandler");
            button(page, "Place where it is kept").click();
            type(page, "Archive", "Harbour Board Archive");
            button(page, "Part of the reference").click();
            write(page, "Level", "Box");
            write(page, "Number", "12");
            assertThat(page.getByText("Cited as Harbour Board Archive, Box 12")).isVisible();
            button(page, "Subject").click();
            type(page, "Heading", "Lighthouses");
            choose(page, page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Statement")), "CC0");
            transcribe(page);
            button(page, "Save").click();
            assertThat(status(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));

            id = new DocumentId("receipt-for-lamp-oil");
            var kept = kept();
            assertThat(kept.description().date().edtf()).isEqualTo("1931-07-29");
            assertThat(kept.description().agents()).extracting(Agent::name).containsExactly("Corvin the chandler");
            assertThat(kept.description().subjects())
                    .extracting(Subject::heading)
                    .containsExactly("Lighthouses");
            assertThat(kept.holdings()).extracting(Holding::reference).containsExactly("Harbour Board Archive, box 12");
            assertThat(kept.rights().statement()).hasToString("https://creativecommons.org/publicdomain/zero/1.0/");
            assertThat(kept.text("transcript.en").orElseThrow().text().segments())
                    .extracting(Segment::text)
                    .containsExactly("Received of the Board: nine crowns.", "For forty gallons.");
            assertThat(page.navigate(house() + "/documents/receipt-for-lamp-oil")
                            .status())
                    .as("what no exhibit shows is not for the public")
                    .isEqualTo(404);
        }
    }

    @Test
    void halfANameIsNobodyUntilSomebodyChoosesWhoIsMeantOrToCreateThem(Chromium.Window window) {
        var name = "Quillon, Teodora " + id.value().substring(4, 12);
        HouseWork.run(() -> entries.add(Entry.named(Entry.Kind.AGENT, name)));
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            anotherPerson(page);
            var field = name(page);
            field.fill("Quill");
            assertThat(option(page, name)).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator("vaadin-combo-box")
                            .getByText("Something that is known already is called like this"))
                    .isVisible();
            assertThat(field).hasValue("Quill");
            assertThat(option(page, name)).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Control+s");
            assertThat(status(page)).hasText("Not saved: look at what is marked");
            assertThat(kept().description().agents()).extracting(Agent::name).doesNotContain("Quill");

            choose(page, field, "Quillon");
            assertThat(field).hasValue(name);
            anotherPerson(page);
            choose(page, name(page), "Create “Quillon, Teo”", "Quillon, Teo");
            assertThat(name(page)).hasValue("Quillon, Teo");
            anotherPerson(page);
            name(page).fill("Xerxes " + id);
            assertThat(option(page, "Create “Xerxes " + id + "”")).isVisible();
            page.keyboard().press("Enter");
            button(page, "Save").click();
            assertThat(status(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            assertThat(kept().description().agents())
                    .extracting(Agent::name)
                    .endsWith(name, "Quillon, Teo", "Xerxes " + id);
        }
    }

    private static void anotherPerson(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Person or body").setExact(true))
                .click();
        // Until it is there the last field is that of somebody else.
        assertThat(name(page)).hasValue("");
    }

    private static Locator name(Page page) {
        return page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Name").setExact(true))
                .last();
    }

    private static Locator option(Page page, String words) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words));
    }

    @Test
    void aParagraphIsSplitWrittenInAndSaved(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            page.getByLabel("Paragraph 1 (p1)").focus();
            page.keyboard().press("Home");
            for (var letter = 0; letter < "The lamp ".length(); letter++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Control+Enter");
            assertThat(page.getByLabel("Paragraph 2 (p3)")).isFocused();
            page.keyboard().type("it ");
            assertThat(status(page)).hasText("Not saved yet");
            page.keyboard().press("Control+s");
            assertThat(status(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            assertThat(kept().text("transcript.en").orElseThrow().text().segments())
                    .extracting(segment -> segment.id() + " " + segment.text())
                    .containsExactly("p1 The lamp", "p3 it was lit at four.", "p2 No ship was seen before dawn.");
        }
    }

    @Test
    void whoeverTypesFasterThanTheLineFindsTheirWordsInTheNewParagraph(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            page.getByLabel("Paragraph 1 (p1)").focus();
            page.keyboard().press("End");
            page.keyboard().type(" And");
            for (var letter = 0; letter < " And".length(); letter++) {
                page.keyboard().press("ArrowLeft");
            }
            var onTheWay = new ArrayList<Route>();
            Predicate<String> toTheServer = address -> address.contains("v-r=uidl");
            page.route(toTheServer, onTheWay::add);
            page.keyboard().press("Control+Enter");
            page.keyboard().type("In the evening. ");
            page.waitForCondition(() -> !onTheWay.isEmpty());
            page.unroute(toTheServer);
            onTheWay.forEach(Route::resume);
            assertThat(page.getByLabel("Paragraph 2 (p3)")).isFocused();
            assertThat(page.getByLabel("Paragraph 2 (p3)")).hasValue("In the evening. And");
            page.keyboard().press("Control+s");
            assertThat(status(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            assertThat(kept().text("transcript.en").orElseThrow().text().segments())
                    .extracting(segment -> segment.id() + " " + segment.text())
                    .containsExactly(
                            "p1 The lamp was lit at four.",
                            "p3 In the evening. And",
                            "p2 No ship was seen before dawn.");
        }
    }

    @Test
    void leavingUnsavedWorkAsksAndNothingIsLost(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            page.getByLabel("Title").fill("Half a thought");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All documents"))
                    .click();
            button(page, "Stay here").click();
            assertThat(page.getByLabel("Title")).hasValue("Half a thought");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All documents"))
                    .click();
            button(page, "Save and leave").click();
            page.waitForURL("**/studio/documents");
            assertThat(kept().title()).isEqualTo("Half a thought");
        }
    }

    @Test
    void axeFindsNothingInTheEditor(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = curator.newPage();
            Studio.signedIn(page, house());
            page.navigate(house() + "/studio/documents/halvern-wiebrecht-letter-1937-10-14");
            assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Transcript, German")))
                    .isVisible();
            assertThat(page.locator(".scan-pane img")).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page)).as("axe").isEmpty();
        }
    }

    private static void transcribe(Page page) {
        button(page, "Add a version").first().click();
        var dialog = page.locator("vaadin-dialog[opened]");
        choose(page, dialog.getByRole(AriaRole.COMBOBOX), "English");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a version"))
                .click();
        var first = page.getByLabel(Pattern.compile("^Paragraph 1 "));
        first.click();
        page.keyboard().type("Received of the Board: nine crowns.");
        button(page, "Add one below").click();
        assertThat(page.getByLabel(Pattern.compile("^Paragraph 2 "))).isFocused();
        page.keyboard().type("For forty gallons.");
    }

    private static void choose(Page page, Locator field, String words) {
        choose(page, field, words, words);
    }

    private static void choose(Page page, Locator field, String words, String typed) {
        field.fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .first()
                .click();
    }

    private static void write(Page page, String label, String words) {
        var field = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(words);
        field.press("Tab");
    }

    /// In a field that offers what is known: something new is typed.
    private static void type(Page page, String label, String words) {
        var field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(words);
        field.press("Tab");
    }

    private Page open(Page page) {
        Studio.signedIn(page, house());
        page.navigate(house() + "/studio/documents/" + id);
        assertThat(page.getByLabel("Paragraph 1 (p1)")).isVisible();
        return page;
    }

    private static Locator status(Page page) {
        return page.locator(".view-top .saved");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Document kept() {
        var found = new Document[1];
        HouseWork.run(() -> found[0] = documents.find(id).orElseThrow().document());
        return found[0];
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
