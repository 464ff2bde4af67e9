package org.vitrine.interchange;

import java.util.Random;

/// Texts made of what formats stumble over.
final class RandomText {
    private static final String[] PIECES = {
        "a",
        "word ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n \n",
        "\t",
        "\r\n",
        "\r",
        "😀",
        "e\u0301",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u00A0",
        "\uFEFF",
        "\u0007",
        "\u007F",
        "\u0090",
        "- ",
        "# ",
        ": ",
        ":",
        "'",
        "\"",
        "|",
        ">",
        "{",
        "{#",
        "{#p1}",
        "[",
        "]",
        "}",
        "&x",
        "*y",
        "!t",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "No",
        "1",
        "0x1f",
        "059",
        "1953-07-29",
        "\\",
        "?",
        "---",
        "...",
        "=",
        "<<",
        "\n---\n",
        "\n# ",
        " #",
        "é",
        "Ж",
        "中"
    };

    private RandomText() {}

    static String of(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(9); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
