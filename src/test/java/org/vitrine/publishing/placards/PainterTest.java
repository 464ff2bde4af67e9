package org.vitrine.publishing.placards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.publishing.placards.Placard.Face;

/// Pictures of shared links, whatever is written on them.
class PainterTest {
    private static final Placard.House HOUSE = new Placard.House("Wren Street Archive", null, true);
    private static final Placard.Dress DRESS = new Placard.Dress(
            Color.WHITE, Color.BLACK, Color.DARK_GRAY, Color.BLUE, Color.LIGHT_GRAY, Color.GRAY, Face.SERIF);

    private final Painter painter = new Painter();

    private static Placard titled(String title) {
        return new Placard(HOUSE, "The lamp", title, "A year of light", DRESS, null);
    }

    private static Placard showing(int width, int height) {
        var object = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = object.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return new Placard(HOUSE, null, "The lamp", null, DRESS, object);
    }

    private BufferedImage painted(Placard placard) throws IOException {
        return decoded(painter.paint(placard).jpeg());
    }

    private byte[] jpeg(String title) {
        return painter.paint(titled(title)).jpeg();
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        assertThat(jpeg.length).isLessThan(300_000);
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        return image;
    }

    /// How many points below the head are not the ground.
    private static int written(BufferedImage image) {
        var points = 0;
        for (var y = 140; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    points++;
                }
            }
        }
        return points;
    }

    @Test
    void aPlacardSaysWhatItIsOf() throws IOException {
        assertThat(written(painted(titled("The lamp")))).isPositive();
        assertThat(jpeg("The lamp")).isNotEqualTo(jpeg("The lamb"));
        assertThat(jpeg("The lamp")).isEqualTo(jpeg("The lamp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Письма из Халверна: маяк, туман и люди, которые за ними смотрели",
                "Żółć, Übergröße, Čeština, Ўзбек",
                "The \u202elamp\u202c \u0000\u0007\u001b[31m of <b>Halvern</b>\n\r\tStrait",
                "The lamp \uD83D\uDCA1 of the \uD83C\uDDE9\uD83C\uDDEA coast",
                "L\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309amp",
                "\uD800 half a letter",
                "Lamp\u00adlighters\u200b of\u00a0the\u2028coast"
            })
    void wordsAreWritten(String title) throws IOException {
        assertThat(written(painted(titled(title)))).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uD83D\uDCA1",
                "\u202e\u0000",
                "منارة هالفيرن وضبابها",
                "מגדלור הלוורן",
                "灯塔与雾：一九五三年的书信",
                "ハルヴェルンの灯台",
                "प्रकाशस्तंभ",
                "\uE000\uFFFF\uFFFE",
                "\uD808\uDC00"
            })
    void noTitleKeepsAPlacardFromBeingDrawn(String title) throws IOException {
        painted(titled(title));
        painted(new Placard(new Placard.House(title, null, true), title, title, title, DRESS, null));
    }

    @Test
    void longTitlesBecomeSmallerAndEndAtAWord() throws IOException {
        var lettering = Lettering.shipped();
        var few = lettering.fit("The lamp", Face.SERIF, 84, 32, 600, 400).orElseThrow();
        assertThat(few.isWhole()).isTrue();
        assertThat(few.lines()).hasSize(1);
        var more = lettering
                .fit("lamp fog tide bell ".repeat(8), Face.SERIF, 84, 32, 600, 400)
                .orElseThrow();
        assertThat(more.isWhole()).isTrue();
        assertThat(more.lines().getFirst().getAscent())
                .isLessThan(few.lines().getFirst().getAscent());
        var most = lettering
                .fit("lamp fog tide bell ".repeat(2_000), Face.SERIF, 84, 32, 600, 400)
                .orElseThrow();
        assertThat(most.isWhole()).isFalse();
        assertThat(most.height()).isLessThanOrEqualTo(400);
        assertThat(lettering.fit("l".repeat(5_000), Face.SERIF, 84, 32, 600, 400))
                .isEmpty();
        painted(titled("lamp ".repeat(20_000)));
        painted(titled("l".repeat(100_000)));
    }

    @Test
    void aWordWithALetterThatNoFontHasIsNotWrittenInBoxes() {
        assertThat(Lettering.shipped().fit("The \uD80C\uDC00\uD81A\uDC10 lamp", Face.SERIF, 84, 32, 600, 400))
                .satisfiesAnyOf(
                        lines -> assertThat(lines).isEmpty(),
                        // Where the machine has a font for hieroglyphs, they are written.
                        lines -> assertThat(new java.awt.Font("Serif", java.awt.Font.PLAIN, 12)
                                        .canDisplayUpTo("\uD80C\uDC00\uD81A\uDC10"))
                                .isEqualTo(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"600x900", "900x600", "640x2000", "640x20", "1x1", "2000x3"})
    void objectsOfAnyShapeLieInTheCase(String shape) throws IOException {
        var sides = shape.split("x");
        var image = painted(showing(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])));
        assertThat(new Color(image.getRGB(980, 315)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(980, 315)).getGreen()).isLessThan(60);
    }

    @Test
    void aMachineThatCannotSetWordsDrawsTheRest() throws IOException {
        var wordless = new Painter(() -> {
            throw new InternalError("Fontconfig head is null");
        });
        var painted = wordless.paint(showing(600, 900));
        assertThat(painted.isTitled()).isFalse();
        assertThat(painter.paint(showing(600, 900)).isTitled()).isTrue();
        var image = decoded(painted.jpeg());
        assertThat(new Color(image.getRGB(980, 315)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(98, 92)).getRed()).as("the mark").isLessThan(60);
    }

    @Test
    void theLogoStandsInThePlaceOfTheMark() throws IOException {
        var logo = new BufferedImage(300, 60, BufferedImage.TYPE_INT_ARGB);
        fill(logo, Color.RED);
        var image = painted(placard(new Placard.House(null, logo, false), null));
        assertThat(new Color(image.getRGB(200, 90)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(200, 90)).getBlue()).isLessThan(60);
    }

    private static Placard placard(Placard.House house, @Nullable BufferedImage object) {
        return new Placard(house, null, "The lamp", null, DRESS, object);
    }

    private static void fill(BufferedImage image, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }
}
