package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.List;

/// A record as it was read, line by line, with those marked that its reader did not understand.
record RawLines(List<Line> lines) {
    record Line(String text, boolean unread) {}

    RawLines {
        lines = List.copyOf(lines);
    }

    /// @param unread the lines or parts of lines that were not understood, in their order
    static RawLines of(String raw, List<String> unread) {
        var lines = new ArrayList<Line>();
        var next = 0;
        for (var text : raw.split("\n", -1)) {
            var marked = next < unread.size() && stands(unread.get(next), text);
            next += marked ? 1 : 0;
            lines.add(new Line(text, marked));
        }
        return new RawLines(lines);
    }

    private static boolean stands(String unread, String line) {
        return !unread.isBlank() && squeezed(line).contains(squeezed(unread));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
