package org.vitrine.text;

/// What is blank in text that comes from elsewhere: besides white space, also no-break spaces, a zero-width space and a
/// byte order mark.
public final class Whitespace {
    private Whitespace() {}

    /// Without blanks at both ends.
    public static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\u2007'
                || c == '\u200B'
                || c == '\uFEFF';
    }
}
