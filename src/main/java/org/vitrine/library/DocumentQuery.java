package org.vitrine.library;

import java.util.List;

/// Which documents to list, in what order.
///
/// @param words each has to stand somewhere in the title, kind, names, places, subjects, reference or summary
/// @param kinds one of these, or any where empty
/// @param languages one of these, or any where empty
/// @param missing each of these is missing
public record DocumentQuery(
        String words,
        List<String> kinds,
        List<String> languages,
        List<Missing> missing,
        Order order,
        boolean ascending) {
    public static final DocumentQuery ALL =
            new DocumentQuery("", List.of(), List.of(), List.of(), Order.CHANGED, false);

    public enum Missing {
        SCAN,
        TRANSCRIPT,
        TRANSLATION,
        RIGHTS,
        SUMMARY
    }

    public enum Order {
        TITLE,
        DATE,
        KIND,
        REFERENCE,
        CHANGED
    }

    public DocumentQuery {
        words = words.strip();
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        missing = List.copyOf(missing);
    }

    public DocumentQuery withWords(String changed) {
        return new DocumentQuery(changed, kinds, languages, missing, order, ascending);
    }

    public DocumentQuery withOrder(Order changed, boolean changedAscending) {
        return new DocumentQuery(words, kinds, languages, missing, changed, changedAscending);
    }
}
