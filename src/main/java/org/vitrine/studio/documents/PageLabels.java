package org.vitrine.studio.documents;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What pictures of leaves are called and in what order they come, judged by the names of their files.
final class PageLabels {
    private static final Pattern LEAF =
            Pattern.compile("(\\d{1,6})(?:[ _-]?(ob|v|r|verso|recto))?\\.?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PageLabels() {}

    /// The number at the end of the name, `f3_065_0187.jpg` as `187`; without one, the position.
    static String label(String fileName, int position) {
        var stem = fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        var leaf = LEAF.matcher(stem);
        if (!leaf.find()) {
            return String.valueOf(position);
        }
        var number = leaf.group(1).replaceFirst("^0+(?=\\d)", "");
        var side = leaf.group(2);
        return side == null
                ? number
                : number + (side.equalsIgnoreCase("ob") ? "ob." : side.toLowerCase(java.util.Locale.ROOT));
    }

    /// Numbers in names compare as numbers: `page 2` comes before `page 10`.
    static Comparator<String> order() {
        return Comparator.comparing(name -> NUMBER.matcher(name.toLowerCase(java.util.Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, 12 - number.group().length())) + number.group()));
    }
}
