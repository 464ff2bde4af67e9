package org.vitrine.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Sends bytes that no client would send, and reads what comes back until the server hangs up.
record Wire(int port) {

    /// @param head the status line and the headers
    record Answer(int status, List<String> head, String body) {
        String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /// @param headers each whole, without `Host` where one of them is that
    Answer get(String target, String... headers) {
        var text = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            text.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return send(text.append("Connection: close\r\n\r\n").toString());
    }

    Answer send(String bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var read = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(read);
            } catch (java.net.SocketException hungUp) {
                // What came before is the answer: the server does not read to the end what it refuses.
            }
            var whole = read.toString(StandardCharsets.UTF_8);
            var end = whole.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IllegalStateException("Not answered: " + bytes.substring(0, Math.min(100, bytes.length())));
            }
            var head = List.of(whole.substring(0, end).split("\r\n"));
            return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head, whole.substring(end + 4));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
