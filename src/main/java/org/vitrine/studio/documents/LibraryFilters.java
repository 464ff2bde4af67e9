package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Aside;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.Facets;
import org.vitrine.text.LanguageTag;

/// What the documents of the library can be narrowed to, each with how many there are.
final class LibraryFilters extends Aside {
    private final FilterGroup kinds;
    private final FilterGroup languages;
    private final Map<Entry.Kind, FilterGroup> entries = new EnumMap<>(Entry.Kind.class);
    private final YearFilter years;
    private final FilterGroup missing;

    /// @param onChange is told when something was ticked or typed
    LibraryFilters(SavedFilterList saved, EntryField.Suggest suggest, Runnable onChange) {
        addClassName("library__filters");
        getElement().setAttribute("aria-label", getTranslation("library.filters"));
        kinds = new FilterGroup(getTranslation("library.kind"), onChange);
        languages = new FilterGroup(getTranslation("library.language"), onChange);
        missing = new FilterGroup(getTranslation("library.missing"), onChange);
        years = new YearFilter(onChange);
        add(saved, kinds, languages);
        for (var kind : List.of(Entry.Kind.SUBJECT, Entry.Kind.PLACE, Entry.Kind.AGENT)) {
            var group = new FilterGroup(EntryKinds.name(kind, this), onChange);
            group.offerOthers(kind, suggest);
            entries.put(kind, group);
            add(group);
        }
        add(missing, years);
    }

    /// Offers what there is, and ticks what is asked for.
    void offer(Facets facets, DocumentQuery query, Entries names) {
        kinds.offer(facets.kinds().entrySet().stream()
                .map(count -> new FilterGroup.Choice(count.getKey(), count.getKey(), count.getValue()))
                .toList());
        kinds.choose(query.kinds());
        languages.offer(facets.languages().entrySet().stream()
                .map(count -> new FilterGroup.Choice(count.getKey(), languageName(count.getKey()), count.getValue()))
                .toList());
        languages.choose(query.languages());
        var named = names.names(facets.entries().values().stream()
                .flatMap(counts -> counts.keySet().stream())
                .toList());
        entries.forEach((kind, group) -> {
            group.offer(facets.entries().getOrDefault(kind, Map.of()).entrySet().stream()
                    .filter(count -> named.containsKey(count.getKey()))
                    .map(count -> new FilterGroup.Choice(
                            count.getKey().toString(),
                            Objects.requireNonNull(named.get(count.getKey())),
                            count.getValue()))
                    .toList());
            group.choose(query.entries(kind).stream().map(EntryId::toString).toList());
        });
        missing.offer(Stream.of(Missing.values())
                .map(what -> new FilterGroup.Choice(
                        what.name(), name(what), facets.missing().getOrDefault(what, 0)))
                .filter(choice -> choice.count() > 0 || query.missing().contains(Missing.valueOf(choice.value())))
                .toList());
        missing.choose(query.missing().stream().map(Enum::name).toList());
        years.show(facets.years(), facets.yearsEach(), query.fromYear(), query.toYear());
    }

    /// The query with what is ticked and typed here.
    DocumentQuery applyTo(DocumentQuery query) {
        var narrowed = query.withKinds(kinds.chosen())
                .withLanguages(languages.chosen())
                .withYears(years.from(), years.to())
                .withMissing(missing.chosen().stream().map(Missing::valueOf).toList());
        for (var kind : Entry.Kind.values()) {
            narrowed = narrowed.withEntries(
                    kind,
                    Objects.requireNonNull(entries.get(kind)).chosen().stream()
                            .flatMap(written -> EntryId.read(written).stream())
                            .toList());
        }
        return narrowed;
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
            case ALTERNATIVE_TEXT -> getTranslation("library.missing.alternative-text");
        };
    }
}
