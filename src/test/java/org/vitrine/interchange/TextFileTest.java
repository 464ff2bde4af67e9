package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

class TextFileTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aTextIsWrittenWithAMarkOverEverySegment() {
        var text = new SegmentedText(List.of(
                new Segment("h1", Segment.Kind.HEADING, "CIPHERED TELEGRAM"),
                new Segment("p1", Segment.Kind.PARAGRAPH, "One line\nand another"),
                new Segment("p2", Segment.Kind.PARAGRAPH, "{#no mark}\n\\no escape")));
        assertThat(TextFile.write(text)).isEqualTo("""
                {#h1 .heading}
                CIPHERED TELEGRAM

                {#p1}
                One line
                and another

                {#p2}
                \\{#no mark}
                \\\\no escape
                """);
        assertThat(read(TextFile.write(text))).isEqualTo(text);
        assertThat(TextFile.write(SegmentedText.EMPTY)).isEmpty();
        assertThat(read("")).isEqualTo(SegmentedText.EMPTY);
    }

    @Test
    void whatWasWrittenByHandMayBeLooser() {
        var text = read(
                "\uFEFFFirst.\r\n\r\n\r\n{#p1}\r\nSecond.\r\n \t\r\n  Third, \r\nlonger.\r\n{#s .signature}\r\n\r\nA. NAME");
        assertThat(text.segments())
                .containsExactly(
                        new Segment("p2", Segment.Kind.PARAGRAPH, "First."),
                        new Segment("p1", Segment.Kind.PARAGRAPH, "Second."),
                        new Segment("p3", Segment.Kind.PARAGRAPH, "Third, \nlonger."),
                        new Segment("s", Segment.Kind.SIGNATURE, "A. NAME"));
        assertThat(findings).isEmpty();
    }

    @Test
    void mistakesAreNamedWithTheirLines() {
        read("{#p1}\nA\n\n{#p1}\nB\n\n{#p3 .verse}\nC\n\n{#p4}\n\n{#p 5}\nD\n");
        assertThat(findings)
                .extracting(Finding::key, Finding::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("text-file.same-id", 4),
                        org.assertj.core.groups.Tuple.tuple("text-file.kind", 7),
                        org.assertj.core.groups.Tuple.tuple("text-file.no-text", 10),
                        org.assertj.core.groups.Tuple.tuple("text-file.mark", 12));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.file()).isEqualTo("t.md"));
    }

    @Test
    void anyTextComesBackToTheByte() {
        var random = new Random(7);
        for (var run = 0; run < 5000; run++) {
            var segments = new ArrayList<Segment>();
            for (var i = 0; i <= run % 4; i++) {
                var words = RandomText.of(random)
                        .replace("\r", "")
                        .replaceAll("\n[\\t\\x0B\\f ]*(?=\n)", "")
                        .strip();
                if (!words.isEmpty()) {
                    var kind = Segment.Kind.values()[random.nextInt(Segment.Kind.values().length)];
                    segments.add(new Segment("s" + i, kind, words));
                }
            }
            var text = new SegmentedText(segments);
            var written = TextFile.write(text);
            assertThat(read(written)).isEqualTo(text);
            assertThat(read(written.replace("\n", "\r\n"))).isEqualTo(text);
            assertThat(findings).isEmpty();
        }
    }

    private SegmentedText read(String text) {
        return TextFile.read("t.md", text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
