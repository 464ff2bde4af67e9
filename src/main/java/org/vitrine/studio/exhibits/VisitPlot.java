package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.vitrine.studio.exhibits.VisitPeriod.Bar;

/// Visits as bars, with the editions that were published. The table beside it says the same in numbers.
final class VisitPlot extends Div {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 44;
    private static final int TOP = 26;
    private static final int BOTTOM = 26;
    private static final double GAP = 0.28;
    private static final int MOST_LABELS = 6;

    /// @param dates what each bar is called under the plot
    VisitPlot(List<Bar> bars, List<String> dates, String says) {
        addClassName("visit-plot");
        var most = ceiling(bars.stream().mapToLong(Bar::views).max().orElse(0));
        var drawing = new StringBuilder("<svg viewBox='0 0 %d %d' aria-hidden='true'>".formatted(WIDTH, HEIGHT));
        for (var part = 0; part <= 2; part++) {
            var value = most * part / 2;
            var y = y(value, most);
            drawing.append("<path class='visit-plot__grid' d='M%d %sH%d'/>".formatted(LEFT, number(y), WIDTH));
            drawing.append("<text class='visit-plot__scale' x='%d' y='%s' text-anchor='end'>%d</text>"
                    .formatted(LEFT - 8, number(y + 4), value));
        }
        var step = (WIDTH - LEFT) / (double) Math.max(1, bars.size());
        var every = Math.max(1, (int) Math.ceil(bars.size() / (double) MOST_LABELS));
        for (var i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var x = LEFT + i * step;
            var y = y(bar.views(), most);
            if (!bar.editions().isEmpty()) {
                drawing.append("<path class='visit-plot__edition' d='M%s %dV%d'/>"
                        .formatted(number(x + step / 2), TOP - 6, HEIGHT - BOTTOM));
                drawing.append("<text class='visit-plot__number' x='%s' y='%d' text-anchor='middle'>%d</text>"
                        .formatted(
                                number(x + step / 2), TOP - 11, bar.editions().getLast()));
            }
            drawing.append("<path class='visit-plot__bar' d='M%s %dV%sH%sV%dz'/>"
                    .formatted(
                            number(x + step * GAP / 2),
                            HEIGHT - BOTTOM,
                            number(y),
                            number(x + step * (1 - GAP / 2)),
                            HEIGHT - BOTTOM));
            if (i % every == 0) {
                drawing.append("<text class='visit-plot__date' x='%s' y='%d'>%s</text>"
                        .formatted(number(x + step * GAP / 2), HEIGHT - 7, dates.get(i)));
            }
        }
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", says);
        add(new Svg(drawing.append("</svg>").toString()));
    }

    private static double y(long views, long most) {
        return HEIGHT - BOTTOM - views * (double) (HEIGHT - BOTTOM - TOP) / most;
    }

    /// A round number that no bar reaches beyond, and that can be halved.
    static long ceiling(long most) {
        var power = 1L;
        while (power * 10 < most) {
            power *= 10;
        }
        for (var times : List.of(2, 4, 6, 10)) {
            if (power * times >= most) {
                return Math.max(2, power * times);
            }
        }
        return Math.max(2, power * 20);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
