package org.vitrine.house;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands for the house in pixels, for what shows no drawings: books on paper and pictures for sharing.
final class Sketch {
    private static final Logger log = LoggerFactory.getLogger(Sketch.class);

    private Sketch() {}

    /// @param width room for it, as the next
    /// @return a picture as it is; a drawing as large as there is room; nothing where it cannot be drawn
    static Optional<BufferedImage> of(HouseFile file, byte[] bytes, int width, int height) {
        return file.mediaType().equals("image/png") ? picture(bytes) : drawing(file, bytes, width, height);
    }

    private static Optional<BufferedImage> picture(byte[] bytes) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("A picture of the house cannot be read", e);
        }
    }

    private static Optional<BufferedImage> drawing(HouseFile file, byte[] bytes, int width, int height) {
        // Nothing is fetched: what is not in the drawing itself is left out.
        var drawing = new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
        return drawing == null ? Optional.empty() : drawn(drawing, file, width, height);
    }

    private static Optional<BufferedImage> drawn(SVGDocument drawing, HouseFile file, int width, int height) {
        var scale = Math.min((double) width / file.width(), (double) height / file.height());
        var image = new BufferedImage(
                Math.max(1, (int) Math.round(file.width() * scale)),
                Math.max(1, (int) Math.round(file.height() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var pencil = image.createGraphics();
        try {
            pencil.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pencil.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, pencil, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
            return Optional.of(image);
        } catch (RuntimeException undrawable) {
            // Browsers may do better. What it was for goes on without it.
            log.warn("The drawing {} cannot be drawn", file.name(), undrawable);
            return Optional.empty();
        } finally {
            pencil.dispose();
        }
    }
}
