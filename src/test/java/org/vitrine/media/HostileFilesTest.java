package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.vitrine.Database;
import org.vitrine.media.MediaSettings.Keeping;
import org.vitrine.media.UnreadablePictureException.Problem;

/// Files that are broken, or made to break something, are refused for a reason that can be told.
@Timeout(120)
class HostileFilesTest {
    private final Path folder;
    private final PictureHouse house;

    HostileFilesTest(@TempDir Path folder) {
        this.folder = folder;
        house = PictureHouse.at(Database.H2, folder);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        assertRefused(new byte[0], Problem.EMPTY);
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), Problem.NOT_A_PICTURE);
        assertRefused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), Problem.NOT_A_PICTURE);
        assertRefused(Scans.zip(), Problem.NOT_A_PICTURE);
        assertRefused(Scans.file("gif", Scans.quarters(20, 20)), Problem.NOT_A_PICTURE);
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, Problem.DAMAGED);
    }

    @Test
    void aPictureThatIsSomethingElseAsWellIsRefused() throws IOException {
        assertRefused(Scans.concat(Scans.jpeg(40, 30), Scans.zip()), Problem.TWO_KINDS_AT_ONCE);
        assertRefused(Scans.concat(Scans.png(40, 30), Scans.zip()), Problem.TWO_KINDS_AT_ONCE);
        var page = "\n<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var jpeg = Scans.jpeg(40, 30);
        var comment = Scans.concat(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, (byte) (page.length + 2)}, page);
        assertRefused(Scans.concat(comment, Arrays.copyOfRange(jpeg, 2, jpeg.length)), Problem.TWO_KINDS_AT_ONCE);
        assertRefused(
                Scans.concat("GIF89a/*".getBytes(StandardCharsets.UTF_8), Scans.jpeg(40, 30)), Problem.NOT_A_PICTURE);
        assertRefused(Scans.concat(Scans.pdf("one"), Scans.zip()), Problem.TWO_KINDS_AT_ONCE);
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        for (var whole :
                List.of(Scans.jpeg(600, 400), Scans.png(600, 400), Scans.tiff(List.of(Scans.quarters(600, 400))))) {
            assertRefused(Arrays.copyOf(whole, whole.length / 2), Problem.DAMAGED);
        }
        assertRefusedLater(Arrays.copyOf(Scans.pdf("one", "two"), 300), Problem.DAMAGED);
    }

    @Test
    void aFileWithHolesInItIsRefused() throws IOException {
        var png = Scans.png(600, 400);
        Arrays.fill(png, png.length / 3, png.length / 2, (byte) 0x55);
        assertRefused(png, Problem.DAMAGED);
        assertRefused("RIFF\u0010\0\0\0WEBPVP8 \4\0\0\0????".getBytes(StandardCharsets.ISO_8859_1), Problem.DAMAGED);
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsUnpacked() throws IOException {
        assertRefused(Scans.boastingPng(100_000, 100_000), Problem.TOO_MANY_PIXELS);
        assertRefused(Scans.boastingPng(Integer.MAX_VALUE, Integer.MAX_VALUE), Problem.TOO_MANY_PIXELS);
        assertRefused(Scans.boastingPng(-5, 3), Problem.DAMAGED);
        assertRefused(Scans.boastingPng(4000, 4000), Problem.DAMAGED);
    }

    @Test
    void aTiffWhosePagesGoInACircleOrOnForEverIsRefused() {
        var circle = ByteBuffer.allocate(40);
        circle.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 0)
                .putInt(8);
        assertRefused(circle.array(), Problem.DAMAGED);
        var endless = ByteBuffer.allocate(8 + 30 * 2000);
        endless.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        for (var page = 0; page < 1999; page++) {
            endless.position(8 + page * 30);
            endless.putShort((short) 2);
            endless.putShort((short) 256)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) 9)
                    .putShort((short) 0);
            endless.putShort((short) 257)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) 9)
                    .putShort((short) 0);
            endless.putInt(8 + (page + 1) * 30);
        }
        assertRefused(endless.array(), Problem.TOO_MANY_PAGES);
    }

    @Test
    void whatIsBeyondTheLimitsOfTheHouseIsRefusedWithTheLimit() throws IOException {
        var small = PictureHouse.at(
                Database.H2,
                new MediaSettings(
                        folder.resolve("small"),
                        DataSize.ofMegabytes(1),
                        1,
                        1,
                        3,
                        Duration.ofMinutes(1),
                        1,
                        1,
                        DataSize.ofMegabytes(10),
                        DataSize.ofMegabytes(1),
                        MediaSettings.Attached.USUAL,
                        Keeping.FILES,
                        null));
        assertThatThrownBy(() -> small.media().store(new byte[2 << 20], "leaf.jpg"))
                .isInstanceOfSatisfying(UnreadablePictureException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_BYTES);
                    assertThat(refused.limit()).isEqualTo(1);
                });
        assertThatThrownBy(() -> small.media().store(Scans.plainPng(2000, 600, 9), "leaf.jpg"))
                .isInstanceOfSatisfying(UnreadablePictureException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_PIXELS);
                    assertThat(refused.limit()).isEqualTo(1);
                });
        assertThat(later(small, Scans.pdf("1", "2", "3", "4")).problem()).isEqualTo(Problem.TOO_MANY_PAGES);
    }

    @Test
    void aLargePictureThatCanOnlyBeOpenedAsAWholeIsRefused() throws IOException {
        var jpeg = Scans.progressiveJpeg(400, 300);
        assertThat(house.media().store(jpeg, "web.jpg").width()).isEqualTo(400);
        // The same, said to be of 60 megapixels.
        var at = 0;
        while ((jpeg[at] & 0xff) != 0xff || (jpeg[at + 1] & 0xff) != 0xc2) {
            at++;
        }
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 7500).putShort(at + 7, (short) 8000);
        assertRefused(jpeg, Problem.TOO_LARGE_AT_ONCE);
    }

    @Test
    void aScanOf300MegapixelsIsCutIntoTilesInLittleMemory() throws IOException {
        var picture = house.media().store(Scans.plainPng(20_000, 15_000, 200), "map.png");
        assertThat(picture.width()).isEqualTo(20_000);
        assertThatThrownBy(() -> house.media().rendition(picture.id(), 320))
                .isInstanceOf(NotYetPreparedException.class);
        house.media().makeTilesUnlessThere(picture, Deadline.in(Duration.ofMinutes(2), "map.png"), _ -> {});
        var small = Scans.read(
                Files.readAllBytes(house.media().rendition(picture.id(), 320).orElseThrow()));
        assertThat(small.getRGB(160, 120) & 0xff).isBetween(195, 205);
    }

    @Test
    void aLockedPdfIsRefused() throws IOException {
        assertRefusedLater(Scans.lockedPdf(), Problem.LOCKED);
    }

    @Test
    void aPdfPageOfAnyExtentBecomesAPictureOfBoundedSize() throws IOException {
        assertThat(later(house, Scans.pdfOfSize(14_400, 14_400)).problem()).isNull();
        assertThat(later(house, Scans.pdfOfSize(14_400, 2)).problem()).isNull();
    }

    @Test
    void aPdfWithAHugePictureInItIsRefusedBeforeThatIsUnpacked() throws IOException {
        try (var document = new PDDocument()) {
            var image = document.getDocument().createCOSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 100_000);
            image.setInt(COSName.HEIGHT, 100_000);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            try (var out = image.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[1000]);
            }
            assertRefusedLater(showing(document, image), Problem.TOO_LARGE_AT_ONCE);
        }
    }

    @Test
    void aPdfThatUnpacksToMoreThanThereIsRoomForIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            var form = document.getDocument().createCOSStream();
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            try (var out = form.createOutputStream(COSName.FLATE_DECODE)) {
                var spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (var megabyte = 0; megabyte < 300; megabyte++) {
                    out.write(spaces);
                }
            }
            assertRefusedLater(showing(document, form), Problem.TOO_LARGE_AT_ONCE);
        }
    }

    @Test
    void aPdfWithPicturesThatNobodyReadsIsRefusedAndNotShownEmpty() throws IOException {
        try (var document = new PDDocument()) {
            var image = document.getDocument().createCOSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 10);
            image.setInt(COSName.HEIGHT, 10);
            try (var out = image.createRawOutputStream()) {
                out.write(new byte[1000]);
            }
            image.setItem(COSName.FILTER, COSName.JPX_DECODE);
            assertRefusedLater(showing(document, image), Problem.UNKNOWN_INSIDE);
        }
    }

    /// Ten forms that each draw the next one ten times.
    @Test
    void aPdfThatAsksForEndlessDrawingIsGivenUp() throws IOException {
        var hasty = PictureHouse.at(
                Database.H2,
                new MediaSettings(
                        folder.resolve("hasty"),
                        DataSize.ofMegabytes(1),
                        100,
                        40,
                        10,
                        Duration.ofSeconds(2),
                        1,
                        1,
                        DataSize.ofMegabytes(10),
                        DataSize.ofMegabytes(1),
                        MediaSettings.Attached.USUAL,
                        Keeping.FILES,
                        null));
        try (var document = new PDDocument()) {
            var inner = form(document, "0 0 10 10 re f", null);
            for (var depth = 0; depth < 10; depth++) {
                inner = form(document, "/Again Do ".repeat(10), inner);
            }
            assertThat(later(hasty, showing(document, inner.getCOSObject())).problem())
                    .isEqualTo(Problem.TOO_SLOW);
        }
    }

    private static PDFormXObject form(PDDocument document, String drawing, PDFormXObject inner) throws IOException {
        var form = new PDFormXObject(
                new PDStream(document, new java.io.ByteArrayInputStream(drawing.getBytes(StandardCharsets.US_ASCII))));
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        if (inner != null) {
            form.getResources().put(COSName.getPDFName("Again"), inner);
        }
        return form;
    }

    private static byte[] showing(PDDocument document, org.apache.pdfbox.cos.COSStream object) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        var objects = new org.apache.pdfbox.cos.COSDictionary();
        objects.setItem("Again", object);
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        page.setContents(new PDStream(
                document, new java.io.ByteArrayInputStream("/Again Do".getBytes(StandardCharsets.US_ASCII))));
        document.addPage(page);
        return Scans.saved(document);
    }

    private void assertRefused(byte[] bytes, Problem problem) {
        assertThatThrownBy(() -> house.media().store(bytes, "leaf.jpg"))
                .isInstanceOfSatisfying(
                        UnreadablePictureException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
        assertThat(later(house, bytes).problem()).isEqualTo(problem);
    }

    private void assertRefusedLater(byte[] bytes, Problem problem) {
        assertThat(later(house, bytes).problem()).isEqualTo(problem);
    }

    /// What becomes of a file that is sent, once somebody has worked on it.
    static Job later(PictureHouse house, byte[] bytes) {
        try {
            var id = UUID.randomUUID().toString();
            Files.createDirectories(house.settings().scratch());
            var file = Files.write(house.settings().scratch().resolve(id), bytes);
            house.intake().add(id, file, "leaf.jpg", "somebody");
            house.workers().perform(house.jobs().find(id).orElseThrow());
            return house.jobs().find(id).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
