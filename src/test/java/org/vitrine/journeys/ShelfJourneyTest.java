package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.shelf.HouseAddress;
import org.vitrine.interchange.shelf.OpenedShelf;
import org.vitrine.interchange.shelf.Shelves;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Publisher;

/// A class without the web reads an edition that its teacher has taken along.
@ApplicationTest
@ExtendWith(Chromium.class)
class ShelfJourneyTest {
    private static final String LETTER = "documents/halvern-wiebrecht-letter-1937-10-14.html";

    @LocalServerPort
    private int port;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Editions editions;

    @Autowired
    private Shelves shelves;

    @TempDir
    private Path disk;

    /// What axe says when the folder's own policy refuses it the style sheets, which no page asks for like that.
    private static final Pattern AXE = Pattern.compile(
            "^Couldn't load preload assets|^Connecting to 'file:.*\\.css' violates .*\"connect-src 'none'\"");

    private final List<String> wrong = new ArrayList<>();

    private String house() {
        return "http://127.0.0.1:" + port;
    }

    /// A window in which every question to anything but the disk is noted, and unanswered.
    private Page offline(BrowserContext reader) {
        reader.route(address -> !address.startsWith("file:"), route -> {
            wrong.add(route.request().url());
            route.abort();
        });
        var page = reader.newPage();
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning"))
                    && !AXE.matcher(message.text()).find()) {
                wrong.add(message.text());
            }
        });
        page.onPageError(wrong::add);
        return page;
    }

    private OpenedShelf opened(String exhibit) {
        var edition = editions.newest(new Slug(exhibit)).orElseThrow();
        var made = OpenedShelf.made(shelves, edition, new HouseAddress(house(), ""));
        return OpenedShelf.unpacked(made.file(), disk.resolve(exhibit));
    }

    @Test
    void fromTheDiskOneReadsEnlargesSearchesAndTurnsToAnotherLanguage(Chromium.Window window) {
        var shelf = opened("halvern-strait");
        try (var reader = window.desk()) {
            var page = offline(reader);
            page.navigate(shelf.address("index.html"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Fifty-five minutes");
            assertThat(Chromium.findingsByDayAndNight(page)).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin reading"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("file:.*/pages/01-an-invented-week\\.html"));
            page.waitForFunction("document.fonts.ready");
            assertThat(
                            page.evaluate(
                                    "[...document.fonts].some(face => face.family.includes('Literata') && face.status === 'loaded')"))
                    .as("the typefaces came along")
                    .isEqualTo(true);
            assertThat(Chromium.findings(page)).isEmpty();

            page.navigate(shelf.address(LETTER));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enlarge"))
                    .click();
            assertThat(page.locator(".viewer--open .openseadragon-canvas canvas"))
                    .isVisible();
            assertThat(page.locator(".viewer__tools output")).hasText(Pattern.compile("\\d+ %"));
            page.keyboard().press("Escape");
            page.getByLabel("Side by side").check();
            assertThat(page.locator("[id='transcript.de-p2']")).isVisible();
            assertThat(Chromium.findings(page)).isEmpty();

            page.locator(".masthead .find").click();
            page.getByLabel("Words to search for").fill("lamps vaporiser");
            var hit = page.locator(".result")
                    .filter(new Locator.FilterOptions().setHasText("Log of Halvern Light"))
                    .locator(".snippet")
                    .filter(new Locator.FilterOptions().setHasText("Mantle gone"))
                    .first();
            assertThat(hit.locator("mark").first()).hasText("Lamp");
            assertThat(Chromium.findingsByDayAndNight(page)).isEmpty();
            hit.locator("a").click();
            assertThat(page).hasURL(Pattern.compile("file:.*/documents/halvern-log-.*#transcript\\.en-e4"));
            assertThat(page.locator("[id='transcript.en-e4']")).isInViewport();
            assertThat(page.evaluate("CSS.highlights.get('found').size")).isEqualTo(2);
            page.goBack();
            page.getByLabel("Words to search for").fill("nothing speaks of zebras");
            assertThat(page.locator("#_said")).not().hasText("");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onAPhoneInTheDarkTheOtherLanguageIsReadAndNamesAreFoundInTheirOwnLetters(Chromium.Window window) {
        var shelf = opened("armistice-korea-1953");
        try (var reader = window.open(390, 844, ColorScheme.DARK, true)) {
            var page = offline(reader);
            page.navigate(shelf.address("index.html"));
            page.locator(".cover .tongues a[lang=de]").click();
            assertThat(page).hasURL(Pattern.compile("file:.*/de/index\\.html"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(Chromium.findings(page)).isEmpty();
            page.navigate(
                    shelf.address("de/search.html") + "?q=" + URLEncoder.encode("Кузнецов", StandardCharsets.UTF_8));
            assertThat(page.locator("#_said")).hasText(Pattern.compile("\\d+ Stellen.*|Eine Stelle.*"));
            page.locator(".result h2 a").first().click();
            assertThat(page).hasURL(Pattern.compile("file:.*/de/.*"));
            page.navigate(shelf.address("people/molotov.html"));
            assertThat(page.locator(".entry__facts")).containsText("Молотов");
            assertThat(Chromium.findings(page)).isEmpty();
            page.navigate(shelf.address("teachers-packet.html"));
            assertThat(Chromium.findings(page)).isEmpty();
        }
        try (var reader = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = offline(reader);
            page.navigate(shelf.address("search.html"));
            assertThat(page.getByLabel("Words to search for")).isHidden();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Telegram from")))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("file:.*/documents/kuznetsov-.*"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void visitorsAndCuratorsAreHandedTheFolderWhenItIsThere(Chromium.Window window) {
        var created = new ArrayList<Draft>();
        HouseWork.run(() -> {
            var draft = exhibits.create(
                    Fixtures.anExhibit("A lamp to take along", Fixtures.aTextBlock("words", "It burns.")),
                    new Slug("along-" + UUID.randomUUID().toString().substring(0, 8)),
                    Change.CREATED);
            publisher.publish(draft.id(), draft.revision(), null);
            created.add(draft);
        });
        var draft = created.getFirst();
        try (var visitor = window.desk()) {
            var page = visitor.newPage();
            page.navigate(house() + "/exhibits/" + draft.slug());
            var download = page.waitForDownload(
                    () -> page.locator("a[href$='/shelf.zip']").click());
            assertThat(download.suggestedFilename()).isEqualTo(draft.slug() + "-edition-1.zip");
        }
        try (var curator = window.desk()) {
            var page = curator.newPage();
            var studio = Studio.signedIn(page, house());
            page.navigate(house() + "/studio/exhibits/" + draft.id());
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                    .first()
                    .click();
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Edition 1 as a folder")))
                    .click();
            var link = studio.dialog().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"));
            assertThat(link).isVisible();
            var download = page.waitForDownload(link::click);
            assertThat(download.suggestedFilename()).isEqualTo(draft.slug() + "-edition-1.zip");
        }
    }
}
