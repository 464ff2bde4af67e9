package org.vitrine.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes bytes smaller than gzip does. It is a library of the machine's own kind: where there is none, or it may not be
/// loaded, everybody gets gzip.
final class Brotli {
    /// Quick enough for a page that somebody waits for, and smaller than gzip at its best.
    private static final int QUALITY = 5;
    /// A page is smaller than what it may look back on then; a larger window only takes more memory while it works.
    private static final int WINDOW = 18;

    private static final Logger log = LoggerFactory.getLogger(Brotli.class);
    private static final boolean AVAILABLE = isAvailable();

    private Brotli() {}

    static byte @Nullable [] packed(byte[] plain) {
        if (!AVAILABLE) {
            return null;
        }
        try {
            return Encoder.compress(plain, Encoder.Parameters.create(QUALITY, WINDOW, Encoder.Mode.TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
    }

    private static boolean isAvailable() {
        // The library unpacks itself into the folder for temporary files, which may be closed to programs.
        if (Brotli4jLoader.isAvailable()) {
            return true;
        }
        var cause = Brotli4jLoader.getUnavailabilityCause();
        log.info("No Brotli on this machine, pages are sent with gzip: {}", cause == null ? "" : cause.getMessage());
        return false;
    }
}
