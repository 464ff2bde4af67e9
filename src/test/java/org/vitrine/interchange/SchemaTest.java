package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.CoverDesign;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.exhibits.content.Translated;
import org.vitrine.library.Agent;
import org.vitrine.library.Alignment;
import org.vitrine.library.CitationStyle;
import org.vitrine.library.Entry;
import org.vitrine.library.Holding;
import org.vitrine.library.Note;
import org.vitrine.library.Place;
import org.vitrine.library.Rights;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.text.Passage;
import org.vitrine.text.Span;
import org.vitrine.text.TextQuote;
import tools.jackson.databind.JsonNode;

/// That the schemas say what the records say.
class SchemaTest {
    private static final JsonNode EXHIBIT = schema("exhibit");
    private static final JsonNode TRANSLATION = schema("translation");
    private static final JsonNode ENTRIES = schema("entries");
    private static final JsonNode DOCUMENT = schema("document");

    static Stream<Class<?>> ofExhibits() {
        return Stream.concat(
                Stream.of(
                        Credit.class,
                        Cover.class,
                        Cover.Placed.class,
                        Section.class,
                        Page.class,
                        Layout.class,
                        PassageNote.class,
                        Passage.class,
                        TextQuote.class,
                        Span.class,
                        Block.PullQuote.Source.class,
                        Reading.Side.class,
                        Reading.Step.class,
                        Reading.Exposure.class,
                        Reading.Search.class,
                        Context.Event.class,
                        Context.Location.class,
                        Context.Person.class,
                        Context.Term.class,
                        Note.OnPassage.class,
                        Note.OnRegion.class),
                Arrays.stream(Block.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::value));
    }

    static Stream<Class<?>> ofDocuments() {
        return Stream.concat(
                Stream.of(
                        Agent.class,
                        Subject.class,
                        Place.class,
                        Holding.class,
                        Holding.Part.class,
                        Holding.Leaves.class,
                        SourceRecord.class,
                        Rights.class,
                        Version.ScanPage.class,
                        Alignment.Group.class,
                        Alignment.Spot.class,
                        Note.class,
                        Passage.class,
                        TextQuote.class,
                        Span.class),
                Stream.of(DocumentFile.VersionFile.class, Alignment.class, Note.Anchor.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())));
    }

    @ParameterizedTest
    @MethodSource("ofExhibits")
    void exhibitsHaveTheKeysOfTheirRecords(Class<?> record) {
        assertSameKeys(EXHIBIT.at("/$defs/" + record.getSimpleName()), record);
    }

    @ParameterizedTest
    @MethodSource("ofDocuments")
    void documentsHaveTheKeysOfTheirRecords(Class<?> record) {
        assertSameKeys(DOCUMENT.at("/$defs/" + record.getSimpleName()), record);
    }

    @Test
    void theFilesThemselvesHaveTheirKeysAndAFormat() {
        assertSameKeys(EXHIBIT, ExhibitContent.class);
        assertSameKeys(TRANSLATION, TongueFile.class);
        assertSameKeys(TRANSLATION.at("/$defs/Translated"), Translated.class);
        assertSameKeys(DOCUMENT, DocumentFile.class);
        assertSameKeys(ENTRIES, EntriesFile.class);
        assertSameKeys(ENTRIES.at("/$defs/Mentioned"), EntriesFile.Mentioned.class);
        assertSameKeys(ENTRIES.at("/$defs/Name"), Entry.Name.class);
        assertSameKeys(ENTRIES.at("/$defs/Coordinates"), Entry.Coordinates.class);
    }

    @Test
    void choicesAndTypesAreTheSame() {
        assertThat(words(EXHIBIT.at("/properties/theme/enum"))).isEqualTo(choices(Theme.class));
        assertThat(words(EXHIBIT.at("/$defs/Cover/properties/design/enum"))).isEqualTo(choices(CoverDesign.class));
        assertThat(words(EXHIBIT.at("/$defs/Layout/properties/width/enum"))).isEqualTo(choices(Layout.Width.class));
        assertThat(words(EXHIBIT.at("/$defs/Layout/properties/audience/enum")))
                .isEqualTo(choices(Layout.Audience.class));
        assertThat(words(DOCUMENT.at("/$defs/Agent/properties/role/enum"))).isEqualTo(choices(Agent.Role.class));
        assertThat(words(DOCUMENT.at("/$defs/Holding/properties/style/enum"))).isEqualTo(choices(CitationStyle.class));
        assertTypes(Block.class, EXHIBIT, "type");
        assertTypes(Note.Anchor.class, EXHIBIT, "kind");
        assertThat(words(EXHIBIT.at("/$defs/Callout/properties/tone/enum"))).isEqualTo(choices(Structure.Tone.class));
        assertThat(words(EXHIBIT.at("/$defs/Notes/properties/scope/enum"))).isEqualTo(choices(Structure.Scope.class));
        assertThat(words(EXHIBIT.at("/$defs/Notes/properties/style/enum"))).isEqualTo(choices(Structure.Style.class));
        assertTypes(DocumentFile.VersionFile.class, DOCUMENT, "kind");
        assertTypes(Alignment.class, DOCUMENT, "kind");
        assertTypes(Note.Anchor.class, DOCUMENT, "kind");
    }

    private static void assertTypes(Class<?> family, JsonNode schema, String key) {
        for (var type : family.getAnnotation(JsonSubTypes.class).value()) {
            var pointer = "/$defs/" + type.value().getSimpleName() + "/properties/" + key + "/const";
            assertThat(schema.at(pointer).asString("")).isEqualTo(type.name());
        }
    }

    private static void assertSameKeys(JsonNode schema, Class<?> record) {
        var keys = new TreeSet<>(schema.path("properties").propertyNames());
        keys.removeAll(Set.of("format", "type"));
        if (record == ExhibitContent.class) {
            keys.remove(NumbersTree.KEY);
        }
        if (Stream.of(DocumentFile.VersionFile.class, Alignment.class, Note.Anchor.class)
                .anyMatch(family -> family.isAssignableFrom(record))) {
            keys.remove("kind");
        }
        assertThat(keys)
                .isEqualTo(Arrays.stream(record.getRecordComponents())
                        .map(SchemaTest::key)
                        // Blocks stand in their column there, and say nothing of it.
                        .filter(key -> record != Layout.class || !key.equals("column"))
                        .map(key -> record == Structure.Columns.class && key.equals("count") ? "columns" : key)
                        .filter(key -> !key.equals("layout") && !key.equals(YamlFile.TONGUES))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String key(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static Set<String> choices(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> FolderMapper.MAPPER.valueToTree(constant).asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static JsonNode schema(String name) {
        try (var file = SchemaTest.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            return FolderMapper.MAPPER.readTree(Objects.requireNonNull(file).readAllBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
