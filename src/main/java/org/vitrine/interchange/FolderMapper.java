package org.vitrine.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Agent;
import org.vitrine.library.DocumentId;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.Note;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.TextQuote;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Between records and the trees of the portable folder. There a picture is the path of its file and not its checksum.
final class FolderMapper {
    /// Under which a reader finds the picture of a path: `BiFunction<String, String, MediaId>` of a JSON pointer to
    /// where the path stands and the path.
    static final String PICTURE_OF_PATH = "picture of path";

    /// Under which a writer finds the path of a picture: `Function<MediaId, String>`.
    static final String PATH_OF_PICTURE = "path of picture";

    /// Under which a reader finds another file of a path, and a writer the path of one; as with pictures.
    static final String FILE_OF_PATH = "file of path";

    static final String PATH_OF_FILE = "path of file";

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(MediaId.class, new PathWriter<>(MediaId.class, PATH_OF_PICTURE))
                    .addDeserializer(MediaId.class, new PathReader<>(MediaId.class, PICTURE_OF_PATH))
                    .addSerializer(FileId.class, new PathWriter<>(FileId.class, PATH_OF_FILE))
                    .addDeserializer(FileId.class, new PathReader<>(FileId.class, FILE_OF_PATH)))
            .annotationIntrospector(new RequiredComponents())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FolderMapper() {}

    /// What the records cannot do without and have nothing to put in place of.
    private static final class RequiredComponents extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private static final Set<Class<?>> TYPES = Set.of(
                SectionId.class,
                PageId.class,
                BlockId.class,
                Slug.class,
                DocumentId.class,
                MediaId.class,
                FileId.class,
                Passage.class,
                TextQuote.class,
                Region.class,
                Note.Anchor.class,
                Agent.Role.class,
                Reading.Side.class,
                EntryAddress.class);
        private static final Set<String> COMPONENTS = Set.of(
                "Passage.segments",
                "TextQuote.exact",
                "Span.start",
                "Span.end",
                "PassageNote.id",
                "PassageNote.markdown",
                "Excerpt.version",
                "Source.version",
                "Side.version",
                "Step.id",
                "Commentary.version",
                "Location.name",
                "Location.latitude",
                "Location.longitude",
                "Term.id",
                "Embed.address",
                "Translated.place",
                "Translated.original",
                "Captions.language",
                "Credit.role",
                "Credit.name",
                "Part.level",
                "Part.value",
                "Leaves.label",
                "Leaves.range",
                "Holding.repository",
                "Agent.name",
                "Subject.heading",
                "Place.name",
                "Mentioned.name",
                "Name.name",
                "Coordinates.latitude",
                "Coordinates.longitude",
                "SourceRecord.provider",
                "Rights.statement",
                "ScanPage.label",
                "DocumentFile.title",
                "Scan.id",
                "Scan.pages",
                "Transcript.id",
                "Transcript.language",
                "Transcript.file",
                "Translation.id",
                "Translation.language",
                "Translation.file",
                "Parallel.first",
                "Parallel.second",
                "Group.first",
                "Group.second",
                "Placement.version",
                "Spot.segment",
                "Note.id",
                "Note.markdown",
                "OnPassage.version");

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().isRecord()) {
                var component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
                var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                var name = parameter.getDeclaringClass().getSimpleName() + "." + component.getName();
                return !nullable && TYPES.contains(component.getType()) || COMPONENTS.contains(name);
            }
            return super.hasRequiredMarker(config, member);
        }
    }

    private static final class PathWriter<T> extends StdSerializer<T> {
        private final String attribute;

        private PathWriter(Class<T> type, String attribute) {
            super(type);
            this.attribute = attribute;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(T file, JsonGenerator json, SerializationContext context) {
            json.writeString(((Function<T, String>) context.getAttribute(attribute)).apply(file));
        }
    }

    private static final class PathReader<T> extends StdDeserializer<T> {
        private final String attribute;

        private PathReader(Class<T> type, String attribute) {
            super(type);
            this.attribute = attribute;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            var pointer = json.streamReadContext().pathAsPointer().toString();
            return ((BiFunction<String, String, T>) context.getAttribute(attribute))
                    .apply(pointer, json.getValueAsString(""));
        }
    }
}
