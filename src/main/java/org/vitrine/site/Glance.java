package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All of a request that makes a difference to what lies ready for it, as it was sent: see [DeskEndpoint].
///
/// Read off bytes, it is only of the plainest of questions: whole, alone, without a body, and not said in a way in
/// which two readers could understand different things. The server then reads the same bytes in its own way.
///
/// @param target the path with the query
/// @param languages that the reader accepts; empty when nothing was said
/// @param scheme that a proxy says was used, and whose word that is; empty when nothing was said
record Glance(String target, String host, String languages, String scheme) {
    private static final String HOST = "host";
    private static final String LANGUAGES = "accept-language";
    private static final String SCHEME = "x-forwarded-proto";
    private static final int LANGUAGES_AT = 1;
    private static final int SCHEME_AT = 2;
    private static final byte[][] READ = {bytes(HOST), bytes(LANGUAGES), bytes(SCHEME)};
    private static final byte[] CONNECTION = bytes("connection");
    private static final byte[] KEPT = bytes("keep-alive");
    /// With one of these it is more than a plain question.
    private static final byte[][] UNUSUAL = {
        bytes("origin"),
        bytes("content-length"),
        bytes("transfer-encoding"),
        bytes("te"),
        bytes("trailer"),
        bytes("expect"),
        bytes("upgrade"),
        bytes("forwarded"),
        bytes("x-forwarded-host"),
        bytes("x-forwarded-port"),
        bytes("x-forwarded-prefix")
    };
    private static final int LETTERS = 'a' - 'A';

    /// @param request as it was before anybody in the house believed a proxy
    static Glance of(HttpServletRequest request, String address) {
        var query = request.getQueryString();
        return new Glance(
                        query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                        said(request, HOST),
                        said(request, LANGUAGES),
                        said(request, SCHEME))
                .from(address);
    }

    /// What is said of the scheme counts for those only who say it from the same place.
    Glance from(@Nullable String address) {
        return scheme.isEmpty() ? this : new Glance(target, host, languages, scheme + " " + address);
    }

    /// @param sent what has come, from its position to its limit; it is left as it is
    /// @return null where it is not a plain question
    static @Nullable Glance at(ByteBuffer sent) {
        var bytes = new byte[sent.remaining()];
        sent.get(sent.position(), bytes);
        return new Lines(bytes).read();
    }

    private static String said(HttpServletRequest request, String header) {
        return Objects.requireNonNullElse(request.getHeader(header), "");
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// One reading of a request.
    private static final class Lines {
        private final byte[] bytes;
        private final @Nullable String[] said = new String[READ.length];
        private int at;

        Lines(byte[] bytes) {
            this.bytes = bytes;
        }

        @Nullable
        Glance read() {
            if (!skip("GET ") && !skip("HEAD ")) {
                return null;
            }
            var target = target();
            if (target == null || !skip("HTTP/1.1\r\n")) {
                return null;
            }
            while (!skip("\r\n")) {
                if (!header()) {
                    return null;
                }
            }
            var host = said[0];
            return at == bytes.length && host != null
                    ? new Glance(target, host, orEmpty(said[LANGUAGES_AT]), orEmpty(said[SCHEME_AT]))
                    : null;
        }

        private static String orEmpty(@Nullable String said) {
            return said == null ? "" : said;
        }

        private boolean skip(String words) {
            if (bytes.length - at < words.length()) {
                return false;
            }
            for (var letter = 0; letter < words.length(); letter++) {
                if (bytes[at + letter] != words.charAt(letter)) {
                    return false;
                }
            }
            at += words.length();
            return true;
        }

        private @Nullable String target() {
            var from = at;
            while (at < bytes.length && bytes[at] > ' ' && bytes[at] < 0x7f) {
                at++;
            }
            if (at == from || at == bytes.length || bytes[at] != ' ' || bytes[from] != '/') {
                return null;
            }
            return text(from, at++);
        }

        /// @return whether it is one, and leaves the question a plain one
        private boolean header() {
            var name = at;
            while (at < bytes.length && isInName(bytes[at])) {
                at++;
            }
            var colon = at;
            if (colon == name || at == bytes.length || bytes[at++] != ':') {
                return false;
            }
            while (at < bytes.length && bytes[at] == ' ') {
                at++;
            }
            var value = at;
            while (at < bytes.length && bytes[at] >= ' ' && bytes[at] < 0x7f) {
                at++;
            }
            var end = at;
            return skip("\r\n") && isUsual(name, colon, value, end);
        }

        private boolean isUsual(int name, int colon, int value, int end) {
            for (var which = 0; which < READ.length; which++) {
                if (is(READ[which], name, colon)) {
                    // Said twice it could be understood in two ways.
                    var isFirst = said[which] == null;
                    said[which] = text(value, end);
                    return isFirst;
                }
            }
            for (var unusual : UNUSUAL) {
                if (is(unusual, name, colon)) {
                    return false;
                }
            }
            return !is(CONNECTION, name, colon) || is(KEPT, value, end);
        }

        /// Whether there is a word in whatever case, which is given in lower case.
        private boolean is(byte[] word, int from, int to) {
            if (to - from != word.length) {
                return false;
            }
            for (var letter = 0; letter < word.length; letter++) {
                var here = bytes[from + letter];
                if ((here >= 'A' && here <= 'Z' ? here + LETTERS : here) != word[letter]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isInName(byte letter) {
            return letter >= 'a' && letter <= 'z'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= '0' && letter <= '9'
                    || letter == '-';
        }

        private String text(int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}
