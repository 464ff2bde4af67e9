package org.vitrine.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// A curator takes the same exhibit along again and again.
@ApplicationTest
@ExtendWith(Chromium.class)
class ExportsJourneyTest {
    private static final int MANY = 40;

    @LocalServerPort
    private int port;

    @Test
    void whoTakesThingsAlongAgainAndAgainIsAskedToWaitAndToldWhy(Chromium.Window window) {
        try (var curator = window.desk()) {
            var studio = Studio.signedIn(curator.newPage(), "http://127.0.0.1:" + port);
            studio.makeExhibit("Taken along again and again");
            var link = studio.menuItem("Export as a folder");
            var address = (String) link.evaluate("link => link.closest('a').href");
            var answers = new ArrayList<APIResponse>();
            while (answers.size() < MANY && answers.stream().noneMatch(answer -> answer.status() == 429)) {
                answers.add(studio.page().request().get(address));
            }
            assertThat(answers.getFirst().status()).isEqualTo(200);
            assertThat(answers.getFirst().headers()).containsEntry("content-type", "application/zip");
            var refused = answers.getLast();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 60);
            assertThat(refused.headers()).doesNotContainKey("content-disposition");

            assertThat(refused.text()).contains("That was a lot at once", "under your name");
            assertThat(link.evaluate("link => link.closest('a').hasAttribute('download')"))
                    .as("browsers show what is refused only where the link does not insist on a download")
                    .isEqualTo(false);
        }
    }
}
