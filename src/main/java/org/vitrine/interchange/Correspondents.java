package org.vitrine.interchange;

import java.util.List;
import java.util.regex.Pattern;

/// Who wrote to whom.
record Correspondents(List<String> senders, List<String> recipients) {
    private static final Pattern TITLE = Pattern.compile(
            "^[^,]*?\\b(?i:telegram|cable|letter|message|note|memorandum)\\b[^,]*?,? from (?<from>\\p{Lu}.*?) to (?<to>(?:the )?\\p{Lu}.*?)"
                    + "(?:,? (?:regarding|on|about|concerning|with|re|describing|reporting|proposing|requesting|dated)\\b.*|, .*)?$");

    Correspondents {
        senders = List.copyOf(senders);
        recipients = List.copyOf(recipients);
    }

    /// As a title says: `Telegram from Kuznetsov to Soviet Foreign Ministry regarding …`.
    static Correspondents of(String title) {
        var matcher = TITLE.matcher(title);
        return title.length() <= 500 && matcher.matches()
                ? new Correspondents(List.of(matcher.group("from")), List.of(matcher.group("to")))
                : new Correspondents(List.of(), List.of());
    }
}
