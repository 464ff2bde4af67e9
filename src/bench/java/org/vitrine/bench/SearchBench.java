package org.vitrine.bench;

import org.vitrine.search.IndexBench;

/// Search in 100,000 documents.
final class SearchBench {
    private SearchBench() {}

    static void main(String[] arguments) throws Exception {
        IndexBench.main(arguments);
    }
}
