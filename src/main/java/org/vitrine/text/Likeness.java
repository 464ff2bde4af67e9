package org.vitrine.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Finds words in a text in which they may have changed a little: for every place of the text, how many code
/// points have to be changed, added or left out so that the words end there.
///
/// This is the algorithm of Myers (1999) in Hyyrö's form for words of any length: one bit for each code point of the
/// words, so that a long passage is looked for in a book within milliseconds.
final class Likeness {
    private final int[] words;
    private final Map<Integer, long[]> places = new HashMap<>();
    private final int blocks;

    Likeness(int[] words) {
        this.words = words.clone();
        this.blocks = (words.length + Long.SIZE - 1) / Long.SIZE;
        for (var i = 0; i < words.length; i++) {
            places.computeIfAbsent(words[i], _ -> new long[blocks])[i / Long.SIZE] |= 1L << (i % Long.SIZE);
        }
    }

    /// The least number of changes for words that end at each position of a text, wherever they begin.
    int[] changesUntil(int[] text) {
        return changes(text, 0);
    }

    /// The number of changes that make the words into the beginning of a text, for every length that it may have.
    int[] changesFromStart(int[] text) {
        return changes(text, 1);
    }

    /// @param first how the distance grows with each code point of the text that stands before all words
    private int[] changes(int[] text, int first) {
        var none = new long[blocks];
        var more = new long[blocks];
        var fewer = new long[blocks];
        Arrays.fill(more, -1L);
        var last = 1L << ((words.length - 1) % Long.SIZE);
        var changes = new int[text.length + 1];
        changes[0] = words.length;
        for (var at = 0; at < text.length; at++) {
            var same = places.getOrDefault(text[at], none);
            var carry = first;
            for (var block = 0; block < blocks; block++) {
                carry = step(
                        more, fewer, same[block], block, carry, block == blocks - 1 ? last : 1L << (Long.SIZE - 1));
            }
            changes[at + 1] = changes[at] + carry;
        }
        return changes;
    }

    /// One block of a column of the table of distances.
    ///
    /// @param carry how the distance changes from column to column above the block, and returned, below it
    private static int step(long[] more, long[] fewer, long same, int block, int carry, long lowest) {
        var up = more[block];
        var down = fewer[block];
        var matches = same | (carry < 0 ? 1L : 0L);
        var vertical = same | down;
        var diagonal = (((matches & up) + up) ^ up) | matches;
        var grows = down | ~(diagonal | up);
        var shrinks = up & diagonal;
        var below = (grows & lowest) != 0 ? 1 : (shrinks & lowest) != 0 ? -1 : 0;
        grows = (grows << 1) | (carry > 0 ? 1L : 0L);
        shrinks = (shrinks << 1) | (carry < 0 ? 1L : 0L);
        more[block] = shrinks | ~(vertical | grows);
        fewer[block] = grows & vertical;
        return below;
    }
}
