package org.vitrine.backups;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is said of backups, in the studio and on the console alike.
final class Sentences {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.vitrine.backups.messages", Locale.ROOT);

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
