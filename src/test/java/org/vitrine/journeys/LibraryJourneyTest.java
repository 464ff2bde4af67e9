package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Subject;

/// A curator narrows the library, changes many documents at once, thinks better of it, throws one away and takes it out
/// again, and gives one back what it was.
@ApplicationTest
@ExtendWith(Chromium.class)
class LibraryJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    private String name;

    @BeforeEach
    void threeBuoys() {
        name = "buoy" + UUID.randomUUID().toString().substring(0, 8);
        HouseWork.run(() -> List.of("Letter", "Letter", "Map").forEach(kind -> {
            var id = documents.freeId(new DocumentId(name));
            documents.add(new Document(
                    id, Description.titled("Position of " + id).withKind(kind), List.of(), null, null, List.of()));
        }));
    }

    @Test
    void manyAreChangedUndoneThrownAwayAndBroughtBack(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = curator.newPage();
            Studio.signedIn(page, house());
            page.navigate(house() + "/studio/documents?order=title&find=" + name);
            assertThat(page.getByText(Pattern.compile("^3 of "))).isVisible();
            page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName("Letter").setExact(true))
                    .check();
            assertThat(page.getByText(Pattern.compile("^2 of "))).isVisible();
            choose(page, "Position of " + name);
            choose(page, "Position of " + name + "-2");
            assertThat(page.getByText("2 chosen")).isVisible();

            button(page, "Add subject").click();
            var dialog = page.locator("vaadin-dialog[opened]");
            var subject = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Subject"));
            subject.fill("Buoys of " + name);
            subject.press("Tab");
            button(page, "See what changes").click();
            assertThat(dialog.getByText("2 of 2 documents would change.")).isVisible();
            button(page, "Change 2 documents").click();
            assertThat(page.getByText("2 documents were changed.").first()).isVisible();
            assertThat(page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions()
                                    .setName("Buoys of " + name)
                                    .setExact(true)))
                    .isVisible();
            assertThat(subjects(name)).containsExactly("Buoys of " + name);

            button(page, "Undo").click();
            assertThat(page.getByText("2 documents have again what was there before.")
                            .first())
                    .isVisible();
            assertThat(subjects(name)).isEmpty();

            choose(page, "Position of " + name + "-2");
            button(page, "Move to the bin").click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move to the bin"))
                    .click();
            assertThat(page.getByText(Pattern.compile("^1 of "))).isVisible();
            page.navigate(house() + "/studio/documents/bin");
            button(page, "Take “Position of " + name + "” out of the bin").click();
            assertThat(button(page, "Take “Position of " + name + "” out of the bin"))
                    .hasCount(0);

            page.navigate(house() + "/studio/documents/" + name);
            page.getByLabel("Title").fill("Somewhere else");
            button(page, "Save").click();
            assertThat(page.locator(".view-top .saved")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            page.navigate(house() + "/studio/documents/" + name + "/history?state=1");
            assertThat(page.locator(".states__deed").first()).hasText("Title");
            button(page, "Restore this state").click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore this state"))
                    .click();
            assertThat(page.locator(".states__deed").first()).hasText("State 1 restored");
            assertThat(kept(name).title()).isEqualTo("Position of " + name);
        }
    }

    @Test
    void axeFindsNothing(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = curator.newPage();
            Studio.signedIn(page, house());
            page.navigate(house() + "/studio/documents?order=title&find=" + name);
            choose(page, "Position of " + name);
            assertThat(page.getByText("1 chosen")).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page)).as("axe, library").isEmpty();
            page.navigate(house() + "/studio/documents/" + name + "/history");
            assertThat(page.locator(".states")).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page)).as("axe, history").isEmpty();
            page.navigate(house() + "/studio/authorities");
            page.locator(".cell-link").first().click();
            assertThat(page.locator(".entry-form")).isVisible();
            assertThat(Chromium.findingsByDayAndNight(page)).as("axe, entries").isEmpty();
            for (var view : new String[] {"archives", "documents/bin"}) {
                page.navigate(house() + "/studio/" + view);
                assertThat(page.locator(".view-top h1")).isVisible();
                assertThat(Chromium.findingsByDayAndNight(page))
                        .as("axe, %s", view)
                        .isEmpty();
            }
        }
    }

    private static void choose(Page page, String title) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions()
                                .setName("Choose “" + title + "”")
                                .setExact(true))
                .click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private List<String> subjects(String id) {
        return kept(id).description().subjects().stream().map(Subject::heading).toList();
    }

    private Document kept(String id) {
        var found = new Document[1];
        HouseWork.run(() ->
                found[0] = documents.find(new DocumentId(id)).orElseThrow().document());
        return found[0];
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
