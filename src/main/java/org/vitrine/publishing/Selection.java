package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which documents on display a reader wants to see listed.
///
/// @param words each has to stand in the title
/// @param kind only documents of this kind, or any where empty
/// @param page counted from 1
public record Selection(String words, String kind, int page) {
    public static final Selection ALL = new Selection("", "", 1);
    private static final int LONGEST = 200;

    public Selection {
        words = words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
        kind = kind.strip().substring(0, Math.min(LONGEST, kind.strip().length()));
        page = Math.max(1, page);
    }

    boolean isNarrowed() {
        return !words.isEmpty() || !kind.isEmpty();
    }

    boolean matches(PublishedDocument published) {
        var description = published.document().description();
        if (!kind.isEmpty() && !kind.equals(description.kind())) {
            return false;
        }
        var title = description.title().toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(title::contains);
    }

    Selection turnedTo(int changed) {
        return new Selection(words, kind, changed);
    }

    /// This selection as parameters of an address, without what says nothing.
    List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        if (!words.isEmpty()) {
            parameters.add(new Parameter("words", words));
        }
        if (!kind.isEmpty()) {
            parameters.add(new Parameter("kind", kind));
        }
        if (page > 1) {
            parameters.add(new Parameter("page", String.valueOf(page)));
        }
        return parameters;
    }

    record Parameter(String name, String value) {}
}
