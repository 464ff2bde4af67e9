package org.vitrine.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.UnreadableFileException.Problem;

/// Captions as the WebVTT standard has them. Browsers leave out silently what they do not understand; here a mistake is
/// found before readers miss the words.
final class WebVtt {
    private static final String STAMP = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES = Pattern.compile(STAMP + "[ \\t]+-->[ \\t]+" + STAMP + "(?:[ \\t]+(.*))?");
    private static final Pattern SETTING = Pattern.compile(
            "(?:vertical:(?:rl|lr)|line:\\S+|position:\\S+|size:\\d{1,3}(?:\\.\\d+)?%|align:(?:start|center|end|left|right)"
                    + "|region:\\S+)");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE(?:[ \\t].*)?|STYLE[ \\t]*|REGION[ \\t]*)");

    private final String fileName;
    private final List<String> lines;
    private long last;
    private boolean cues;

    private WebVtt(String fileName, List<String> lines) {
        this.fileName = fileName;
        this.lines = lines;
    }

    /// @throws UnreadableFileException naming the first line that is wrong
    static void check(byte[] bytes, String fileName) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(Problem.NOT_CAPTIONS, fileName);
        }
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        var lines = Arrays.asList(text.split("\r\n|\r|\n", -1));
        if (text.indexOf('\0') >= 0
                || !lines.getFirst().equals("WEBVTT")
                        && !lines.getFirst().startsWith("WEBVTT ")
                        && !lines.getFirst().startsWith("WEBVTT\t")) {
            throw new UnreadableFileException(Problem.NOT_CAPTIONS, fileName);
        }
        new WebVtt(fileName, lines).check();
    }

    private void check() {
        var at = 1;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            require(!lines.get(at).contains("-->"), at);
            at++;
        }
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else if (ASIDE.matcher(lines.get(at)).matches()) {
                at = aside(at);
            } else {
                at = cue(at);
            }
        }
        require(cues, lines.size() - 1);
    }

    /// A remark, or how captions look: to its end.
    private int aside(int start) {
        var at = start;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            require(!lines.get(at).contains("-->"), at);
            at++;
        }
        return at;
    }

    private int cue(int start) {
        var at = lines.get(start).contains("-->") ? start : start + 1;
        require(at < lines.size(), start);
        var times = TIMES.matcher(lines.get(at).strip());
        require(times.matches(), at);
        var from = milliseconds(times.group(1), times.group(2), times.group(3), times.group(4));
        var to = milliseconds(times.group(5), times.group(6), times.group(7), times.group(8));
        require(from < to && from >= last, at);
        last = from;
        var settings = times.group(9) == null ? "" : times.group(9).strip();
        require(
                settings.isEmpty()
                        || Arrays.stream(settings.split("[ \\t]+"))
                                .allMatch(setting -> SETTING.matcher(setting).matches()),
                at);
        at++;
        var words = at;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            require(!lines.get(at).contains("-->"), at);
            at++;
        }
        cues |= at > words;
        return at;
    }

    private void require(boolean holds, int line) {
        if (!holds) {
            throw new UnreadableFileException(Problem.CAPTIONS_WRONG, fileName, line + 1L);
        }
    }

    private static long milliseconds(@Nullable String hours, String minutes, String seconds, String thousandths) {
        return ((Long.parseLong(hours == null ? "0" : hours) * 60 + Long.parseLong(minutes)) * 60
                                + Long.parseLong(seconds))
                        * 1000
                + Long.parseLong(thousandths);
    }
}
