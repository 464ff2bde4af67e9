package org.vitrine.text;

/// Words that can be changed where they stand on a page. They carry the name of their place with them, and become
/// `<span data-words="…">` in its HTML.
public final class InPlace {
    private static final Marks MARKS = new Marks(
            '\uFDD3',
            '\uFDD4',
            '\uFDD5',
            (place, words) -> "<span data-words=\"%s\">%s</span>"
                    .formatted(SafeHtml.ofText(place).html(), words));

    private InPlace() {}

    public static String mark(String place, String words) {
        return MARKS.mark(place, words);
    }

    /// HTML in which every marked text says where it belongs; in attributes it cannot.
    public static String html(String marked) {
        return MARKS.html(marked);
    }
}
