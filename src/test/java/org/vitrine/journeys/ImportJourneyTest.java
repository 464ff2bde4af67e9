package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

/// A curator drops a saved record of another archive, sees what was made of it, and saves it.
@ApplicationTest
@ExtendWith(Chromium.class)
class ImportJourneyTest {
    @LocalServerPort
    private int port;

    @TempDir
    Path folder;

    @Autowired
    private Documents documents;

    @Test
    void aDroppedRecordBecomesAProposalAndThenADocument(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            drop(page, "record.txt", RECORD.getBytes(StandardCharsets.UTF_8));

            assertThat(page.getByRole(AriaRole.HEADING, named("Proposal from “record.txt”")))
                    .isVisible();
            assertThat(page.locator(".raw-text")).containsText("[the keeper of the register adds nothing]");
            var handle = page.getByLabel("Handle").inputValue();
            assertThat(documents(handle)).as("nothing is saved yet").isNull();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save document"))
                    .click();
            page.waitForURL("**/studio/documents/" + handle);
            var saved = documents(handle);
            assertThat(saved.holdings()).hasSize(2);
            assertThat(saved.description().agents(Agent.Role.COPIED_TO)).hasSize(3);
            assertThat(saved.texts()).hasSize(1);
            assertThat(saved.source().checksum()).startsWith("sha256:");
        }
    }

    @Test
    void aFileThatIsNoRecordIsRefusedInWordsAndNothingIsSaved(Chromium.Window window) throws IOException {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            var before = count();
            drop(page, "shopping.txt", "Bread, lamp oil, wicks".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".import-place > .notice-box--error"))
                    .containsText("“shopping.txt” could not be read");
            drop(page, "empty.txt", new byte[0]);
            assertThat(page.locator(".import-place > .notice-box--error")).containsText("The file is empty.");
            drop(page, "picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
            assertThat(page.locator(".import-place > .notice-box--error")).containsText("no text file");
            var large = Files.write(folder.resolve("large.txt"), new byte[50 * 1024 * 1024]);
            page.locator("vaadin-upload input[type=file]").setInputFiles(large);
            assertThat(page.locator(".import-place > .notice-box--error")).containsText("The file has 50.0 MB.");
            assertThat(count()).isEqualTo(before);
        }
    }

    @Test
    void theRealRecordIsReadToTheLastLine(Chromium.Window window) throws IOException {
        var seeds = Path.of("../shared/seeds");
        Assumptions.assumeTrue(Files.isDirectory(seeds), "the folder with the real record is here");
        byte[] record;
        try (var files = Files.list(seeds)) {
            record = Files.readAllBytes(files.sorted().findFirst().orElseThrow());
        }
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            drop(page, "112125.txt", record);
            var handle = page.getByLabel("Handle").inputValue();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save document"))
                    .click();
            page.waitForURL("**/studio/documents/" + handle);
            var saved = documents(handle);
            assertThat(saved.holdings()).hasSize(2);
            assertThat(saved.description().agents(Agent.Role.COPIED_TO)).hasSize(13);
            assertThat(saved.source().unread()).isEmpty();
        }
    }

    @Test
    void axeFindsNothingInTheLibraryAndTheImport(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = curator.newPage();
            Studio.signedIn(page, house());
            page.navigate(house() + "/studio/documents");
            assertThat(page.locator("vaadin-grid")).isVisible();
            assertThat(page.getByText("Photograph of Halvern Rock").first()).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page))
                    .as("axe in the library")
                    .isEmpty();

            page.navigate(house() + "/studio/documents/import/record");
            drop(page, "record.txt", RECORD.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".raw-text")).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page))
                    .as("axe in the import")
                    .isEmpty();
        }
    }

    private Page open(Page page) {
        Studio.signedIn(page, house());
        page.navigate(house() + "/studio/documents/import/record");
        assertThat(page.getByRole(AriaRole.HEADING, named("A saved record"))).isVisible();
        return page;
    }

    private static void drop(Page page, String name, byte[] bytes) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/plain", bytes));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Document documents(String handle) {
        var found = new Document[1];
        HouseWork.run(() -> found[0] = documents
                .find(new DocumentId(handle))
                .map(catalogued -> catalogued.document())
                .orElse(null));
        return found[0];
    }

    private int count() {
        var found = new int[1];
        HouseWork.run(() -> found[0] = documents.count(DocumentQuery.ALL));
        return found[0];
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }

    /// Invented for this test.
    private static final String RECORD = """
            March 2, 1931

            **Telegram from the Lamp Office to the Harbour Board
            on the Relighting of the Outer Beacon**

            Citation:

            "Telegram from the Lamp Office to the Harbour Board on the Relighting of the Outer Beacon", March 2, 1931, Wilson Center Digital Archive, HBA, Fond 7, Opis 2, Delo 41, Listy 12-13; and LOA, Fond 3, Opis 1, Delo 9, Papka 4, List 88
            <https://digitalarchive.example.org/document/7>

            Summary:

            An invented telegram, made for testing: the Lamp Office reports that the outer beacon burns again.

            Original Language:

            Russian

            Contents:

            Translation - English

            CIPHERED TELEGRAM

            From PORT QUILL From Marlow

            To HARBOUR BOARD URGENT

            Copies: Ansgar, Bellamy, Corvin

            [the keeper of the register adds nothing]

            The outer beacon was lit again at four. Nobody was hurt, and the oil will last until Thursday.

            The keeper asks for two wicks and a new glass.

            MARLOW
            """;
}
