package org.vitrine.exhibits.review;

import java.time.Instant;
import org.vitrine.accounts.AccountId;

/// One thing that was said about a draft, as plain text.
public record Comment(int number, String body, Instant at, Author by) {
    public static final int LONGEST = 4000;

    /// Who said it.
    public sealed interface Author {
        record Member(AccountId account) implements Author {}

        /// Somebody who came by a review link, and called themselves so.
        record Guest(String name) implements Author {
            public static final int LONGEST_NAME = 80;
        }
    }

    /// What was typed, without what is no text; nothing where nothing is left.
    static String cleaned(String typed, int longest) {
        var text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
