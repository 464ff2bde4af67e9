package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Aside;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.Documents;
import org.vitrine.text.LanguageTag;

/// What the documents of the library can be narrowed to.
final class LibraryFilters extends Aside {
    private final FilterGroup kinds;
    private final FilterGroup languages;
    private final FilterGroup missing;

    LibraryFilters(Runnable onChange) {
        addClassName("library__filters");
        getElement().setAttribute("aria-label", getTranslation("library.filters"));
        kinds = new FilterGroup(getTranslation("library.kind"), onChange);
        languages = new FilterGroup(getTranslation("library.language"), onChange);
        missing = new FilterGroup(getTranslation("library.missing"), onChange);
        add(kinds, languages, missing);
    }

    /// Offers what there is, and ticks what is asked for.
    void offer(Documents documents, DocumentQuery query) {
        kinds.offer(choices(documents.kinds(), query.kinds()));
        kinds.choose(query.kinds());
        languages.offer(choices(documents.languages(), query.languages()).stream()
                .map(choice -> new FilterGroup.Choice(choice.value(), languageName(choice.value()), choice.count()))
                .toList());
        languages.choose(query.languages());
        missing.offer(Stream.of(Missing.values())
                .map(what -> new FilterGroup.Choice(what.name(), name(what), documents.count(only(what))))
                .filter(choice -> choice.count() > 0 || query.missing().contains(Missing.valueOf(choice.value())))
                .toList());
        missing.choose(query.missing().stream().map(Enum::name).toList());
    }

    List<String> kinds() {
        return kinds.chosen();
    }

    List<String> languages() {
        return languages.chosen();
    }

    List<Missing> missing() {
        return missing.chosen().stream().map(Missing::valueOf).toList();
    }

    private static List<FilterGroup.Choice> choices(Map<String, Integer> counts, List<String> asked) {
        var none = asked.stream()
                .filter(value -> !counts.containsKey(value))
                .map(value -> new FilterGroup.Choice(value, value, 0));
        return Stream.concat(
                        counts.entrySet().stream()
                                .map(count -> new FilterGroup.Choice(count.getKey(), count.getKey(), count.getValue())),
                        none)
                .sorted(Comparator.comparingInt(FilterGroup.Choice::count).reversed())
                .toList();
    }

    private static DocumentQuery only(Missing what) {
        var all = DocumentQuery.ALL;
        return new DocumentQuery("", List.of(), List.of(), List.of(what), all.order(), all.ascending());
    }

    private String languageName(String tag) {
        try {
            return new LanguageTag(tag).name(getLocale());
        } catch (IllegalArgumentException typedIntoTheAddress) {
            return tag;
        }
    }

    private String name(Missing what) {
        return switch (what) {
            case SCAN -> getTranslation("library.missing.scan");
            case TRANSCRIPT -> getTranslation("library.missing.transcript");
            case TRANSLATION -> getTranslation("library.missing.translation");
            case RIGHTS -> getTranslation("library.missing.rights");
            case SUMMARY -> getTranslation("library.missing.summary");
        };
    }
}
