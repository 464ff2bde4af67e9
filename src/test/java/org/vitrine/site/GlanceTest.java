package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {
    private static final String PLAIN = "GET /exhibits/a?lang=de HTTP/1.1\r\nHost: archive.example\r\n";

    private static @Nullable Glance at(String sent) {
        return Glance.at(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aPlainQuestionIsUnderstood() {
        assertThat(
                        at(
                                PLAIN
                                        + "user-agent: Mozilla/5.0 (X11)\r\nACCEPT-LANGUAGE:  de, en;q=0.5\r\nConnection: Keep-Alive\r\n\r\n"))
                .isEqualTo(new Glance("/exhibits/a?lang=de", "archive.example", "de, en;q=0.5", ""));
        assertThat(at("HEAD / HTTP/1.1\r\nhost:a\r\n\r\n")).isEqualTo(new Glance("/", "a", "", ""));
    }

    @Test
    void whatComesAfterIsLookedAtAgain() {
        var sent = ByteBuffer.wrap((PLAIN + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Glance.at(sent);
        assertThat(sent.position()).isZero();
        assertThat(sent.remaining()).isEqualTo(sent.capacity());
    }

    @Test
    void theWordOfAProxyCountsForThoseWhoComeThroughIt() {
        var behind = at(PLAIN + "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n\r\n");
        assertThat(behind).isNotNull();
        assertThat(behind.from("10.0.0.1")).isEqualTo(behind.from("10.0.0.1"));
        assertThat(behind.from("10.0.0.1")).isNotEqualTo(behind.from("203.0.113.9"));
        assertThat(at(PLAIN + "\r\n").from("10.0.0.1")).isEqualTo(at(PLAIN + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n\r",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: de\r\naccept-language: en\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Proto: https\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: de\r\n\ten\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX_Y: 1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\ntransfer-encoding: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nORIGIN: https://b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Prefix: /b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nx",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whatIsUnusualIsLeftToTheServer(String sent) {
        assertThat(at(sent)).isNull();
    }
}
