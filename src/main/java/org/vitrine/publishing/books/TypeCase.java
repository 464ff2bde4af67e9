package org.vitrine.publishing.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/// The fonts that books are set in. Each face comes in parts, one for each script or, of Chinese and Korean, for some
/// characters; of what was written only the parts are taken that it needs.
final class TypeCase {
    /// Where a face has no shape for a character, these are asked.
    private static final List<String> OTHERS = List.of(
            "literata",
            "commissioner",
            "source-serif-4",
            "noto-serif-hebrew",
            "noto-naskh-arabic",
            "noto-serif-sc",
            "noto-serif-kr",
            "onest",
            "pt-mono");

    private static final BitSet NOTHING = new BitSet();
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?");
    private static final Supplier<TypeCase> SHIPPED = SingletonSupplier.of(TypeCase::read);

    /// By face, the first cut of each part.
    private final Map<String, List<Cut>> faces = new LinkedHashMap<>();
    private final List<Cut> cuts;
    private final Map<String, BitSet> ranges = new HashMap<>();
    private final Map<String, BitSet> shapes = new ConcurrentHashMap<>();

    private TypeCase(List<Cut> cuts) {
        this.cuts = List.copyOf(cuts);
        for (var cut : cuts) {
            if (!ranges.containsKey(cut.part())) {
                ranges.put(cut.part(), cut.characters());
                faces.computeIfAbsent(cut.face(), _ -> new ArrayList<>()).add(cut);
            }
        }
    }

    static TypeCase shipped() {
        return SHIPPED.get();
    }

    /// One part of a face in one weight.
    ///
    /// @param part is the same in all weights: the family it is set as
    /// @param range of the characters it is for, as style sheets write it
    record Cut(String face, String part, int weight, boolean italic, String file, String range) {
        private BitSet characters() {
            var characters = new BitSet();
            RANGE.matcher(range).results().forEach(found -> {
                var first = Integer.parseInt(found.group(1), 16);
                var last = found.group(2) == null ? first : Integer.parseInt(found.group(2), 16);
                characters.set(first, last + 1);
            });
            return characters;
        }

        /// As it lies in the program.
        byte[] packed() {
            try {
                return new ClassPathResource("binding/" + file).getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + file, e);
            }
        }

        /// As it is read by those who bind PDF.
        TrueTypeFont font() {
            try {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(Woff.unpacked(packed())));
                // Letters that are drawn together would be lost for those who search, copy or listen.
                font.setEnableGsub(false);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + file, e);
            }
        }
    }

    /// What of the case a text needs.
    ///
    /// @param stacks by face, the families in which it is set, the first choice first
    /// @param unset characters that have no shape in any font
    record Chosen(List<Cut> cuts, Map<String, List<String>> stacks, Set<Integer> unset) {}

    /// @param wanted the faces that are used
    Chosen choose(String text, Collection<String> wanted) {
        var characters = new BitSet();
        text.codePoints().filter(TypeCase::isSeen).forEach(characters::set);
        var stacks = new LinkedHashMap<String, Set<String>>();
        wanted.forEach(face -> stacks.put(face, new LinkedHashSet<>()));
        var others = new LinkedHashSet<String>();
        var unset = new LinkedHashSet<Integer>();
        characters.stream().forEach(character -> {
            for (var face : stacks.keySet()) {
                part(face, character).ifPresent(part -> stacks.get(face).add(part));
            }
            var elsewhere = OTHERS.stream()
                    .flatMap(face -> part(face, character).stream())
                    .findFirst();
            if (elsewhere.isPresent()) {
                if (stacks.keySet().stream()
                        .anyMatch(face -> part(face, character).isEmpty())) {
                    others.add(elsewhere.get());
                }
            } else if (stacks.keySet().stream()
                    .noneMatch(face -> part(face, character).isPresent())) {
                unset.add(character);
            }
        });
        stacks.values().forEach(stack -> stack.addAll(others));
        var parts = new LinkedHashSet<String>();
        stacks.values().forEach(parts::addAll);
        return new Chosen(
                cuts.stream().filter(cut -> parts.contains(cut.part())).toList(),
                stacks.entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (map, entry) -> map.put(entry.getKey(), List.copyOf(entry.getValue())),
                                Map::putAll),
                unset);
    }

    /// The part of a face that has a shape for a character.
    private Optional<String> part(String face, int character) {
        return faces.getOrDefault(face, List.of()).stream()
                .filter(cut -> range(cut).get(character) && shapes(cut).get(character))
                .map(Cut::part)
                .findFirst();
    }

    private BitSet range(Cut cut) {
        return ranges.getOrDefault(cut.part(), NOTHING);
    }

    /// What the font itself says: a range also names characters that it has no shape for.
    private BitSet shapes(Cut cut) {
        return shapes.computeIfAbsent(cut.part(), _ -> {
            var found = new BitSet();
            try (var font = cut.font()) {
                var characters = font.getUnicodeCmapLookup();
                range(cut).stream()
                        .filter(character -> characters.getGlyphId(character) != 0)
                        .forEach(found::set);
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + cut.file(), e);
            }
        });
    }

    /// Spaces need no shape.
    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character) && !Character.isISOControl(character);
    }

    private static TypeCase read() {
        try (var file = new ClassPathResource("binding.json").getInputStream()) {
            return new TypeCase(List.of(JsonMapper.shared().readValue(file, Cut[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: binding.json is not on the class path", e);
        }
    }
}
