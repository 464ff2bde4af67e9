package org.vitrine.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;
import org.vitrine.media.UnreadablePictureException.Problem;

/// A PDF whose pages become pictures, drawn as on paper at 300 dots an inch, as far as there is room.
final class PdfFile implements AutoCloseable {
    private static final float QUALITY = 0.92f;
    private static final double POINTS_PER_INCH = 72;
    private static final double DOTS_PER_INCH = 300;
    private static final double MOST_PIXELS = 24_000_000;
    private static final double LONGEST_SIDE = 14_000;
    private static final int MOST_CHARACTERS = 200_000;
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n]]");

    private final PDDocument document;
    private final PdfContents contents;
    private final String fileName;

    PdfFile(Path file, String fileName, MediaSettings settings) throws IOException {
        this.fileName = fileName;
        try {
            document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new UnreadablePictureException(Problem.LOCKED, fileName);
        }
        contents = new PdfContents(fileName, settings);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /// Draws a page.
    ///
    /// @param index counted from 0
    void draw(int index, Path target, Deadline deadline) throws IOException {
        var page = document.getPage(index);
        contents.check(page.getCOSObject(), deadline);
        var image = new Renderer(document, deadline).renderImage(index, scale(index), ImageType.RGB);
        try (var out = Files.newOutputStream(target)) {
            Encoding.jpeg(image, QUALITY, out);
        }
    }

    /// The words that the file says stand on a page, paragraphs apart by blank lines; empty where it says nothing.
    String words(int index, Deadline deadline) throws IOException {
        var stripper = new PDFTextStripper() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                deadline.check();
                super.processOperator(operator, operands);
            }
        };
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        var words = stripper.getText(document);
        return NOT_TEXT.matcher(words.substring(0, Math.min(words.length(), MOST_CHARACTERS)))
                .replaceAll("")
                .strip();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private float scale(int index) {
        var page = document.getPage(index);
        var box = page.getCropBox();
        double width = box.getWidth() * page.getUserUnit();
        double height = box.getHeight() * page.getUserUnit();
        if (!(width > 0 && height > 0 && Double.isFinite(width * height))) {
            throw new UnreadablePictureException(Problem.DAMAGED, fileName);
        }
        var asOnPaper = DOTS_PER_INCH / POINTS_PER_INCH;
        var room = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
        return (float) (Math.min(asOnPaper, room) * page.getUserUnit());
    }

    /// Stops when there is no time left: a few lines can ask for more drawing than a life is long.
    private static final class Renderer extends PDFRenderer {
        private final Deadline deadline;

        private Renderer(PDDocument document, Deadline deadline) {
            super(document);
            this.deadline = deadline;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    deadline.check();
                    super.processOperator(operator, operands);
                }
            };
        }
    }
}
