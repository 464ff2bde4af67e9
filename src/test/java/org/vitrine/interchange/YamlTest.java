package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void textsOfSeveralLinesAreWrittenAsBlocks() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", 1).put("title", "The armistice: a beginning").put("date", "1953-07-29");
        tree.putArray("sections").addObject().put("id", "signed").put("markdown", "One.\n\n  Two.\n");
        tree.putObject("source").put("citation", "\"Telegram\", 1953").put("unread", "no");
        assertThat(YamlText.write(tree)).isEqualTo("""
                format: 1
                title: "The armistice: a beginning"
                date: "1953-07-29"
                sections:
                  - id: signed
                    markdown: |
                      One.

                        Two.
                source:
                  citation: '"Telegram", 1953'
                  unread: "no"
                """);
        assertThat(read(YamlText.write(tree)).path("format").stringValue()).isEqualTo("1");
    }

    @Test
    void anyTextComesBackToTheByte() {
        var random = new Random(11);
        for (var run = 0; run < 20_000; run++) {
            var tree = JsonNodeFactory.instance.objectNode();
            var text = RandomText.of(random);
            tree.put("text", text);
            tree.putArray("list").add(text).addObject().put("first", text).put("second", text);
            tree.putObject("deep").putObject("deeper").put("text", text);
            assertThat(read(YamlText.write(tree))).as(YamlText.write(tree)).isEqualTo(tree);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void valuesStayTheTextsThatTheyAre() {
        var tree = read("a: 059\nb: 1_000\nc: 0x1F\nd: 1953-07-29\ne: yes\nf: 1.50\ng:\nh: ''\n");
        assertThat(tree.get("a").stringValue()).isEqualTo("059");
        assertThat(tree.get("b").stringValue()).isEqualTo("1_000");
        assertThat(tree.get("c").stringValue()).isEqualTo("0x1F");
        assertThat(tree.get("d").stringValue()).isEqualTo("1953-07-29");
        assertThat(tree.get("e").stringValue()).isEqualTo("yes");
        assertThat(tree.get("f").stringValue()).isEqualTo("1.50");
        assertThat(tree.get("g").isNull()).isTrue();
        assertThat(tree.get("h").stringValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: 1/b: c: d         | yaml.syntax            | 2
                    a: 1//b: [1,         | yaml.syntax            | 3
                    a: &x 1/b: *x        | yaml.alias             | 2
                    a: 1/b:/  c: 1/  c: 2| yaml.duplicate-key     | 4
                    a: 1/a: 2            | yaml.duplicate-key     | 2
                    a: 1/---/b: 2        | yaml.several-documents | 3
                    - a/- b              | yaml.no-mapping        | 1
                    a: !!binary aGVq     | yaml.tag               | 1
                    """)
    void mistakesAreNamedWithTheirLines(String yaml, String key, int line) {
        var text = yaml.replace('/', '\n');
        var root = YamlFile.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(root).isEmpty();
        assertThat(findings).extracting(Finding::key).containsExactly(key);
        assertThat(findings.getFirst().line()).isEqualTo(line);
        assertThat(findings.getFirst().text(Locale.ENGLISH)).startsWith("f.yaml, line " + line + ": ");
    }

    @Test
    void bombsDoNotGoOff() {
        var deep = "a: " + "[".repeat(100_000);
        assertThat(YamlFile.read("f.yaml", deep.getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        var large = "a: " + "b".repeat(YamlFile.MOST_BYTES);
        assertThat(YamlFile.read("f.yaml", large.getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(findings).extracting(Finding::key).containsExactly("yaml.syntax", "text.too-large");
    }

    private ObjectNode read(String yaml) {
        return YamlFile.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow(() -> new AssertionError(yaml + findings))
                .tree();
    }
}
