package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.ApplicationTest;

/// A curator's window of the studio, with what a curator does there in a curator's words.
record Studio(Page page, String house) {
    /// Signs in as the administrator.
    static Studio signedIn(Page page, String house) {
        var studio = new Studio(page, house);
        page.navigate(house + "/studio/");
        studio.signIn(ApplicationTest.ADMINISTRATOR, ApplicationTest.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Home")))
                .isVisible();
        return studio;
    }

    void signIn(String username, String password) {
        page.getByLabel("Username").fill(username);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(password);
        page.keyboard().press("Enter");
    }

    /// Makes an exhibit and opens the builder on its first page.
    void makeExhibit(String title) {
        page.navigate(house + "/studio/");
        button("New exhibit").first().click();
        var dialog = dialog();
        dialog.getByRole(AriaRole.TEXTBOX).fill(title);
        page.keyboard().press("Enter");
        assertThat(page.locator("vitrine-canvas")).isVisible();
        assertThat(textbox("Title of the page")).isVisible();
    }

    /// Opens the insert menu under the selected block, or on the empty page, and chooses a kind of block.
    void insert(String kind) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Insert")))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind)))
                .first()
                .click();
    }

    void choosePassage(String document, int paragraph) {
        var documents = dialog();
        documents.getByRole(AriaRole.TEXTBOX).fill(document);
        var row = documents.getByText(Pattern.compile(document)).first();
        row.click();
        documents
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Choose").setExact(true))
                .click();
        page.locator("vitrine-passage-picker").waitFor();
        button("Choose paragraph " + paragraph).click();
        button("Use this passage").click();
    }

    /// Waits until what was typed is saved, and what the canvas shows is what the server holds.
    void waitUntilSaved() {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("!document.querySelector('vitrine-canvas').unsaved")));
        assertThat(page.locator(".builder-bar .saved")).containsText("Saved");
    }

    /// The kinds of the page's blocks, in order.
    @SuppressWarnings("unchecked")
    List<String> blocks() {
        return (List<String>)
                page.evaluate("document.querySelector('vitrine-canvas')?.blocks.map(block => block.type) ?? []");
    }

    void waitForBlocks(String... kinds) {
        page.waitForCondition(() -> blocks().equals(List.of(kinds)));
    }

    /// Waits until the keyboard speaks to a block of this kind.
    void waitForFocusOn(String kind) {
        page.waitForCondition(() -> kind.equals(page.evaluate("""
                () => {
                  const canvas = document.querySelector('vitrine-canvas');
                  const focused = canvas?.shadowRoot?.activeElement?.dataset.id;
                  return canvas?.blocks.find(block => block.id === focused)?.type ?? '';
                }""")));
    }

    /// Waits until what is typed goes into a text on the canvas.
    void waitForCaret() {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("""
                () => {
                  let focused = document.activeElement;
                  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
                  return focused?.isContentEditable ?? false;
                }""")));
    }

    void publish(int edition) {
        button("Publish edition " + edition).click();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish edition " + edition))
                .click();
        assertThat(badge()).hasText("Edition " + edition);
    }

    Locator badge() {
        return page.locator(".builder-bar .badge").first();
    }

    /// Chooses from the menu at the end of the bar.
    Locator menuItem(String words) {
        page.locator(".builder-bar vaadin-menu-bar-button:not([hidden])").last().click();
        return page.getByText(words);
    }

    Locator dialog() {
        var dialog = page.locator("vaadin-dialog[opened]").last();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return dialog;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }
}
