package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern ASKED_FOR = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"[,)]");

    private final ResourceBundle texts = ResourceBundle.getBundle("org.vitrine.studio.messages", Locale.ENGLISH);

    @Test
    void everyTextThatAViewAsksForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/vitrine/studio"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .forEach(source -> ASKED_FOR
                            .matcher(contentOf(source))
                            .results()
                            .map(MatchResult::group)
                            .map(call -> call.substring(call.indexOf('"') + 1, call.lastIndexOf('"')))
                            .forEach(asked::add));
        }
        assertThat(texts.keySet()).containsAll(asked);
    }

    @Test
    void noTextHasAnApostropheThatItsFormatWouldSwallow() {
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).doesNotContain("'"));
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(new Messages().getTranslation("no.such", Locale.ENGLISH)).isEqualTo("!no.such!");
    }

    private static String contentOf(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
