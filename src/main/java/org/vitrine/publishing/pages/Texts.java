package org.vitrine.publishing.pages;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the house says on its pages, in one language.
///
/// Every text is a [MessageFormat]. Numbers are given as numbers, so that they are written as the language has it;
/// years
/// and editions as text.
public record Texts(Locale locale) {
    private static final String BUNDLE = "org.vitrine.publishing.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String get(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// Things in a row, with the language's word before the last.
    public String list(List<String> things) {
        return switch (things.size()) {
            case 0 -> "";
            case 1 -> things.getFirst();
            default -> get("list.last", String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
        };
    }

    /// A number as the language writes it.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /// With a capital letter at the beginning, as a sentence has it.
    public static String capitalised(String words, Locale locale) {
        if (words.isEmpty()) {
            return words;
        }
        var end = words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(locale) + words.substring(end);
    }
}
