package org.vitrine.interchange;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.library.DocumentId;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The links in an exhibit's prose that lead to documents: `[the telegram](/documents/kuznetsov-telegram-1953-07-29)`.
final class DocumentLinks {
    private static final Pattern LINK =
            Pattern.compile("(?<![\\w.:/-])/documents/([a-z0-9]+(?:-[a-z0-9]+)*)(?![\\w-])");

    private DocumentLinks() {}

    /// A content with every text changed, whichever block it is of.
    static ExhibitContent rewritten(ExhibitContent content, UnaryOperator<String> change) {
        var json = FolderMapper.MAPPER
                .writer()
                .withAttribute(FolderMapper.PATH_OF_PICTURE, (Function<MediaId, String>) MediaId::sha256)
                .withAttribute(FolderMapper.PATH_OF_FILE, (Function<FileId, String>) FileId::sha256)
                .writeValueAsString(content);
        return FolderMapper.MAPPER
                .readerFor(ExhibitContent.class)
                .withAttribute(FolderMapper.PICTURE_OF_PATH, (BiFunction<String, String, MediaId>)
                        (_, sha256) -> new MediaId(sha256))
                .withAttribute(FolderMapper.FILE_OF_PATH, (BiFunction<String, String, FileId>)
                        (_, sha256) -> new FileId(sha256))
                .readValue(rewritten(FolderMapper.MAPPER.readTree(json), change));
    }

    private static JsonNode rewritten(JsonNode node, UnaryOperator<String> change) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(rewritten(entry.getValue(), change)));
                yield object;
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, rewritten(array.get(i), change));
                }
                yield array;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(change.apply(node.stringValue())) : node;
        };
    }

    static String renamed(String text, Map<DocumentId, DocumentId> renamed) {
        return LINK.matcher(text).replaceAll(link -> {
            var id = link.group(1).length() > 80 ? null : new DocumentId(link.group(1));
            return "/documents/" + (id == null ? link.group(1) : renamed.getOrDefault(id, id));
        });
    }
}
