package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// That dates are understood as another implementation understands them: the npm package `edtf`, where it is installed.
class EdtfTest {
    private static final Path FRONTEND = Path.of("frontend");

    private static final List<String> CASES = """
            1953-07-29 1953-07 1953 0000 0476 -0043 -0043-03 -0043-03-15 1952-02-29 9999-12-31
            1953-07-29T10:15:00 1953-07-29T10:15:00Z 1953-07-29T10:15 1953-07-29T00:00:00+00:00
            1953/1954 1953-07-29/1953-08-02 1953-07/1954 1953-07-29/1954 -0044/-0043
            1953? 1953~ 1953% 1953-07? 1953-07~ 1953-07% 1953-07-29? 1953-07-29~ 1953-07-29%
            195X 19XX 1953-XX 1953-07-XX 1953-XX-XX 1953-21 1953-22 1953-23 1953-24
            ../1953 1953/.. ../1953-07-29 1953-07/.. ../1953~ 1953?/.. /1953 1953/ 1953-07-29/ /1953-07~
            1953~/1954 1953?/1954-03% 1953/1954~ Y17000 Y-17000 Y99999 Y123456
            Y1953 1953-13 1953-00 1953-07-32 1953-06-31 1953-7-29 53-07 1953/1954/1955 -0000 19530729 1953-07-29T25:00:00
            1954/1953 1953-07-29Z 1953--07 July1953 1953-07/1953-06 X953 1953X 1953-0X Y12345?
            """.lines()
            .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
            .toList();

    /// In edtf.js a season is a quarter of the year; here spring begins in March.
    private static final Set<String> SEASONS = Set.of("1953-21", "1953-22", "1953-23", "1953-24");

    private static final String SCRIPT = """
            import edtf, { parse } from 'edtf';
            let text = '';
            for await (const part of process.stdin) text += part;
            for (const written of text.trim().split('\\n')) {
              try {
                parse(written, { level: 1 });
                const date = edtf(written);
                const known = date.type === 'Interval' && (date.lower === null || date.lower === Infinity)
                  ? date.upper.min : date.min;
                console.log(`${written} ${new Date(known).toISOString().replace(/T.*/, '')}`);
              } catch {
                console.log(`${written} refused`);
              }
            }
            """;

    @Test
    void datesAreUnderstoodAsElsewhere() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(FRONTEND.resolve("node_modules/edtf")), "The npm package edtf is not installed");
        var there = answers();
        assertThat(there).hasSameSizeAs(Set.copyOf(CASES));
        var here = new TreeMap<String, String>();
        CASES.forEach(written -> here.put(written, understood(written)));
        SEASONS.forEach(season -> {
            assertThat(there.get(season)).isNotEqualTo("refused");
            assertThat(here.get(season)).isNotEqualTo("refused");
            here.remove(season);
            there.remove(season);
        });
        assertThat(here).containsExactlyEntriesOf(there);
    }

    private static String understood(String written) {
        try {
            var day = new ArchivalDate(written).earliest();
            return day.getYear() > 9999 || day.getYear() < 0 ? distant(day) : day.toString();
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    /// As JavaScript writes years of more than four digits, or before the first.
    private static String distant(LocalDate day) {
        return "%+07d-%02d-%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Map<String, String> answers() throws IOException, InterruptedException {
        var script = Files.createTempFile("edtf", ".txt");
        try {
            Files.writeString(script, String.join("\n", CASES));
            var node = new ProcessBuilder("node", "--input-type=module", "-e", SCRIPT)
                    .directory(FRONTEND.toFile())
                    .redirectInput(script.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
            var answers = new TreeMap<String, String>();
            said.lines().map(line -> line.split(" ")).forEach(answer -> answers.put(answer[0], answer[1]));
            return answers;
        } finally {
            Files.delete(script);
        }
    }
}
