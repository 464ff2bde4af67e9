package org.vitrine.publishing.books;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The front of a book as a picture: what the catalogue begins with, as it is seen.
public final class Covers {
    private static final float SCALE = 2.4f;

    private Covers() {}

    public static BufferedImage picture(PdfBook book) throws IOException {
        var pdf = new ByteArrayOutputStream();
        book.writeCover(pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFRenderer(document).renderImage(0, SCALE);
        }
    }
}
