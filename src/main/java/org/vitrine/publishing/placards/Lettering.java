package org.vitrine.publishing.placards;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.vitrine.publishing.placards.Placard.Face;
import tools.jackson.databind.json.JsonMapper;

/// Sets words in the fonts that Vitrine ships, and in those of the machine for scripts that these do not know. Words in
/// which a letter has no shape in any font are not set at all: nobody reads boxes.
final class Lettering {
    private static final Logger log = LoggerFactory.getLogger(Lettering.class);
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);
    private static final int LONGEST = 400;
    private static final int SMALLER = 4;
    private static final float HARDLY = 0.001f;
    private static final String MORE = " …";

    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    /// What has no shape of its own or turns others round, and pictures, for which fonts of letters have nothing.
    private static final Pattern UNSET = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]|[\\p{Co}\\p{Cn}\\p{Cs}]"
            + "|[\\p{IsExtended_Pictographic}&&[^©®™]]"
            + "|[\\x{FE00}-\\x{FE0F}\\x{20E3}\\x{1F1E6}-\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}]");
    private static final Pattern HEAPED = Pattern.compile("(\\p{M}{3})\\p{M}+");
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");

    private final List<Font> serif;
    private final List<Font> sans;

    private Lettering(List<Font> serif, List<Font> sans) {
        this.serif = List.copyOf(serif);
        this.sans = List.copyOf(sans);
    }

    /// The fonts in the program, then those of the machine, which may have none.
    static Lettering shipped() {
        var names = names();
        var old = names.stream()
                .filter(name -> name.startsWith("old-standard"))
                .map(Lettering::font)
                .toList();
        var tenor = names.stream()
                .filter(name -> name.startsWith("tenor"))
                .map(Lettering::font)
                .toList();
        return new Lettering(
                Stream.of(old, tenor, machine(Font.SERIF)).flatMap(List::stream).toList(),
                Stream.of(tenor, old, machine(Font.SANS_SERIF))
                        .flatMap(List::stream)
                        .toList());
    }

    /// Words in lines.
    ///
    /// @param isWhole whether nothing had to be left out at the end
    record Lines(List<TextLayout> lines, boolean isWhole) {
        Lines {
            lines = List.copyOf(lines);
        }

        float height() {
            return (float) lines.stream()
                    .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
                    .sum();
        }
    }

    /// Words as large as they may be: over several lines, smaller where there is too little room, and without their end
    /// where even that does not help; never broken inside a word.
    ///
    /// @return nothing when they cannot be set
    Optional<Lines> fit(String written, Face face, int largest, int smallest, float width, float height) {
        var words = clean(written);
        // What begins with words that can be set does not stand for the whole.
        if (dressed(words, face, smallest).isEmpty()) {
            return Optional.empty();
        }
        if (words.length() <= LONGEST) {
            for (var size = largest; size >= smallest; size -= SMALLER) {
                var lines = lines(words, face, size, width, height);
                if (lines.isPresent()) {
                    return lines.map(set -> new Lines(set, true));
                }
            }
        }
        return shortened(words, face, smallest, width, height);
    }

    private Optional<Lines> shortened(String words, Face face, int size, float width, float height) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        var begin = words.substring(0, Math.min(words.length(), LONGEST));
        breaks.setText(words);
        for (var end = breaks.preceding(begin.length()); end > 0; end = breaks.preceding(end)) {
            var lines = lines(words.substring(0, end).strip() + MORE, face, size, width, height);
            if (lines.isPresent()) {
                return lines.map(set -> new Lines(set, false));
            }
        }
        return Optional.empty();
    }

    private Optional<List<TextLayout>> lines(String words, Face face, int size, float width, float height) {
        return dressed(words, face, size).flatMap(text -> {
            var iterator = text.getIterator();
            var measurer = new LineBreakMeasurer(iterator, BreakIterator.getLineInstance(Locale.ROOT), PAPER);
            var lines = new ArrayList<TextLayout>();
            var used = 0f;
            while (measurer.getPosition() < iterator.getEndIndex()) {
                var line = measurer.nextLayout(width, iterator.getEndIndex(), true);
                if (line == null) {
                    return Optional.empty();
                }
                used += line.getAscent() + line.getDescent() + line.getLeading();
                if (used > height) {
                    return Optional.empty();
                }
                lines.add(line);
            }
            return Optional.of(lines);
        });
    }

    /// Each character in the first font that has a shape for it.
    private Optional<AttributedString> dressed(String words, Face face, int size) {
        var fonts = face == Face.SERIF ? serif : sans;
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        var text = new StringBuilder();
        var runs = new ArrayList<Run>();
        for (int start = characters.first(), end = characters.next();
                end != BreakIterator.DONE;
                start = end, end = characters.next()) {
            var character = words.substring(start, end);
            var shaped = JOINERS.matcher(character).replaceAll("");
            var font = IntStream.range(0, fonts.size())
                    .filter(candidate -> fonts.get(candidate).canDisplayUpTo(shaped) == -1)
                    .findFirst();
            if (font.isPresent()) {
                runs.add(new Run(text.length(), text.length() + character.length(), font.getAsInt()));
                text.append(character);
            } else if (SAID.matcher(character).find()) {
                return Optional.empty();
            }
        }
        if (text.toString().isBlank()) {
            return Optional.empty();
        }
        var set = new AttributedString(text.toString());
        // Java takes two fonts of one name and size for the same, as the parts of a typeface are: none gets quite the
        // size of another.
        runs.forEach(run -> set.addAttribute(
                TextAttribute.FONT,
                fonts.get(run.font()).deriveFont(size + run.font() * HARDLY),
                run.start(),
                run.end()));
        return Optional.of(set);
    }

    /// @param font its place among the fonts
    private record Run(int start, int end, int font) {}

    private static String clean(String written) {
        var begin = written.substring(0, Math.min(written.length(), 4 * LONGEST));
        var composed = Normalizer.normalize(begin, Normalizer.Form.NFC);
        var seen = UNSET.matcher(SPACES.matcher(composed).replaceAll(" ")).replaceAll("");
        return HEAPED.matcher(SPACES.matcher(seen).replaceAll(" "))
                .replaceAll("$1")
                .strip();
    }

    private static List<String> names() {
        try (var file = new ClassPathResource("lettering.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: lettering.json is not on the class path", e);
        }
    }

    private static Font font(String name) {
        try (var file = new ClassPathResource("lettering/" + name).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is no font", e);
        }
    }

    private static List<Font> machine(String name) {
        try {
            var font = new Font(name, Font.PLAIN, 12);
            return font.canDisplay('a') ? List.of(font) : List.of();
        } catch (RuntimeException | LinkageError | InternalError none) {
            log.info("This machine has no fonts of its own: {}", none.toString());
            return List.of();
        }
    }
}
