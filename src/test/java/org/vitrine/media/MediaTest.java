package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.media.UnreadablePictureException.Problem;

@DatabaseTest
class MediaTest {
    private final Media media;

    MediaTest(Database database, @TempDir Path data) {
        media = new Media(
                new MediaRepository(database.jdbc()),
                new MediaSettings(data, DataSize.ofKilobytes(200), 1),
                Clock.systemUTC());
    }

    @Test
    void theSamePictureIsKeptOnce() throws IOException {
        var first = media.store(picture("jpg", 300, 200), "leaf.jpg");
        var second = media.store(picture("jpg", 300, 200), "the same.jpg");
        assertThat(second).isEqualTo(first);
        assertThat(first.width()).isEqualTo(300);
        assertThat(media.rendition(first.id(), 320))
                .hasValueSatisfying(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void aPictureThatEndsBeforeItIsCompleteIsRefused() throws IOException {
        var whole = picture("jpg", 600, 400);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), Problem.DAMAGED);
        var png = picture("png", 600, 400);
        assertRefused(Arrays.copyOf(png, png.length / 2), Problem.DAMAGED);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() throws IOException {
        assertRefused(new byte[0], Problem.EMPTY);
        assertRefused("just words".getBytes(java.nio.charset.StandardCharsets.UTF_8), Problem.NOT_A_PICTURE);
        assertRefused(new byte[300 * 1024], Problem.TOO_MANY_BYTES);
        assertRefused(picture("png", 2000, 600), Problem.TOO_MANY_PIXELS);
    }

    private void assertRefused(byte[] bytes, Problem problem) {
        assertThatThrownBy(() -> media.store(bytes, "leaf.jpg"))
                .isInstanceOfSatisfying(
                        UnreadablePictureException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (var line = 0; line < height; line += 10) {
            pen.setColor(new Color(line % 255, 120, 255 - line % 255));
            pen.fillRect(0, line, width - line % 97, 5);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
