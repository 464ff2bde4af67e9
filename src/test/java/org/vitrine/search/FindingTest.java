package org.vitrine.search;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// In the house's own files.
class FindingTest extends FindingInAnyIndex {
    @TempDir
    static Path folder;

    @Override
    SearchSettings settings() {
        return new SearchSettings(SearchSettings.Backend.LUCENE, folder, List.of(), "http", null, null);
    }
}
