package org.vitrine.interchange.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Citation;
import org.vitrine.interchange.Finding;
import tools.jackson.databind.JsonNode;

/// Reads items of Omeka Classic in JSON, as its REST interface writes them.
final class OmekaClassicReader implements RecordReader {
    /// What Omeka keeps for itself.
    private static final Set<String> TECHNICAL = Set.of(
            "id",
            "url",
            "public",
            "featured",
            "added",
            "modified",
            "owner",
            "element_texts",
            "tags",
            "item_type",
            "files");

    private final JsonRecords records;
    private final String provider;
    private final PictureFiles pictures;
    private final LocalDate today;
    private Iterator<JsonNode> within = java.util.Collections.emptyIterator();

    OmekaClassicReader(Path file, ImportSettings settings, PictureFiles pictures, LocalDate today) throws IOException {
        this.records = new JsonRecords(file);
        this.provider = settings.provider();
        this.pictures = pictures;
        this.today = today;
    }

    @Override
    public @Nullable Incoming next() {
        if (within.hasNext()) {
            return read(within.next());
        }
        var node = records.next();
        if (node == null) {
            return null;
        }
        if (node.path("items").isArray()) {
            within = node.path("items").iterator();
            return next();
        }
        return read(node);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Incoming read(JsonNode item) {
        var number = item.path("id").asString("");
        if (!item.path("element_texts").isArray()) {
            return Incoming.refused(number, Finding.error("intake.omeka-no-item", "element_texts"));
        }
        var assembly = new Assembly(provider);
        var address = Citation.address(item.path("url").asString(""));
        var identifier = address.map(Object::toString).orElse(number);
        if (!identifier.isEmpty()) {
            assembly.say(Term.IDENTIFIER, identifier, "url");
        }
        address.ifPresent(uri -> assembly.say(Term.ADDRESS, uri.toString(), "url"));
        if (item.has("public") && !item.path("public").asBoolean(true)) {
            assembly.remark(Finding.remark("intake.private-item"));
        }
        var typed = false;
        for (var text : item.path("element_texts")) {
            typed |= element(assembly, text);
        }
        for (var tag : item.path("tags")) {
            assembly.say(
                    Term.SUBJECT,
                    tag.isValueNode() ? tag.asString("") : tag.path("name").asString(""),
                    "Tag");
        }
        if (!typed && !item.path("item_type").path("name").asString("").isBlank()) {
            assembly.say(Term.KIND, item.path("item_type").path("name").asString(""), "Item type");
        }
        for (var entry : item.properties()) {
            if (!TECHNICAL.contains(entry.getKey()) && !entry.getValue().isEmpty()) {
                assembly.leaveUnread(entry.getKey(), OmekaSReader.shown(entry.getValue()));
            }
        }
        files(assembly, item.path("files"), number);
        return assembly.finish(number, today);
    }

    private void files(Assembly assembly, JsonNode files, String number) {
        for (var file : files) {
            var name = file.path("original_filename").asString("");
            if (!name.isBlank() && pictures.named(name, 1).isPresent()) {
                assembly.say(Term.SCAN, name, "files");
            }
        }
        var count = files.isArray() ? files.size() : files.path("count").asInt(0);
        if (!assembly.match(pictures, number) && count > 0) {
            assembly.remark(Finding.remark("intake.media-elsewhere", count));
            assembly.leaveUnread(
                    "files",
                    files.isArray() ? files.toString() : files.path("url").asString(files.toString()));
        }
    }

    private static boolean element(Assembly assembly, JsonNode text) {
        var name = text.path("element").path("name").asString("");
        var dublinCore = text.path("element_set").path("name").asString("").equals("Dublin Core");
        var written = text.path("text").asString("");
        var value = text.path("html").asBoolean(false) ? Markup.text(written) : written;
        var term = TermNames.find(name).map(TermNames.Meaning::term).orElse(Term.UNREAD);
        if (!dublinCore && term == Term.TITLE || term == Term.HANDLE || term == Term.IDENTIFIER) {
            term = Term.UNREAD;
        }
        assembly.say(term, value, null, null, name.isEmpty() ? "?" : name);
        return term == Term.KIND;
    }
}
