package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/// The run of a few numbers, as small as a word. What it shows is said beside it.
final class Sparkline extends Span {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 18;

    Sparkline(List<Long> numbers) {
        addClassName("spark");
        var most = Math.max(1, numbers.stream().mapToLong(Long::longValue).max().orElse(1));
        var line = new StringBuilder();
        for (var i = 0; i < numbers.size(); i++) {
            line.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    numbers.size() == 1 ? WIDTH : i * (double) WIDTH / (numbers.size() - 1),
                    HEIGHT - 1 - numbers.get(i) * (HEIGHT - 3.0) / most));
        }
        add(new Svg(
                "<svg viewBox='0 0 %d %d' aria-hidden='true'><path class='spark__area' d='%sV%dH0z'/><path class='spark__line' d='%s'/></svg>"
                        .formatted(WIDTH, HEIGHT, line, HEIGHT, line)));
    }
}
