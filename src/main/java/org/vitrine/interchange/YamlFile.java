package org.vitrine.interchange;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/// One YAML file as a tree in which every value is the text as it stands there, with the line of each.
///
/// That values stay texts keeps `059` from becoming a number and losing its nought.
final class YamlFile {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(MOST_BYTES)
                    .setAllowDuplicateKeys(true)
                    .build())
            // Duplicates are looked for here, so that all are found.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .build();
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    /// More than this many mistakes in one file are not counted out one by one.
    private static final int MOST_UNKNOWN_KEYS = 50;

    /// Translations stand in files of their own.
    static final String TONGUES = "tongues";

    private final String path;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings;

    private YamlFile(String path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /// What was read of a file: its root, and the file to ask for lines.
    record Root(ObjectNode tree, YamlFile file) {}

    /// @param path as findings name it
    /// @param findings get what is wrong
    /// @return nothing where something is wrong with the file as YAML
    static Optional<Root> read(String path, byte[] bytes, List<Finding> findings) {
        return switch (PlainText.readExactly(bytes, MOST_BYTES)) {
            case PlainText.Unreadable(var finding) -> {
                findings.add(finding.at(path, finding.line()));
                yield Optional.empty();
            }
            case PlainText.Readable readable -> new YamlFile(path, findings).parse(readable.text());
        };
    }

    private Optional<Root> parse(String text) {
        var before = findings.size();
        try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            var token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                findings.add(Finding.error("yaml.no-mapping").at(path, 1));
                return Optional.empty();
            }
            var root = value(parser, token, "");
            if (parser.nextToken() != null) {
                findings.add(Finding.error("yaml.several-documents").at(path, line(parser)));
            }
            return findings.size() == before ? Optional.of(new Root((ObjectNode) root, this)) : Optional.empty();
        } catch (JacksonException e) {
            var marked = e.getCause() instanceof MarkedYamlEngineException cause ? cause : null;
            var line = marked == null
                    ? (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                    : marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            var problem = marked == null ? e.getOriginalMessage() : marked.getProblem();
            findings.add(Finding.error("yaml.syntax", problem).at(path, line));
            return Optional.empty();
        }
    }

    private JsonNode value(YAMLParser parser, JsonToken token, String pointer) {
        lines.putIfAbsent(pointer, line(parser));
        if (parser.isCurrentAlias()) {
            findings.add(Finding.error("yaml.alias").at(path, line(parser)));
        }
        return switch (token) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case VALUE_EMBEDDED_OBJECT -> {
                findings.add(Finding.error("yaml.tag").at(path, line(parser)));
                yield JsonNodeFactory.instance.nullNode();
            }
            default -> {
                var text = parser.getString();
                if (text.indexOf(0) >= 0
                        || !StandardCharsets.UTF_16BE.newEncoder().canEncode(text)) {
                    findings.add(Finding.error("yaml.no-character").at(path, line(parser)));
                }
                yield JsonNodeFactory.instance.stringNode(text);
            }
        };
    }

    private ObjectNode object(YAMLParser parser, String pointer) {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (object.has(name)) {
                findings.add(Finding.error("yaml.duplicate-key", name).at(path, line(parser)));
            }
            lines.put(pointer + "/" + name, line(parser));
            object.set(name, value(parser, parser.nextToken(), pointer + "/" + name));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser, String pointer) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token, pointer + "/" + array.size()));
        }
        return array;
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    String path() {
        return path;
    }

    /// The line on which something stands, or the nearest that holds it: `/sections/0/pages/1`.
    Integer line(String pointer) {
        var known = pointer;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return lines.getOrDefault(known, 1);
    }

    /// Says that what is at one place of the file will be looked for at another.
    void move(String from, String to) {
        var line = lines.get(from);
        if (line != null) {
            lines.put(to, line);
        }
    }

    /// Says the same of whole parts of the file, all at once: where one goes another may have been.
    void moveAll(Map<String, String> moves) {
        var moved = new HashMap<String, Integer>();
        lines.forEach((pointer, line) -> {
            var part = pointer;
            while (!part.isEmpty() && !moves.containsKey(part)) {
                part = part.substring(0, part.lastIndexOf('/'));
            }
            moved.put(part.isEmpty() ? pointer : moves.get(part) + pointer.substring(part.length()), line);
        });
        lines.clear();
        lines.putAll(moved);
    }

    void error(String pointer, String key, Object... arguments) {
        findings.add(Finding.error(key, arguments).at(path, line(pointer)));
    }

    void remark(String pointer, String key, Object... arguments) {
        findings.add(Finding.remark(key, arguments).at(path, line(pointer)));
    }

    /// The tree as a record. Every unknown key is found, and the first of other mistakes.
    ///
    /// @param reader makes the reader afresh for every attempt
    <T> Optional<T> bind(ObjectNode tree, BiFunction<YamlFile, List<Finding>, ObjectReader> reader) {
        for (var attempt = 0; attempt < MOST_UNKNOWN_KEYS; attempt++) {
            var onTheWay = new ArrayList<Finding>();
            try {
                T value = reader.apply(this, onTheWay).readValue(tree);
                findings.addAll(onTheWay);
                return Optional.of(value);
            } catch (UnrecognizedPropertyException e) {
                error(pointer(e), "yaml.unknown-key", e.getPropertyName(), known(e));
                if (!remove(tree, e)) {
                    return Optional.empty();
                }
            } catch (JacksonException e) {
                findings.addAll(onTheWay);
                explain(e);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean remove(ObjectNode tree, JacksonException e) {
        var owner = tree.at(parent(pointer(e)));
        return owner instanceof ObjectNode object
                && object.remove(e.getPath().getLast().getPropertyName()) != null;
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null
                ? ""
                : known.stream()
                        .map(Object::toString)
                        .filter(key -> !key.equals(TONGUES))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private void explain(JacksonException e) {
        var pointer = pointer(e);
        switch (e) {
            case InvalidTypeIdException unknown
            when unknown.getTypeId() == null -> error(pointer, "yaml.missing-key", typeKey(unknown));
            case InvalidTypeIdException unknown ->
                error(
                        pointer + "/" + typeKey(unknown),
                        "yaml.unknown-type",
                        unknown.getTypeId(),
                        types(unknown.getBaseType().getRawClass()));
            case InvalidFormatException invalid
            when invalid.getTargetType() != null && invalid.getTargetType().isEnum() ->
                error(pointer, "yaml.not-a-choice", invalid.getValue(), choices(invalid.getTargetType()));
            default -> {
                var refusal = refusal(e);
                if (refusal != null) {
                    error(pointer, "yaml.refused", refusal);
                } else if (e.getOriginalMessage().startsWith("Missing required")) {
                    var matcher = QUOTED.matcher(e.getOriginalMessage());
                    error(pointer, "yaml.missing-key", matcher.find() ? matcher.group(1) : "");
                } else {
                    error(pointer, "yaml.wrong-shape");
                }
            }
        }
    }

    /// What a record had against its values, in its own words.
    private static @Nullable String refusal(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && !(cause instanceof JacksonException)) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private static String typeKey(InvalidTypeIdException e) {
        var info = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null ? "type" : info.property();
    }

    private static String types(Class<?> family) {
        var types = family.getAnnotation(JsonSubTypes.class);
        return types == null
                ? ""
                : Arrays.stream(types.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    private static String choices(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> FolderMapper.MAPPER.valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String parent(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /// Never ends a read between the two halves of a character: SnakeYAML Engine would then read past its buffer.
    private static final class WholeCharacters extends Reader {
        private final String text;
        private int at;

        private WholeCharacters(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            if (at == text.length()) {
                return -1;
            }
            var count = Math.min(length, text.length() - at);
            if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
                count--;
            }
            text.getChars(at, at + count, buffer, from);
            at += count;
            return count;
        }

        @Override
        public void close() {
            // a string needs no closing
        }
    }
}
