package org.vitrine.text;

/// Markup that may be put on a page as it stands. Whoever makes one vouches for it: it was sanitised, or its text was
/// escaped.
public record SafeHtml(String html) {
    public static final SafeHtml EMPTY = new SafeHtml("");

    /// Plain text as markup.
    public static SafeHtml ofText(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
        return new SafeHtml(html.toString());
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
