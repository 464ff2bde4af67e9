package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// WebP is written by native code and read by none.
class WebPTest {
    @Test
    void whatStrangersBringNeverReachesNativeCode() {
        WebP.scanForPlugins();
        var readers = new ArrayList<ImageReader>();
        ImageIO.getImageReadersByMIMEType("image/webp").forEachRemaining(readers::add);
        assertThat(readers)
                .isNotEmpty()
                .allSatisfy(reader -> assertThat(reader.getClass().getName()).startsWith("com.twelvemonkeys."));
    }

    @Test
    void aPictureThatWasWrittenIsReadAgain() throws IOException {
        assumeTrue(WebP.isThere(), "no WebP on this machine");
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 60, 40);
        pen.dispose();
        var bytes = WebP.of(picture);
        assertThat(new String(bytes, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
        var read = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(read.getWidth()).isEqualTo(60);
        assertThat(read.getHeight()).isEqualTo(40);
        var colour = new Color(read.getRGB(30, 20));
        assertThat(colour.getRed()).isCloseTo(255, Offset.offset(6));
        assertThat(colour.getBlue()).isCloseTo(0, Offset.offset(12));
    }
}
