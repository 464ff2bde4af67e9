package org.vitrine.house;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.vitrine.house.UnusableEmblemException.Problem;
import org.vitrine.media.Media;

/// Takes in what stands for the house: drawings are written anew, pictures become a small PNG of their pixels.
@Component
class Emblems {
    private static final int WIDEST = 960;
    private static final int HIGHEST = 320;
    private static final int BEGINNING = 1024;

    private final Media media;
    private final InstitutionRepository repository;

    Emblems(Media media, InstitutionRepository repository) {
        this.media = media;
        this.repository = repository;
    }

    /// @throws UnusableEmblemException when there is nothing in it to show
    /// @throws org.vitrine.media.UnreadablePictureException when a picture is damaged or beyond the limits
    Emblem keep(byte[] bytes, String fileName) {
        return isDrawing(bytes) ? drawing(bytes) : picture(bytes, fileName);
    }

    private static boolean isDrawing(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        return beginning.stripLeading().replace("\uFEFF", "").startsWith("<");
    }

    private Emblem drawing(byte[] bytes) {
        var drawing = Drawing.of(bytes);
        var file = new HouseFile(
                checksum(drawing.svg().getBytes(StandardCharsets.UTF_8)) + ".svg", drawing.width(), drawing.height());
        repository.keep(file.name(), drawing.svg().getBytes(StandardCharsets.UTF_8));
        return new Emblem(file, drawing.leftOut());
    }

    private Emblem picture(byte[] bytes, String fileName) {
        // The media intake knows what a picture is, and which would bring the house down.
        var picture = media.store(bytes, fileName);
        try {
            var image = ImageIO.read(media.original(picture.id()).toFile());
            if (image == null) {
                throw new UnusableEmblemException(Problem.NO_PICTURE);
            }
            var png = png(image);
            var file = new HouseFile(checksum(png.bytes()) + ".png", png.width(), png.height());
            repository.keep(file.name(), png.bytes());
            return new Emblem(file, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + fileName, e);
        }
    }

    private record Png(byte[] bytes, int width, int height) {}

    private static Png png(BufferedImage image) throws IOException {
        var scale = Math.min(1.0, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        var width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var scaled = image;
        // By halves, so that every pixel of the picture counts.
        while (scaled.getWidth() / 2 > width && scaled.getHeight() / 2 > height) {
            scaled = drawn(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
        }
        scaled = drawn(scaled, width, height);
        var output = new ByteArrayOutputStream();
        ImageIO.write(scaled, "png", output);
        return new Png(output.toByteArray(), scaled.getWidth(), scaled.getHeight());
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pencil = drawn.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pencil.drawImage(image, 0, 0, width, height, null);
        pencil.dispose();
        return drawn;
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
