package org.vitrine.studio.builder;

import java.util.Locale;
import org.vitrine.library.Version;

/// What a text version is called in lists: `Transcript, Russian`.
final class VersionName {
    /// Gives the text of a key, as a component's `getTranslation` does.
    interface Translation {
        String get(String key, Object... arguments);
    }

    private VersionName() {}

    static String of(Version.Text version, Locale locale, Translation translation) {
        var language = version.language().name(locale);
        return switch (version) {
            case Version.Transcript _ -> translation.get("builder.version.transcript", language);
            case Version.Translation _ -> translation.get("builder.version.translation", language);
        };
    }
}
