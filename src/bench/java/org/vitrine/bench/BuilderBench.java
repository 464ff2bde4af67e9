package org.vitrine.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Publisher;

/// A large exhibit, 60 pages with 25 blocks each, in the builder of a real browser: how long it takes to open, to show
/// what is typed, to save it, and to publish; and how much of the heap each open builder holds. Browser and server
/// share
/// the machine.
public final class BuilderBench {
    private static final int PAGES = 60;
    private static final int BLOCKS = 25;
    private static final int OPENINGS = 15;
    private static final int KEYSTROKES = 300;
    private static final int BUILDERS = 20;
    private static final int PUBLICATIONS = 5;

    /// The block that is typed into: the first of its page.
    private static final String FIRST_TEXT = "vitrine-canvas [data-id='%s']";

    private BuilderBench() {}

    static void main() {
        try (var house = House.open();
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("vitrine.chromium", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            var draft = large(house);
            var text =
                    draft.content().pages().findFirst().orElseThrow().blocks().getFirst();
            Timings.head();
            try (var curator = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(1440, 960).setLocale("en-GB"))) {
                var page = curator.newPage();
                signIn(page, house);
                var builder = house.address() + "/studio/exhibits/" + draft.id();
                open(page, builder, text);
                timed(OPENINGS, () -> open(page, builder, text)).print("Builder opened until its page stands there");
                typing(page, text).print("A keystroke, until it is painted");
                timed(OPENINGS, () -> saving(page)).print("A change, from the last key until it is saved");
            }
            builders(browser, house, draft, text);
            publishing(house, draft);
        }
    }

    private static Draft large(House house) {
        var exhibits = house.bean(Exhibits.class);
        var made = new AtomicReference<Draft>();
        HouseWork.run(() -> {
            var sample = exhibits.list().getFirst().content();
            var kinds = sample.blocks()
                    .filter(block -> !(block instanceof Block.Heading))
                    .toList();
            var pages = IntStream.range(0, PAGES)
                    .mapToObj(page -> new org.vitrine.exhibits.content.Page(
                            PageId.create(), new Slug("page-" + page), "Page " + page, null, blocks(kinds, page)))
                    .toList();
            ExhibitContent content = sample.withSections(List.of(new Section(SectionId.create(), "All", null, pages)));
            made.set(exhibits.create(content, new Slug("bench"), Change.CREATED));
        });
        return made.get();
    }

    private static List<Block> blocks(List<Block> kinds, int page) {
        var blocks = new ArrayList<Block>();
        blocks.add(kinds.stream()
                .filter(Block.Text.class::isInstance)
                .findFirst()
                .orElseThrow()
                .withId(BlockId.create()));
        for (var block = 1; block < BLOCKS; block++) {
            blocks.add(kinds.get((page * BLOCKS + block) % kinds.size()).withId(BlockId.create()));
        }
        return blocks;
    }

    private static void signIn(Page page, House house) {
        page.navigate(house.address() + "/studio/");
        page.getByLabel("Username").fill(ApplicationTest.ADMINISTRATOR);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(ApplicationTest.PASSWORD);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Home"))
                .waitFor();
    }

    private static void open(Page page, String builder, Block text) {
        page.navigate(builder);
        page.locator(FIRST_TEXT.formatted(text.id())).waitFor();
        page.waitForFunction(
                "count => document.querySelector('vitrine-canvas')?.blocks?.length === count", (Object) BLOCKS);
    }

    /// Types into a text of the open page, and asks the browser how long each key took to be painted.
    private static Timings typing(Page page, Block text) {
        page.locator(FIRST_TEXT.formatted(text.id())).click();
        page.keyboard().press("Enter");
        page.waitForFunction("""
                () => {
                  let focused = document.activeElement;
                  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
                  return focused?.isContentEditable ?? false;
                }""");
        page.evaluate("""
                () => {
                  window.keys = [];
                  addEventListener('keydown', event => {
                    const pressed = event.timeStamp;
                    requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - pressed)));
                  }, true);
                }""");
        for (var key = 0; key < KEYSTROKES; key++) {
            page.keyboard().press(key % 6 == 5 ? " " : String.valueOf((char) ('a' + key % 26)));
        }
        page.waitForFunction("count => window.keys.length >= count", (Object) KEYSTROKES);
        @SuppressWarnings("unchecked")
        var keys = (List<Number>) page.evaluate("window.keys");
        var taken = new ArrayList<>(
                keys.stream().map(key -> (long) (key.doubleValue() * 1e6)).toList());
        Collections.sort(taken);
        return new Timings(
                taken,
                java.time.Duration.ofNanos(
                        taken.stream().mapToLong(Long::longValue).sum()));
    }

    private static void saving(Page page) {
        page.keyboard().press("x");
        page.waitForFunction("() => document.querySelector('vitrine-canvas').unsaved === true");
        page.waitForFunction("() => document.querySelector('vitrine-canvas').unsaved === false");
    }

    private static Timings timed(int times, Runnable work) {
        var taken = new ArrayList<Long>();
        var begun = System.nanoTime();
        for (var time = 0; time < times; time++) {
            var before = System.nanoTime();
            work.run();
            taken.add(System.nanoTime() - before);
        }
        Collections.sort(taken);
        return new Timings(taken, java.time.Duration.ofNanos(System.nanoTime() - begun));
    }

    /// What each open builder keeps on the server.
    private static void builders(Browser browser, House house, Draft draft, Block text) {
        try (var curator = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 960))) {
            var first = curator.newPage();
            signIn(first, house);
            var before = heap();
            for (var builder = 0; builder < BUILDERS; builder++) {
                open(curator.newPage(), house.address() + "/studio/exhibits/" + draft.id(), text);
            }
            System.out.printf(
                    "%n%d builders open: %.2f MB of heap each%n",
                    BUILDERS, (heap() - before) / 1024.0 / 1024.0 / BUILDERS);
        }
    }

    private static void publishing(House house, Draft draft) {
        var exhibits = house.bean(Exhibits.class);
        var publisher = house.bean(Publisher.class);
        Timings.head();
        timed(
                        PUBLICATIONS,
                        () -> HouseWork.run(() -> publisher.publish(
                                draft.id(),
                                exhibits.find(draft.id()).orElseThrow().revision(),
                                null)))
                .print("Publishing 60 pages");
    }

    private static long heap() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
