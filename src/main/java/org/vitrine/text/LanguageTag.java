package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// A language, and where it matters its script and region, as a BCP 47 tag: `ru`, `zh-Hant`, `de-CH`.
public record LanguageTag(@JsonValue String value) {
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    private static final java.util.Set<String> RIGHT_TO_LEFT_LANGUAGES =
            java.util.Set.of("ar", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");
    private static final java.util.Set<String> RIGHT_TO_LEFT_SCRIPTS =
            java.util.Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    /// @throws IllegalArgumentException when the tag is empty or not well formed
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageTag {
        try {
            value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a language tag such as en, ru or zh-Hant", e);
        }
        if (value.equals("und")) {
            throw new IllegalArgumentException("A language tag such as en, ru or zh-Hant is missing");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /// The language's name as a reader of `reader` would write it.
    public String name(Locale reader) {
        return locale().getDisplayName(reader);
    }

    /// `rtl` or `ltr`, for HTML's `dir`.
    public String direction() {
        var script = locale().getScript();
        var rightToLeft = script.isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale().getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
        return rightToLeft ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return value;
    }
}
