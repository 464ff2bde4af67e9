package org.vitrine.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two people's changes to one text, brought together word by word.
public final class TextMerge {
    private TextMerge() {}

    /// @param base what both began with
    /// @return the text with the changes of both; empty where they changed the same words, or words side by side:
    /// no machine can say what was meant then
    public static Optional<String> merge(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Optional.of(mine);
        }
        if (mine.equals(base)) {
            return Optional.of(theirs);
        }
        var words = WordDiff.words(base);
        var changes = new ArrayList<AbstractDelta<String>>(changes(words, mine));
        for (var change : changes(words, theirs)) {
            if (changes.stream().anyMatch(other -> touch(change, other))) {
                return Optional.empty();
            }
            changes.add(change);
        }
        // From the end, so that what comes before keeps its place.
        changes.sort(Comparator.comparingInt(
                        (AbstractDelta<String> change) -> change.getSource().getPosition())
                .reversed());
        var merged = new ArrayList<>(words);
        for (var change : changes) {
            var at = change.getSource().getPosition();
            merged.subList(at, at + change.getSource().size()).clear();
            merged.addAll(at, change.getTarget().getLines());
        }
        return Optional.of(String.join("", merged));
    }

    private static List<AbstractDelta<String>> changes(List<String> base, String changed) {
        return DiffUtils.diff(base, WordDiff.words(changed)).getDeltas().stream()
                .filter(delta -> delta.getType() != DeltaType.EQUAL)
                .toList();
    }

    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> other) {
        return one.getSource().getPosition() <= end(other) && other.getSource().getPosition() <= end(one);
    }

    private static int end(AbstractDelta<String> change) {
        return change.getSource().getPosition() + change.getSource().size();
    }
}
