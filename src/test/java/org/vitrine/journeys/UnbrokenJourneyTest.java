package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.OwnProcess;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;

/// The network goes, and the server dies, while a curator writes: what she wrote is there, once.
@ApplicationTest
@ExtendWith(Chromium.class)
class UnbrokenJourneyTest {
    private static final String BEGUN = "The lamp was lit at four.";

    @LocalServerPort
    private int port;

    @TempDir
    Path elsewhere;

    @Autowired
    private Exhibits exhibits;

    @Test
    void whatIsTypedWithoutTheNetworkIsSavedWhenItIsBack(Chromium.Window window) {
        try (var desk = window.desk()) {
            var curator = Studio.signedIn(desk.newPage(), "http://127.0.0.1:" + port);
            begin(curator, "Written in a tunnel");
            var exhibit = exhibit(curator);

            assertThat(saved(curator.page())).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            desk.setOffline(true);
            curator.page().keyboard().type(" The wind rose.");
            assertThat(saved(curator.page())).hasText("Not saved: no connection, trying again");
            assertThat(connectionLost(curator.page())).containsText("What you wrote stays here; trying again");
            curator.page().keyboard().type(" No ship was seen.");
            // Meanwhile somebody else, who has a connection, changes a word.
            changeElsewhere(exhibit, BEGUN, "The great lamp was lit at four.");
            desk.setOffline(false);

            var all = "The great lamp was lit at four. The wind rose. No ship was seen.";
            curator.waitUntilSaved();
            assertThat(saved(curator.page())).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            assertThat(connectionLost(curator.page())).hasCount(0);
            assertThat(texts(exhibit)).containsExactly(all);
            curator.page().keyboard().type(" So says the log.");
            curator.waitUntilSaved();
            assertThat(texts(exhibit)).containsExactly(all + " So says the log.");
            curator.page().reload();
            seeOnce(curator.page(), all + " So says the log.");
            assertThat(texts(exhibit)).containsExactly(all + " So says the log.");
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void whatIsTypedWhileTheServerIsDeadIsHandedOverToTheNext(Chromium.Window window) throws Exception {
        var own = freePort();
        var house = "http://127.0.0.1:" + own;
        var all = BEGUN + " The wind rose. No ship was seen.";
        var server = OwnProcess.open(own, elsewhere);
        try (var desk = window.desk();
                var another = window.desk()) {
            var curator = Studio.signedIn(desk.newPage(), house);
            begin(curator, "Written in a storm");
            var address = curator.page().url();

            curator.page().keyboard().type(" The wind");
            // SIGKILL: nothing is flushed, and nobody is told.
            server.destroyForcibly().waitFor();
            curator.page().keyboard().type(" rose.");
            assertThat(connectionLost(curator.page())).containsText("What you wrote stays here; trying again");
            curator.page().keyboard().type(" No ship was seen.");
            assertThat(saved(curator.page())).hasText("Not saved: no connection, trying again");
            server = OwnProcess.open(own, elsewhere);

            // It knows nobody who was signed in before it died.
            curator.page().getByText("Your session has ended").click();
            curator.signIn(ApplicationTest.ADMINISTRATOR, ApplicationTest.PASSWORD);
            seeOnce(curator.page(), all);
            curator.waitUntilSaved();

            // Another browser has nothing but what is saved.
            var witness = Studio.signedIn(another.newPage(), house);
            witness.page().navigate(address);
            seeOnce(witness.page(), all);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static void begin(Studio studio, String title) {
        studio.makeExhibit(title);
        studio.insert("Text");
        studio.waitForCaret();
        studio.page().keyboard().type(BEGUN);
        studio.waitUntilSaved();
    }

    private static void seeOnce(Page page, String text) {
        assertThat(page.locator(".block-frame")).hasCount(1);
        assertThat(page.locator(".block-frame p").first()).hasText(text);
    }

    /// What the studio says while it has no connection; it is there at other times too, but not shown.
    private static Locator connectionLost(Page page) {
        return page.locator(".v-status-message.active");
    }

    private static Locator saved(Page page) {
        return page.locator(".builder-bar .saved");
    }

    private static ExhibitId exhibit(Studio studio) {
        return new ExhibitId(UUID.fromString(studio.page().url().split("/")[5]));
    }

    private List<String> texts(ExhibitId exhibit) {
        var texts = new ArrayList<String>();
        HouseWork.run(() -> exhibits.find(exhibit)
                .orElseThrow()
                .content()
                .blocks()
                .map(block -> block instanceof Block.Text text ? text.markdown() : block.toString())
                .forEach(texts::add));
        return texts;
    }

    private void changeElsewhere(ExhibitId exhibit, String from, String to) {
        HouseWork.run(() -> {
            var draft = exhibits.find(exhibit).orElseThrow();
            var block = draft.content().blocks().findFirst().orElseThrow();
            assertThat(block.ownMarkdown()).contains(from);
            exhibits.save(
                    exhibit,
                    draft.revision(),
                    draft.content().mapBlock(block.id(), text -> text.withOwnText(to)),
                    Change.BLOCK_CHANGED);
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
