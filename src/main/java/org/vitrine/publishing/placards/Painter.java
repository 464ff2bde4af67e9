package org.vitrine.publishing.placards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.media.Encoding;
import org.vitrine.publishing.placards.Lettering.Lines;
import org.vitrine.publishing.placards.Placard.Face;

/// Draws placards. Where a machine cannot set words, a placard is what is left without them.
public final class Painter {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final Logger log = LoggerFactory.getLogger(Painter.class);
    private static final float QUALITY = 0.86f;
    private static final int MARGIN = 72;
    private static final int CASE = 440;
    private static final int CASE_MARGIN = 40;
    private static final int MARK = 52;
    public static final int LOGO_WIDTH = 320;
    public static final int LOGO_HEIGHT = 64;
    private static final int GAP = 24;
    private static final int GUTTER = 48;
    private static final int RULE = 72;
    private static final int RULE_HEIGHT = 5;
    /// Where words may begin below the head.
    private static final int BEGIN = 172;
    private static final int HEAD = 64;
    private static final int LARGEST_TITLE = 84;
    private static final int SMALLEST_TITLE = 32;
    private static final int LABEL = 28;
    private static final int SMALLEST_LABEL = 20;
    private static final int TWO_LINES = 70;
    private static final double FLATTEST = 0.6;

    private final Supplier<Lettering> lettering;
    private @Nullable Lettering known;

    public Painter() {
        this(Lettering::shipped);
    }

    /// @param lettering asked for when the first words are to be set
    Painter(Supplier<Lettering> lettering) {
        this.lettering = lettering;
    }

    /// A placard as a file.
    ///
    /// @param isTitled whether its title is on it: with more fonts it might be
    public record Painted(byte[] jpeg, boolean isTitled) {}

    public Painted paint(Placard placard) {
        try {
            return painted(placard, lettering());
        } catch (RuntimeException | LinkageError | InternalError noWords) {
            log.warn("Words cannot be drawn on this machine; is fontconfig installed? {}", noWords.toString());
            return painted(placard, null);
        }
    }

    private synchronized Lettering lettering() {
        if (known == null) {
            known = lettering.get();
        }
        return known;
    }

