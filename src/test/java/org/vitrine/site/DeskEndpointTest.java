package org.vitrine.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// Readers of all sorts at the one thread that answers what lies ready.
@ApplicationTest
class DeskEndpointTest {
    private static final String COVER = "/exhibits/halvern-strait";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
    /// More than the buffers of both ends hold.
    private static final int UNREAD = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private FrontDesk desk;

    @Autowired
    private Renderings renderings;

    @BeforeEach
    void theCoverLiesReady() throws IOException {
        try (var reader = reader()) {
            for (var time = 0; time < 3; time++) {
                ask(reader, "");
                assertThat(answer(reader.getInputStream())).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void whoeverReadsNothingKeepsNobodyWaitingAndGetsEverythingInTheEnd() throws IOException {
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.setSoTimeout(30_000);
            var asking = Thread.ofPlatform().start(() -> {
                for (var time = 0; time < UNREAD; time++) {
                    ask(slow, "");
                    Thread.yield();
                }
            });
            var expected = expected();
            Assertions.assertThatCode(() -> {
                        for (var time = 0; time < 50; time++) {
                            try (var other = reader()) {
                                other.setSoTimeout(5_000);
                                ask(other, "");
                                assertThat(body(answer(other.getInputStream()))).isEqualTo(expected);
                            }
                        }
                    })
                    .doesNotThrowAnyException();
            for (var time = 0; time < UNREAD; time++) {
                assertThat(body(answer(slow.getInputStream())))
                        .as("answer %d", time)
                        .isEqualTo(expected);
            }
            join(asking);
        }
    }

    @Test
    void aQuestionThatComesInPiecesAndOthersThatComeTogetherAreAnsweredInTurn() throws IOException {
        var expected = expected();
        try (var reader = reader()) {
            var out = reader.getOutputStream();
            var question = question("");
            for (var letter : question.getBytes(StandardCharsets.ISO_8859_1)) {
                out.write(letter);
                out.flush();
            }
            assertThat(body(answer(reader.getInputStream()))).isEqualTo(expected);
            out.write((question + question.replace("GET", "HEAD") + question("If-None-Match: *\r\n") + question)
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            assertThat(body(answer(reader.getInputStream()))).isEqualTo(expected);
            assertThat(head(reader.getInputStream()))
                    .startsWith("HTTP/1.1 200")
                    .contains("ength: " + expected.getBytes(StandardCharsets.UTF_8).length);
            assertThat(head(reader.getInputStream())).startsWith("HTTP/1.1 304");
            assertThat(body(answer(reader.getInputStream()))).isEqualTo(expected);
        }
    }

    @Test
    void whatWasHandedOutLiesReadyForWhoeverAsksInTheSameWords() {
        assertThat(desk.ready(glance(question("User-Agent: another\r\n")))).isNotNull();
        assertThat(desk.ready(glance(question("").replace("Accept-Language: en", "Accept-Language: qaa"))))
                .isNull();
        assertThat(desk.ready(glance(question("X-Forwarded-Proto: https\r\n")))).isNull();
        renderings.forget();
        assertThat(desk.ready(glance(question("")))).isNull();
    }

    private static Glance glance(String question) {
        return requireNonNull(Glance.at(ByteBuffer.wrap(question.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void whoeverLeavesInTheMiddleTakesNobodyAlong() throws IOException {
        var expected = expected();
        for (var time = 0; time < 20; time++) {
            var leaving = new ArrayList<Socket>();
            for (var one = 0; one < 5; one++) {
                var socket = reader();
                leaving.add(socket);
                ask(socket, "");
                socket.setSoLinger(true, 0);
            }
            for (var socket : leaving) {
                socket.close();
            }
        }
        try (var reader = reader()) {
            ask(reader, "");
            assertThat(body(answer(reader.getInputStream())))
                    .as("nothing of what others left unread")
                    .isEqualTo(expected);
        }
    }

    @Test
    void whoeverEndsTheConnectionGetsAllOfTheAnswerFirst() throws IOException {
        try (var reader = reader()) {
            ask(reader, "Connection: close\r\n");
            var all = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.substring(all.indexOf("\r\n\r\n") + 4)).isEqualTo(expected());
        }
    }

    private String expected() throws IOException {
        try (var reader = reader()) {
            ask(reader, "");
            return body(answer(reader.getInputStream()));
        }
    }

    private Socket reader() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        return socket;
    }

    private void ask(Socket reader, String headers) {
        try {
            OutputStream out = reader.getOutputStream();
            out.write(question(headers).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String question(String headers) {
        return "GET " + COVER + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Language: en\r\n" + headers
                + "\r\n";
    }

    private static String answer(InputStream in) throws IOException {
        var head = head(in);
        var length = LENGTH.matcher(head);
        assertThat(length.find()).as(head).isTrue();
        return head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            var letter = in.read();
            assertThat(letter).as("in " + head).isNotNegative();
            head.append((char) letter);
        }
        return head.toString();
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
