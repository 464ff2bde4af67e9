package org.vitrine.studio.builder;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// What our own elements say in the browser: every text of the studio's bundle under `elements.`.
public final class ElementTexts {
    private static final String PREFIX = "elements.";

    private ElementTexts() {}

    public static Map<String, String> in(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "org.vitrine.studio.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toMap(key -> key.substring(PREFIX.length()), bundle::getString));
    }
}
