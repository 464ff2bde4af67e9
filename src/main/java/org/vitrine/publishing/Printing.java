package org.vitrine.publishing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.StringTokenizer;
import javax.imageio.ImageIO;
import org.vitrine.house.Colour;
import org.vitrine.house.House;
import org.vitrine.media.Encoding;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.books.Dress;
import org.vitrine.publishing.books.Numerals;
import org.vitrine.publishing.books.Plate;
import org.vitrine.publishing.books.Printery;

/// Makes the pictures of one book: those of the house as they are kept for screens, parts of them to measure,
/// places marked on them, and maps drawn in the book's colours.
final class Printing implements Printery {
    private static final String JPEG = "image/jpeg";
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final float QUALITY = 0.86f;
    /// Of a picture that is much taller than wide.
    private static final long MOST_PIXELS = 8_000_000;

    private static final int LARGEST_PART = 1800;
    private static final int CHART_WIDTH = 2400;
    private static final int BOARD_WIDTH = 1280;

    private final Media media;
    private final ImageApi images;
    private final House house;
    private final Dress dress;

    Printing(Media media, ImageApi images, House house, Dress dress) {
        this.media = media;
        this.images = images;
        this.house = house;
        this.dress = dress;
    }

    /// @throws org.vitrine.media.NotYetPreparedException when a picture has just come
    @Override
    public Optional<Plate.Printed> print(Plate plate, int width) {
        return switch (plate) {
            case Plate.Whole whole -> rendition(whole.picture(), width, whole.width(), whole.height());
            case Plate.Part part -> part(part, width);
            case Plate.Board board -> board(board);
            case Plate.Chart chart -> Optional.of(chart(chart));
            case Plate.Emblem emblem ->
                house.sketch(emblem.file(), width, width).map(Printing::png);
        };
    }

    private Optional<Plate.Printed> rendition(MediaId picture, int wanted, int width, int height) {
        var most = (int) Math.sqrt((double) MOST_PIXELS * width / height);
        var enough = Math.min(wanted, most);
        var served = Media.WIDTHS.stream()
                .filter(candidate -> candidate >= enough)
                .findFirst()
                .orElse(Media.WIDTHS.getLast());
        if (served > most) {
            served = Media.WIDTHS.stream()
                    .filter(candidate -> candidate <= most)
                    .reduce((_, larger) -> larger)
                    .orElse(Media.WIDTHS.getFirst());
        }
        return media.rendition(picture, served).map(file -> {
            try {
                return new Plate.Printed(Files.readAllBytes(file), JPEG);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + file, e);
            }
        });
    }

    private Optional<Plate.Printed> part(Plate.Part part, int wanted) {
        var width = Math.min(Math.min(wanted, LARGEST_PART), part.region().width());
        var answer = images.answer(new ImageApi.Request(
                part.picture(),
                "/" + part.region().xywh() + "/" + Math.max(1, width) + ",/0/default.jpg",
                "",
                null,
                null,
                "",
                ""));
        if (answer.status() == SERVICE_UNAVAILABLE) {
            // It has just come, which asking for the whole says in the usual way.
            return rendition(part.picture(), wanted, part.width(), part.height());
        }
        return answer.status() == 200 ? Optional.of(new Plate.Printed(answer.body(), JPEG)) : Optional.empty();
    }

    private Optional<Plate.Printed> board(Plate.Board board) {
        return rendition(board.picture(), BOARD_WIDTH, board.width(), board.height())
                .map(printed -> {
                    var image = read(printed.bytes());
                    var graphics = graphics(image);
                    try {
                        var scale = (double) image.getWidth() / board.width();
                        var radius = image.getWidth() / 40.0;
                        board.places().forEach(place -> {
                            var region = place.region();
                            var x = region.x() * scale;
                            var y = region.y() * scale;
                            graphics.setColor(colour(dress.onWhite("accent")));
                            graphics.setStroke(new BasicStroke((float) (radius / 8)));
                            graphics.draw(
                                    new Rectangle2D.Double(x, y, region.width() * scale, region.height() * scale));
                            disc(
                                    graphics,
                                    place.number(),
                                    Math.max(x, radius),
                                    Math.max(y, radius),
                                    radius,
                                    colour(dress.onWhite("accent")));
                        });
                    } finally {
                        graphics.dispose();
                    }
                    return new Plate.Printed(jpeg(image), JPEG);
                });
    }

    private Plate.Printed chart(Plate.Chart chart) {
        var scale = (double) CHART_WIDTH / chart.width();
        var image =
                new BufferedImage(CHART_WIDTH, Math.max(1, (int) (chart.height() * scale)), BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(image);
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            graphics.setColor(new Color(0xe3e7e4));
            graphics.fill(path(chart.land()));
            graphics.setStroke(new BasicStroke(0.8f));
            graphics.setColor(new Color(0x98a39e));
            graphics.draw(path(chart.land()));
            graphics.draw(path(chart.borders()));
            chart.pins()
                    .forEach(pin -> disc(graphics, pin.number(), pin.x(), pin.y(), 15, colour(dress.onWhite("mark"))));
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static Plate.Printed png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
        return new Plate.Printed(bytes.toByteArray(), "image/png");
    }

    private static void disc(Graphics2D graphics, String number, double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        graphics.setColor(Color.WHITE);
        var shape = Numerals.shape(number, radius * 1.15);
        var bounds = shape.getBounds2D();
        graphics.fill(AffineTransform.getTranslateInstance(x - bounds.getCenterX(), y - bounds.getCenterY())
                .createTransformedShape(shape));
    }

    /// Paths of `M`, `L` and `Z` with whole numbers.
    private static Path2D path(String written) {
        var path = new Path2D.Double();
        var tokens = new StringTokenizer(written.replaceAll("([MLZ])", " $1 "));
        var command = "M";
        while (tokens.hasMoreTokens()) {
            var token = tokens.nextToken();
            switch (token) {
                case "M", "L" -> command = token;
                case "Z" -> path.closePath();
                default -> {
                    var x = Double.parseDouble(token);
                    var y = Double.parseDouble(tokens.nextToken());
                    if (command.equals("M")) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
        }
        return path;
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static Color colour(Colour colour) {
        return new Color(colour.rgb());
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("What was made for screens cannot be read", e);
        }
    }

    static byte[] jpeg(BufferedImage image) {
        return Encoding.jpeg(image, QUALITY);
    }
}
