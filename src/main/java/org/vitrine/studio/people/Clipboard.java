package org.vitrine.studio.people;

/// Copying in the browser.
final class Clipboard {
    /// Says whether the text was copied: it is not where the connection is not encrypted.
    static final String COPY = """
            return window.isSecureContext && navigator.clipboard
                ? navigator.clipboard.writeText($0).then(() => true, () => false)
                : false;
            """;

    private Clipboard() {}
}
