package org.vitrine.publishing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// For whom a page is made: the language of what the house says around the exhibit, and where links lead.
///
/// @param origin the scheme and host under which the house is reached, `https://archive.example`, for addresses that
/// are
///     to be cited; absent where that is not known
public record Reader(
        Locale locale, Addresses addresses, @Nullable String origin) {
    /// The languages the house speaks, the one it falls back to first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    public Reader(Locale locale, Addresses addresses) {
        this(locale, addresses, null);
    }

    /// A path as it can be written down.
    String absolute(String path) {
        return origin == null ? path : origin + path;
    }

    Reader at(Addresses changed) {
        return new Reader(locale, changed, origin);
    }
}
