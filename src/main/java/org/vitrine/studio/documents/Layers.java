package org.vitrine.studio.documents;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which forms a document can be read: its scan, a transcript, and the reader's own language.
record Layers(boolean scan, boolean transcript, boolean readable) {

    /// @param versions the ids of a document's versions
    /// @param reader whose language counts
    static Layers of(List<String> versions, Locale reader) {
        var own = "." + reader.getLanguage();
        return new Layers(
                versions.stream().anyMatch(id -> id.startsWith("scan")),
                versions.stream().anyMatch(id -> id.startsWith("transcript")),
                versions.stream()
                        .filter(id -> !id.startsWith("scan"))
                        .anyMatch(id -> id.endsWith(own) || id.contains(own + "-")));
    }

    /// For those who do not see the letters: "scan, transcript, not in English".
    String words(I18NProvider texts, Locale locale) {
        var language = locale.getDisplayLanguage(locale);
        return Stream.of(
                        texts.getTranslation(scan ? "layers.scan" : "layers.no-scan", locale),
                        texts.getTranslation(transcript ? "layers.transcript" : "layers.no-transcript", locale),
                        texts.getTranslation(readable ? "layers.readable" : "layers.not-readable", locale, language))
                .collect(Collectors.joining(", "));
    }
}
