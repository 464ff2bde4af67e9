package org.vitrine.interchange.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one record after the other, always in the same order, and holds no more than one at a time.
interface RecordReader extends Closeable {

    /// @return null at the end
    /// @throws UnreadableImportException when there is no going on
    @Nullable
    Incoming next() throws IOException;
}
