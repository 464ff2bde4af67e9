package org.vitrine.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A real browser for the journeys: started once, and closed when all tests are done.
///
/// The property `vitrine.chromium` names it; `./vitrine test` finds or installs it.
public final class Chromium implements ParameterResolver {
    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

    /// What a test is given: a browser in which every session is a fresh person.
    public record Window(Browser browser) {
        /// Somebody at a desk, in daylight.
        public BrowserContext desk() {
            return open(1440, 960, ColorScheme.LIGHT, true);
        }

        public BrowserContext open(int width, int height, ColorScheme scheme, boolean script) {
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setLocale("en-GB")
                    .setJavaScriptEnabled(script)
                    .setAcceptDownloads(true));
            context.setDefaultTimeout(PATIENCE_MILLISECONDS);
            return context;
        }
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Window.class;
    }

    @Override
    public Window resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Window(context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, _ -> start(), Running.class)
                .browser());
    }

    /// What axe finds wrong with a page by the rules of WCAG 2.2 AA and its own best practices, in words.
    public static List<String> findings(Page page) {
        // In the page itself: there are no frames of others, and a second page for each check takes as long as the
        // check.
        return words(new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze());
    }

    private static List<String> words(AxeResults results) {
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /// What axe finds wrong with a page by daylight, and in the dark with its colours. Whatever else there is to
    /// find does not depend on the light.
    public static List<String> findingsByDayAndNight(Page page) {
        var found = new ArrayList<>(findings(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        contrast(page).forEach(finding -> found.add("in the dark: " + finding));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /// What cannot be read for want of contrast, by daylight and in the dark.
    static List<String> contrastByDayAndNight(Page page) {
        var found = new ArrayList<>(contrast(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        contrast(page).forEach(finding -> found.add("in the dark: " + finding));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static List<String> contrast(Page page) {
        waitForColours(page);
        return words(new AxeBuilder(page)
                .setLegacyMode(true)
                .withRules(List.of("color-contrast"))
                .analyze());
    }

    /// Colours that are changing have no contrast of their own.
    static void waitForColours(Page page) {
        page.waitForFunction("() => document.getAnimations().every(animation => animation.playState !== 'running'"
                + " || animation.effect?.getComputedTiming().endTime === Infinity)");
    }

    /// Does what asks for files, and gives them. The browser's own window for choosing is never opened: with several
    /// windows of one browser it does not come reliably.
    public static void giveFiles(Page page, Runnable asking, FilePayload... files) {
        page.evaluate("""
                () => {
                  window.askedForFiles = [];
                  const click = HTMLInputElement.prototype.click;
                  HTMLInputElement.prototype.click = function () {
                    if (this.type === 'file') {
                      window.askedForFiles.push(this);
                    } else {
                      click.call(this);
                    }
                  };
                }""");
        asking.run();
        page.waitForFunction("() => window.askedForFiles.length > 0");
        Objects.requireNonNull(
                        page.evaluateHandle("() => window.askedForFiles[0]").asElement())
                .setInputFiles(files);
    }

    /// Presses Tab until something has the focus.
    public static void tabTo(Page page, Locator goal) {
        for (var presses = 0; presses < 120; presses++) {
            if (isFocused(goal)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not come to " + goal);
    }

    /// Whether the keyboard is there, however deep within other elements.
    static boolean isFocused(Locator goal) {
        return Boolean.TRUE.equals(goal.evaluate("""
                element => {
                  let focused = document.activeElement;
                  while (focused && focused !== element) focused = focused.shadowRoot?.activeElement;
                  return focused === element;
                }"""));
    }

    private static Running start() {
        // Generous: a busy machine is no failure.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Running(playwright, browser);
    }

    private static Path executable() {
        var named = System.getProperty("vitrine.chromium", "/usr/bin/chromium");
        var path = Path.of(named);
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(
                    "No browser at " + named + ": run ./vitrine test, or name one with -Dvitrine.chromium=…");
        }
        return path;
    }
}
