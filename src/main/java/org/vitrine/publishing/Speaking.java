package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;

/// The languages of an exhibit's pages, and the ways from one to the other: to the same page of the same edition.
final class Speaking {
    private final Exhibition exhibition;
    private final Reader reader;

    Speaking(Exhibition exhibition, Reader reader) {
        this.exhibition = exhibition;
        this.reader = reader;
    }

    /// @param path inside the exhibit: nothing, or begins with a slash
    Frame.Speech speech(String path) {
        var house = new Texts(reader.locale()).language();
        var shown = exhibition.content().language();
        var language = exhibition.isTranslated() ? shown.value() : house;
        return new Frame.Speech(
                language,
                exhibition.isTranslated() && shown.direction().equals("rtl") ? shown.direction() : null,
                exhibition.isTranslated() && !isSame(shown, reader.locale()) ? house : null,
                isInOneLanguage() ? List.of() : versions(path),
                isInOneLanguage() || exhibition.status() instanceof Exhibition.Status.Preview
                        ? List.of()
                        : alternates(path),
                isInOneLanguage() ? List.of() : openGraph());
    }

    private boolean isInOneLanguage() {
        return exhibition.languages().size() < 2;
    }

    private List<Link> versions(String path) {
        return exhibition.languages().stream()
                .map(language -> new Link(
                        href(language, path),
                        Texts.capitalised(language.name(language.locale()), language.locale()),
                        language.equals(exhibition.content().language()),
                        language.value()))
                .toList();
    }

    private List<Frame.Alternate> alternates(String path) {
        var alternates = new ArrayList<Frame.Alternate>();
        alternates.add(new Frame.Alternate("x-default", alternate(exhibition.original(), path)));
        exhibition
                .languages()
                .forEach(language -> alternates.add(new Frame.Alternate(language.value(), alternate(language, path))));
        return alternates;
    }

    private String alternate(LanguageTag language, String path) {
        return reader.absolute(reader.addresses().in(tongue(language)).exhibit() + path);
    }

    /// Drafts have one address for all languages, and a parameter that tells which.
    private String href(LanguageTag language, String path) {
        var addresses = reader.addresses();
        if (addresses.isPreview()) {
            return addresses.exhibit() + path + (language.equals(exhibition.original()) ? "" : "?language=" + language);
        }
        var there = addresses.in(tongue(language));
        // What the reader has chosen to see around the exhibit was chosen here only where no address says it.
        return there.exhibit() + path + (exhibition.isTranslated() ? "" : there.inside());
    }

    private @Nullable LanguageTag tongue(LanguageTag language) {
        return language.equals(exhibition.original()) ? null : language;
    }

    private List<String> openGraph() {
        return Stream.concat(
                        Stream.of(exhibition.content().language()),
                        exhibition.languages().stream()
                                .filter(language ->
                                        !language.equals(exhibition.content().language())))
                .map(language -> language.locale().toString().replaceAll("_+#.*", ""))
                .toList();
    }

    static boolean isSame(LanguageTag language, Locale locale) {
        return language.locale().getLanguage().equals(locale.getLanguage());
    }
}
