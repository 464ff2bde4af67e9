package org.vitrine.exhibits;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Block;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Blocks as text, for the clipboard: to another page, another exhibit or another window. What comes back may have
/// been written by anybody.
@Component
public class Clippings {
    private static final int FORMAT = 1;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_BLOCKS = 500;

    /// @param vitrine the format's number, by which a clipping is known
    record Clipping(Integer vitrine, List<Block> blocks) {}

    private final JsonMapper json;

    Clippings(JsonMapper json) {
        this.json = json;
    }

    /// One block of a clipping; the browser puts several into `{"vitrine": 1, "blocks": […]}`.
    public String write(Block block) {
        return json.writerFor(Block.class).writeValueAsString(block);
    }

    /// The blocks of a clipping, or nothing where it is none.
    public Optional<List<Block>> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var clipping = json.readValue(text, Clipping.class);
            return clipping != null
                            && clipping.vitrine() != null
                            && clipping.vitrine() == FORMAT
                            && clipping.blocks() != null
                            && clipping.blocks().size() <= MOST_BLOCKS
                            && isWhole(clipping.blocks())
                    ? Optional.of(List.copyOf(clipping.blocks()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | NullPointerException noClipping) {
            return Optional.empty();
        }
    }

    /// Whether everything is there that has to be.
    private static boolean isWhole(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> several -> several.stream().allMatch(Clippings::isWhole);
            case Record one ->
                Stream.of(one.getClass().getRecordComponents()).allMatch(component -> {
                    var part = part(one, component);
                    return part == null ? mayBeMissing(component) : isWhole(part);
                });
            default -> true;
        };
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object part(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
