package org.vitrine.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
            })
    void peopleAreCounted(String agent) {
        assertThat(Callers.isCounted(agent, null, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36",
                "curl/8.5.0",
                "python-requests/2.32",
                "Java-http-client/25",
                ""
            })
    void programsAreNot(String agent) {
        assertThat(Callers.isCounted(agent, null, false)).isFalse();
    }

    @Test
    void whatIsFetchedAheadIsNotReadAndWhoeverAsksNotToBeTrackedIsNotCounted() {
        assertThat(Callers.isCounted(FIREFOX, "prefetch;prerender", false)).isFalse();
        assertThat(Callers.isCounted(FIREFOX, null, true)).isFalse();
        assertThat(Callers.isCounted(null, null, false)).isFalse();
    }
}
