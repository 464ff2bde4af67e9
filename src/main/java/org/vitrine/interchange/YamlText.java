package org.vitrine.interchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import tools.jackson.databind.JsonNode;

/// Writes YAML that people can read and that gives every text back to the byte: texts of several lines as literal
/// blocks, and quotes around whatever some reader of YAML might take for something else than a text.
///
/// Goes to the emitter itself, because Jackson's generator leaves some texts unquoted that YAML cannot carry so.
final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();

    /// What YAML 1.1, which many programs still read, takes for truth, nothing or a merge.
    private static final Set<String> RESERVED = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final Pattern NOT_PLAIN = Pattern.compile(":(?: |$)| #|\\s$");

    private YamlText() {}

    static String write(JsonNode node) {
        var text = new StringBuilder();
        var emitter = new Emitter(SETTINGS, new StreamDataWriter() {
            @Override
            public void write(String words) {
                text.append(words);
            }

            @Override
            public void write(String words, int from, int length) {
                text.append(words, from, from + length);
            }
        });
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        emit(node, emitter);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return text.toString();
    }

    private static void emit(JsonNode node, Emitter emitter) {
        if (node.isObject()) {
            emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            node.properties().forEach(entry -> {
                scalar(entry.getKey(), style(entry.getKey()), emitter);
                emit(entry.getValue(), emitter);
            });
            emitter.emit(new MappingEndEvent());
        } else if (node.isArray()) {
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            node.forEach(item -> emit(item, emitter));
            emitter.emit(new SequenceEndEvent());
        } else if (node.isString()) {
            scalar(node.stringValue(), style(node.stringValue()), emitter);
        } else {
            scalar(node.asString(), ScalarStyle.PLAIN, emitter);
        }
    }

    private static void scalar(String value, ScalarStyle style, Emitter emitter) {
        emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), value, style));
    }

    private static ScalarStyle style(String value) {
        var printable = value.codePoints().allMatch(YamlText::isPrintable);
        if (value.indexOf('\n') >= 0) {
            // With white space at its beginning a block would have to say how far it is indented.
            return printable && !Character.isWhitespace(value.charAt(0))
                    ? ScalarStyle.LITERAL
                    : ScalarStyle.DOUBLE_QUOTED;
        }
        if (printable
                && !value.isEmpty()
                && Character.isLetter(value.codePointAt(0))
                && value.indexOf('\t') < 0
                && !NOT_PLAIN.matcher(value).find()
                && !RESERVED.contains(value.toLowerCase(Locale.ROOT))) {
            return ScalarStyle.PLAIN;
        }
        return printable && value.indexOf('"') >= 0 && value.indexOf('\'') < 0 && value.indexOf('\t') < 0
                ? ScalarStyle.SINGLE_QUOTED
                : ScalarStyle.DOUBLE_QUOTED;
    }

    /// Neither a control character nor one that some reader of YAML takes for the end of a line or the beginning of a
    /// file.
    private static boolean isPrintable(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }
}
