package org.vitrine.search;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/// What the index holds, field by field.
///
/// Every text is held twice: spelled in one way, whole words; and, where its language is known, by its stems.
final class Schema implements StandalonePojoMappingConfigurer {
    /// Rises whenever what is written into the index changes: an index of another format is made anew.
    static final int FORMAT = 1;

    static final String SPELLED = "spelled";
    /// Behind the name of an analyser: the one for what is asked.
    static final String ASKED = "_asked";

    static final String STAMP = "stamp";
    static final String TYPE = "type";
    static final String RANK = "rank";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String DAY = "day";
    static final String YEAR = "year";
    static final String DECADE = "decade";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String ENTRY = "entry";
    static final String SPOT = "spot";
    static final String SHOWN = "shown";
    static final String LANGUAGE = "in";

    /// A document that may be of any year of a millennium says nothing about any of them.
    private static final int MOST_YEARS = 300;

    private final String generation;

    /// @param generation part of the indexes' names
    Schema(String generation) {
        this.generation = generation;
    }

    /// The fields of a text in which a word may stand.
    static String[] fields(String of, String word) {
        return Stream.concat(Stream.of(SPELLED), Languages.of(word).stream())
                .map(way -> of + "_" + way)
                .toArray(String[]::new);
    }

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        var entry = context.programmaticMapping().type(Entry.class);
        entry.searchEntity();
        entry.indexed().index("vitrine-" + generation + "-entry");
        entry.property("id").documentId();
        entry.binder((TypeBinder) Schema::bindEntry);
        var part = context.programmaticMapping().type(Part.class);
        part.searchEntity();
        part.indexed().index("vitrine-" + generation + "-part");
        part.property("id").documentId();
        part.binder((TypeBinder) Schema::bindPart);
    }

    private static void bindEntry(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        var stamp = schema.field(
                        STAMP, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        var type =
                schema.field(TYPE, f -> f.asString().aggregable(Aggregable.YES)).toReference();
        var rank = schema.field(RANK, f -> f.asInteger().sortable(Sortable.YES)).toReference();
        var first = schema.field(FIRST, f -> f.asInteger()).toReference();
        var last = schema.field(LAST, f -> f.asInteger()).toReference();
        var day = schema.field(DAY, f -> f.asLong().sortable(Sortable.YES)).toReference();
        var year = schema.field(YEAR, f -> f.asInteger().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        var decade = schema.field(DECADE, f -> f.asInteger().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        var facets = Facets.all()
                .map(facet -> schema.field(facet, f -> f.asString().aggregable(Aggregable.YES))
                        .multiValued()
                        .toReference())
                .toList();
        var title = new Texts(schema, TITLE);
        var text = new Texts(schema, TEXT);
        context.bridge(Entry.class, (target, entry, _) -> {
            target.addValue(stamp, entry.stamp());
            target.addValue(type, entry.type().name());
            target.addValue(rank, entry.type().ordinal());
            var years = entry.years();
            if (years != null) {
                target.addValue(first, years.first());
                target.addValue(last, years.last());
                target.addValue(day, years.day());
                if (years.last() - years.first() <= MOST_YEARS) {
                    IntStream.rangeClosed(years.first(), years.last()).forEach(value -> target.addValue(year, value));
                    IntStream.rangeClosed(Math.floorDiv(years.first(), 10), Math.floorDiv(years.last(), 10))
                            .forEach(value -> target.addValue(decade, value * 10));
                }
            }
            var values = Facets.of(entry);
            for (var i = 0; i < values.size(); i++) {
                var facet = facets.get(i);
                values.get(i).forEach(value -> target.addValue(facet, value));
            }
            title.write(target, entry.language(), entry.title());
            text.write(target, entry.language(), entry.description());
            entry.parts().forEach(part -> text.write(target, part.language(), part.text()));
        });
    }

    private static void bindPart(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        var entry = schema.field(ENTRY, f -> f.asString().projectable(Projectable.YES))
                .toReference();
        var spot = schema.field(
                        SPOT, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        var language = schema.field(
                        LANGUAGE, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        var shown = schema.field(
                        SHOWN, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        var text = new Texts(schema, TEXT);
        context.bridge(Part.class, (target, part, _) -> {
            target.addValue(entry, part.entry());
            target.addValue(spot, part.spot());
            target.addValue(language, part.language());
            target.addValue(shown, part.text());
            text.write(target, part.language(), part.text());
        });
    }

    /// A text in all its fields.
    private static final class Texts {
        private final IndexFieldReference<String> spelled;
        private final Map<String, IndexFieldReference<String>> stemmed = new TreeMap<>();

        Texts(IndexSchemaElement schema, String name) {
            this.spelled = field(schema, name + "_" + SPELLED, SPELLED);
            Languages.stemmed()
                    .forEach(language -> stemmed.put(language, field(schema, name + "_" + language, language)));
        }

        private static IndexFieldReference<String> field(IndexSchemaElement schema, String name, String analyzer) {
            return schema.field(name, f -> f.asString().analyzer(analyzer).searchAnalyzer(analyzer + ASKED))
                    .multiValued()
                    .toReference();
        }

        void write(DocumentElement target, String language, String text) {
            target.addValue(spelled, text);
            var stems = stemmed.get(Languages.base(language));
            if (stems != null) {
                target.addValue(stems, text);
            }
        }
    }
}
