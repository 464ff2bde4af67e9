package org.vitrine.text;

/// The words of a passage and some that stand around them: a W3C TextQuoteSelector (Web Annotation Data Model, 4.2.4).
public record TextQuote(String exact, String prefix, String suffix) {
    /// How many code points before and after are kept.
    public static final int CONTEXT = 32;

    public TextQuote {
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("A passage has no words");
        }
        prefix = prefix == null ? "" : prefix;
        suffix = suffix == null ? "" : suffix;
    }
}
