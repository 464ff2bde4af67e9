package org.vitrine.interchange.intake;

import java.util.List;

/// The first lines of a table as they are read now, with the choices of how to read it.
///
/// @param rows without the headers
public record TablePreview(
        List<String> headers,
        List<List<String>> rows,
        List<String> charsets,
        List<String> delimiters,
        List<String> separators) {
    public TablePreview {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        charsets = List.copyOf(charsets);
        delimiters = List.copyOf(delimiters);
        separators = List.copyOf(separators);
    }
}
