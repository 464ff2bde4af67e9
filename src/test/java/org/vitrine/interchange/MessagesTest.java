package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.media.UnreadableFileException;
import org.vitrine.media.UnreadablePictureException;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:text|record|yaml|format|text-file|folder|zip|import|place|intake|failures)\\.[a-z][a-z0-9-]*[a-z0-9])\"");

    private final ResourceBundle texts = ResourceBundle.getBundle("org.vitrine.interchange.messages", Locale.ENGLISH);

    @Test
    void everyFindingHasItsTextAndNoTextIsLeftOver() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/vitrine/interchange"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        Arrays.stream(UnreadablePictureException.Problem.values())
                .map(problem -> "folder.picture-"
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(keys::add);
        Arrays.stream(UnreadableFileException.Problem.values())
                .map(problem ->
                        "folder.file-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(keys::add);
        var remedies =
                keys.stream().map(key -> key + ".do").filter(texts::containsKey).toList();
        keys.addAll(remedies);
        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(keys);
    }

    @Test
    void noTextHasAnApostropheThatItsFormatWouldSwallow() {
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key).replaceAll("'[{}]'", ""))
                        .as(key)
                        .doesNotContain("'"));
    }

    @Test
    void aFindingSaysWhereAndWhat() {
        var finding = Finding.error("text-file.mark", "{#p 5}");
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo(finding.message(Locale.ENGLISH))
                .contains("{#p1}", "{#p 5}");
        assertThat(finding.at("t.md", 3).text(Locale.ENGLISH)).startsWith("t.md, line 3: “{#p 5}”");
        assertThat(finding.at("t.md", null).text(Locale.GERMAN)).startsWith("t.md: ");
        assertThat(finding.at(null, 1234).text(Locale.ENGLISH)).startsWith("Line 1234: ");
    }
}
