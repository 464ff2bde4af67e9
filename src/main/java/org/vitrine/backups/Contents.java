package org.vitrine.backups;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much is in a backup.
///
/// @param rows of each table
/// @param files pictures, recordings and all others as they came
/// @param bytes of those
/// @param lost keys of files that the database knows and that were gone or damaged before they could be copied
public record Contents(Map<String, Long> rows, long files, long bytes, List<String> lost) {
    public Contents {
        rows = new TreeMap<>(rows);
        lost = List.copyOf(lost);
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
