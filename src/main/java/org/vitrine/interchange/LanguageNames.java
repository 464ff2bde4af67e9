package org.vitrine.interchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.text.LanguageTag;

/// Languages by the names that English catalogues give them.
public final class LanguageNames {
    private static final Map<String, String> TAGS = tags();

    private LanguageNames() {}

    public static Optional<LanguageTag> find(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*\\)$", "");
        return Optional.ofNullable(TAGS.get(plain)).map(LanguageTag::new);
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        Arrays.stream(Locale.getISOLanguages())
                .forEach(code -> tags.put(
                        Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code));
        tags.put("farsi", "fa");
        tags.put("mandarin", "zh");
        tags.put("mandarin chinese", "zh");
        tags.put("simplified chinese", "zh-Hans");
        tags.put("traditional chinese", "zh-Hant");
        tags.put("serbo-croatian", "sh");
        tags.put("slovene", "sl");
        tags.put("flemish", "nl");
        tags.put("moldovan", "ro");
        tags.put("moldavian", "ro");
        tags.put("castilian", "es");
        tags.put("dari", "prs");
        tags.put("bangla", "bn");
        return tags;
    }
}
