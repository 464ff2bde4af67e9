package org.vitrine.media;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.vitrine.media.UnreadablePictureException.Problem;

/// What a page of a PDF is made of, looked at before it is drawn: drawing unpacks things as a whole, however large they
/// become, and passes over in silence what it cannot read.
final class PdfContents {
    private static final long MOST_UNPACKED = 256L << 20;
    /// Deflate makes nothing more than about a thousand times smaller.
    private static final long TOO_SHORT_TO_HURT = MOST_UNPACKED / 1100;

    private static final int BUFFER = 1 << 16;

    private final String fileName;
    private final MediaSettings settings;
    /// Pages share fonts and pictures: each is looked at once.
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfContents(String fileName, MediaSettings settings) {
        this.fileName = fileName;
        this.settings = settings;
    }

    /// @throws UnreadablePictureException when it must not or cannot be drawn
    void check(COSDictionary page, Deadline deadline) throws IOException {
        var open = new ArrayDeque<COSBase>();
        open.add(page);
        while (!open.isEmpty()) {
            deadline.check();
            var next = open.remove();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSStream stream) {
                check(stream, deadline);
            }
            switch (next) {
                case COSDictionary dictionary ->
                    dictionary.entrySet().stream()
                            // Other pages are looked at when it is their turn.
                            .filter(entry -> !entry.getKey().equals(COSName.PARENT)
                                    && !entry.getKey().equals(COSName.P))
                            .map(java.util.Map.Entry::getValue)
                            .filter(java.util.Objects::nonNull)
                            .forEach(open::add);
                case COSArray array -> {
                    for (var element : array) {
                        if (element != null) {
                            open.add(element);
                        }
                    }
                }
                default -> {
                    // Numbers and names hurt nobody.
                }
            }
        }
    }

    private void check(COSStream stream, Deadline deadline) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long width = stream.getInt(COSName.WIDTH, 0);
            long height = stream.getInt(COSName.HEIGHT, 0);
            if (width * height > settings.mostPixelsAtOnce()) {
                throw new UnreadablePictureException(
                        Problem.TOO_LARGE_AT_ONCE, fileName, settings.mostMegapixelsAtOnce());
            }
        }
        if (isPackedWith(stream, COSName.JPX_DECODE)) {
            throw new UnreadablePictureException(Problem.UNKNOWN_INSIDE, fileName);
        }
        if (isPackedWith(stream, COSName.FLATE_DECODE) && stream.getLength() > TOO_SHORT_TO_HURT) {
            checkUnpacked(stream, deadline);
        }
    }

    private void checkUnpacked(COSStream stream, Deadline deadline) throws IOException {
        var buffer = new byte[BUFFER];
        long unpacked = 0;
        try (var in = new InflaterInputStream(stream.createRawInputStream())) {
            for (var count = in.read(buffer); count > 0; count = in.read(buffer)) {
                deadline.check();
                unpacked += count;
                if (unpacked > MOST_UNPACKED) {
                    throw new UnreadablePictureException(
                            Problem.TOO_LARGE_AT_ONCE, fileName, settings.mostMegapixelsAtOnce());
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException otherwisePacked) {
            // Then it is for the decoder, which stops there as well.
        }
    }

    private static boolean isPackedWith(COSStream stream, COSName filter) {
        return switch (stream.getFilters()) {
            case COSName name -> name.equals(filter);
            case COSArray names -> names.indexOf(filter) >= 0;
            case null, default -> false;
        };
    }
}
