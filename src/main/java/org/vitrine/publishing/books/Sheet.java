package org.vitrine.publishing.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.vitrine.house.Colour;

/// A style sheet in the colours and faces of a book.
final class Sheet {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([a-z0-9-]+)\\}");
    /// Typefaces that are drawn for large sizes.
    private static final List<String> LARGE_ONLY = List.of("old-standard-tt");

    private Sheet() {}

    /// @param stacks by face, the families in which it is set
    static String of(String name, Dress dress, Map<String, List<String>> stacks) {
        var values = new HashMap<String, String>();
        var text = stack(dress.text(), stacks, "serif");
        var display = stack(dress.display(), stacks, "serif");
        values.put("text", text);
        values.put("display", display);
        values.put("display-large", display);
        values.put("label", stack(Dress.LABEL, stacks, "sans-serif"));
        values.put("document", stack(Dress.DOCUMENT, stacks, "monospace"));
        values.put("heading", LARGE_ONLY.contains(dress.display()) ? text : display);
        values.put(
                "heading-weight",
                LARGE_ONLY.contains(dress.display()) || dress.weight() > 400
                        ? String.valueOf(Math.max(600, dress.weight()))
                        : "400");
        values.put("display-weight", String.valueOf(dress.weight()));
        values.put("display-case", dress.capitals() ? "uppercase" : "none");
        values.put("accent", dress.accentOnWhite().toString());
        values.put("mark", dress.onWhite("mark").toString());
        values.put("ink-3", "#566069");
        values.put("ground", dress.colour("ground").toString());
        values.put("ink-screen", dress.colour("ink").toString());
        values.put("ink-2-screen", dress.colour("ink-2").toString());
        values.put("accent-screen", dress.colour("accent").toString());
        values.put("case", dress.colour("case").toString());
        values.put("case-edge", dress.colour("case-edge").toString());
        values.put("paper", lighter(dress.colour("paper")).toString());
        values.put("highlight", dress.colour("hl").toString());
        return HOLE.matcher(read(name))
                .replaceAll(hole ->
                        Matcher.quoteReplacement(Objects.requireNonNullElse(values.get(hole.group(1)), hole.group())));
    }

    private static String stack(String face, Map<String, List<String>> stacks, String last) {
        return stacks.getOrDefault(face, List.of()).stream()
                .map(family -> "'" + family + "'")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), families -> families.isEmpty() ? last : families));
    }

    /// Print needs less of a tint than a screen.
    private static Colour lighter(Colour colour) {
        var rgb = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var part = colour.rgb() >> shift & 0xff;
            rgb |= (part + (255 - part) / 2) << shift;
        }
        return new Colour(rgb);
    }

    static String read(String name) {
        try {
            return new ClassPathResource(name, Sheet.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }
}
