package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

@DatabaseTest
class MediaTest {
    private final Media media;

    MediaTest(Database database, @TempDir Path data) {
        media = PictureHouse.at(database, data).media();
    }

    @Test
    void theSamePictureIsKeptOnce() throws IOException {
        var first = media.store(Scans.jpeg(300, 200), "leaf.jpg");
        var second = media.store(Scans.jpeg(300, 200), "the same.jpg");
        assertThat(second).isEqualTo(first);
        assertThat(first.width()).isEqualTo(300);
        var rendition = media.rendition(first.id(), 320).orElseThrow();
        assertThat(Scans.read(Files.readAllBytes(rendition)).getWidth()).isEqualTo(300);
    }

    @Test
    void whatAFileIsDoesNotDependOnItsName() throws IOException {
        assertThat(media.store(Scans.png(40, 30), "leaf.jpg").mediaType()).isEqualTo("image/png");
        assertThat(media.store(Scans.jpeg(40, 30), "leaf.html").mediaType()).isEqualTo("image/jpeg");
        assertThat(media.store(Scans.tiff(List.of(Scans.quarters(40, 30))), "leaf")
                        .mediaType())
                .isEqualTo("image/tiff");
    }

    @Test
    void nothingThatACameraWroteIsInWhatIsGivenOutAndTheOriginalKeepsIt() throws IOException {
        var photograph = Scans.photograph(900, 600, 6);
        var picture = media.store(photograph, "quay.jpg");
        assertThat(Files.readAllBytes(media.original(picture.id()))).isEqualTo(photograph);
        assertThat(text(photograph)).contains("Ilse Brandt", "Exif");
        for (var width : Media.WIDTHS) {
            assertThat(text(Files.readAllBytes(
                            media.rendition(picture.id(), width).orElseThrow())))
                    .doesNotContain("Ilse", "Exif", "xmpmeta", "8BIM", "GPS");
        }
        var tile = media.tile(picture, new Pyramid.Tile(0, 0, 0)).orElseThrow();
        assertThat(text(tile)).doesNotContain("Ilse", "Exif", "xmpmeta", "8BIM", "GPS");
    }

    @Test
    void aPictureStandsUprightHoweverTheCameraWasHeld() throws IOException {
        var upright = List.of(
                "red blue green white",
                "blue red white green",
                "white green blue red",
                "green white red blue",
                "red green blue white",
                "green red white blue",
                "white blue green red",
                "blue white red green");
        for (var orientation = 1; orientation <= 8; orientation++) {
            var picture = media.store(Scans.photograph(400, 300, orientation), "held-" + orientation + ".jpg");
            assertThat(picture.width()).isEqualTo(orientation < 5 ? 400 : 300);
            var shown = Scans.read(
                    Files.readAllBytes(media.rendition(picture.id(), 320).orElseThrow()));
            assertThat(quarters(shown)).as("orientation %d", orientation).isEqualTo(upright.get(orientation - 1));
        }
    }

    @Test
    void aPictureMadeSmallerKeepsItsColoursInEveryLevel() throws IOException {
        var picture = media.store(Scans.png(2301, 1207), "wide.png");
        for (var width : Media.WIDTHS) {
            var shown = Scans.read(
                    Files.readAllBytes(media.rendition(picture.id(), width).orElseThrow()));
            assertThat(shown.getWidth()).isEqualTo(width);
            assertThat(quarters(shown)).isEqualTo("red blue green white");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The colours of the four quarters, as words.
    static String quarters(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return String.join(
                " ",
                colour(image.getRGB(width / 4, height / 4)),
                colour(image.getRGB(3 * width / 4, height / 4)),
                colour(image.getRGB(width / 4, 3 * height / 4)),
                colour(image.getRGB(3 * width / 4, 3 * height / 4)));
    }

    static String colour(int rgb) {
        var red = (rgb >> 16 & 0xff) > 127;
        var green = (rgb >> 8 & 0xff) > 127;
        var blue = (rgb & 0xff) > 127;
        return red && green && blue
                ? "white"
                : red && !green && !blue
                        ? "red"
                        : !red && green && !blue ? "green" : !red && !green && blue ? "blue" : "other";
    }
}