    private static Painted painted(Placard placard, @Nullable Lettering lettering) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(placard.dress().ground());
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            if (placard.object() != null) {
                object(graphics, placard.object(), placard.dress());
            }
            var isTitled = new Page(graphics, placard, lettering).write();
            return new Painted(Encoding.jpeg(image, QUALITY), isTitled);
        } finally {
            graphics.dispose();
        }
    }

    /// The object in its case. What is taller is seen from its top, as pages are read; what is flat loses its sides.
    private static void object(Graphics2D graphics, BufferedImage object, Placard.Dress dress) {
        graphics.setColor(dress.cloth());
        graphics.fillRect(WIDTH - CASE, 0, CASE, HEIGHT);
        var width = CASE - 2 * CASE_MARGIN;
        var most = HEIGHT - 2 * CASE_MARGIN;
        var natural = (double) width * object.getHeight() / object.getWidth();
        var height = (int) Math.clamp(Math.round(natural), Math.round(width * FLATTEST), most);
        var scale = Math.max((double) width / object.getWidth(), (double) height / object.getHeight());
        var seenWidth = Math.clamp(Math.round(width / scale), 1, object.getWidth());
        var seenHeight = Math.clamp(Math.round(height / scale), 1, object.getHeight());
        var from = (object.getWidth() - seenWidth) / 2;
        var x = WIDTH - CASE + CASE_MARGIN;
        var y = (HEIGHT - height) / 2;
        graphics.drawImage(object, x, y, x + width, y + height, from, 0, from + seenWidth, seenHeight, null);
        graphics.setColor(dress.edge());
        graphics.setStroke(new BasicStroke(1));
        graphics.drawRect(x, y, width - 1, height - 1);
    }

    /// What stands beside the object, or alone.
    ///
    /// @param width that words have
    private record Page(
            Graphics2D graphics, Placard placard, @Nullable Lettering lettering, int width) {
        Page(Graphics2D graphics, Placard placard, @Nullable Lettering lettering) {
            this(
                    graphics,
                    placard,
                    lettering,
                    (placard.object() == null ? WIDTH - MARGIN : WIDTH - CASE - GUTTER) - MARGIN);
        }

        /// @return whether the title could be written
        boolean write() {
            var house = placard.house();
            var x = MARGIN;
            if (house.logo() != null) {
                x += logo(house.logo()) + GAP;
            } else if (house.isMarked()) {
                mark();
                x += MARK + GAP;
            }
            var left = MARGIN + width - x;
            if (house.name() != null && left > 0) {
                var top = HEAD + MARK / 2f;
                var name = fit(house.name(), Face.SANS, LABEL, SMALLEST_LABEL, left, LOGO_HEIGHT + GAP);
                if (name.isPresent()) {
                    draw(
                            name.get(),
                            x,
                            left,
                            top - name.get().height() / 2,
                            placard.dress().ink());
                }
            }
            return words();
        }

        /// From the bottom upwards, so that short titles stand where long ones end.
        private boolean words() {
            var above = label(placard.above());
            var below = label(placard.below());
            var room = HEIGHT - MARGIN - BEGIN - height(above) - height(below);
            var title = fit(placard.title(), placard.dress().titles(), LARGEST_TITLE, SMALLEST_TITLE, width, room);
            if (title.isEmpty()) {
                return false;
            }
            var y = HEIGHT
                    - MARGIN
                    + GAP
                    - height(above)
                    - height(below)
                    - title.get().height();
            graphics.setColor(placard.dress().accent());
            var begins = title.get().lines().getFirst().isLeftToRight() ? MARGIN : MARGIN + width - RULE;
            graphics.fill(new Rectangle2D.Float(begins, y - GAP - RULE_HEIGHT, RULE, RULE_HEIGHT));
            if (above.isPresent()) {
                y = draw(above.get(), MARGIN, width, y, placard.dress().accent()) + GAP;
            }
            y = draw(title.get(), MARGIN, width, y, placard.dress().ink()) + GAP;
            if (below.isPresent()) {
                draw(below.get(), MARGIN, width, y, placard.dress().quiet());
            }
            return true;
        }

        private Optional<Lines> label(@Nullable String words) {
            return words == null ? Optional.empty() : fit(words, Face.SANS, LABEL, SMALLEST_LABEL, width, TWO_LINES);
        }

        private static float height(Optional<Lines> label) {
            return label.map(lines -> lines.height() + GAP).orElse(0f);
        }

        private Optional<Lines> fit(String words, Face face, int largest, int smallest, float width, float height) {
            return lettering == null ? Optional.empty() : lettering.fit(words, face, largest, smallest, width, height);
        }

        /// @return where the next may begin
        private float draw(Lines words, float x, float room, float top, Color ink) {
            graphics.setColor(ink);
            var y = top;
            for (var line : words.lines()) {
                y += line.getAscent();
                line.draw(graphics, line.isLeftToRight() ? x : x + room - line.getAdvance(), y);
                y += line.getDescent() + line.getLeading();
            }
            return y;
        }

        private int logo(BufferedImage logo) {
            var scale = Math.min((double) LOGO_WIDTH / logo.getWidth(), (double) LOGO_HEIGHT / logo.getHeight());
            var wide = Math.max(1, (int) Math.round(logo.getWidth() * scale));
            var high = Math.max(1, (int) Math.round(logo.getHeight() * scale));
            graphics.drawImage(logo, MARGIN, HEAD + (MARK - high) / 2, wide, high, null);
            return wide;
        }

        /// A case with a leaf in it, in a square of 28.
        private void mark() {
            var before = graphics.getTransform();
            graphics.translate(MARGIN, HEAD);
            graphics.scale(MARK / 28.0, MARK / 28.0);
            graphics.setColor(placard.dress().ink());
            graphics.setStroke(new BasicStroke(1.6f));
            graphics.draw(new Rectangle2D.Float(2.8f, 4.8f, 22.4f, 18.4f));
            graphics.draw(new Line2D.Float(2.8f, 19.2f, 25.2f, 19.2f));
            graphics.fill(new Rectangle2D.Float(10, 8.4f, 8, 10.8f));
            graphics.setTransform(before);
        }
    }
}
