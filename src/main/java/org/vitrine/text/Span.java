package org.vitrine.text;

/// From one position of a text to another, in Unicode code points; the end is not included.
/// The shape of a W3C TextPositionSelector (Web Annotation Data Model, 4.2.5).
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span cannot run from " + start + " to " + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }
}
