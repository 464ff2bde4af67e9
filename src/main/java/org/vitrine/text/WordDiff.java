package org.vitrine.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two texts in one: what stayed, what went and what came, word by word.
///
/// @param pieces in the order of the text
public record WordDiff(List<Piece> pieces) {
    /// Where a link of Markdown leads is one word: two halves of two addresses are no address.
    private static final Pattern WORD =
            Pattern.compile("(?<=\\])\\([^()\\s]+\\)|\\p{L}+|\\p{N}+|\\s+|.", Pattern.DOTALL);

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Piece(Kind kind, String text) {}

    public static WordDiff of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<Piece>();
        DiffUtils.diff(old, now, true).getDeltas().forEach(delta -> {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
                add(pieces, Kind.ADDED, delta.getTarget().getLines());
            }
        });
        return new WordDiff(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /// Words, numbers, white space, addresses and single signs, which together are the text.
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
