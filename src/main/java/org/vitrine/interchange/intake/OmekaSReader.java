package org.vitrine.interchange.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Citation;
import org.vitrine.interchange.Finding;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.JsonNode;

/// Reads items of Omeka S in JSON-LD, as its API and its exports write them.
final class OmekaSReader implements RecordReader {
    /// What Omeka keeps for itself, or says elsewhere in the same item.
    private static final Set<String> TECHNICAL = Set.of(
            "@context",
            "@id",
            "@type",
            "o:id",
            "o:owner",
            "o:created",
            "o:modified",
            "o:resource_class",
            "o:resource_template",
            "o:thumbnail",
            "o:title",
            "o:site",
            "o:primary_media",
            "o:is_public",
            "o:media",
            "thumbnail_display_urls");

    private final JsonRecords records;
    private final String provider;
    private final PictureFiles pictures;
    private final LocalDate today;

    OmekaSReader(Path file, ImportSettings settings, PictureFiles pictures, LocalDate today) throws IOException {
        this.records = new JsonRecords(file);
        this.provider = settings.provider();
        this.pictures = pictures;
        this.today = today;
    }

    @Override
    public @Nullable Incoming next() {
        var item = records.next();
        return item == null ? null : read(item);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Incoming read(JsonNode item) {
        var number = item.path("o:id").asString("");
        var label = item.path("o:title").asString(number);
        var type = types(item);
        if (!item.isObject() || !type.isEmpty() && !type.contains("o:Item")) {
            return Incoming.refused(
                    Assembly.cut(label, 300), Finding.error("intake.omeka-no-item", type.isEmpty() ? "?" : type));
        }
        var assembly = new Assembly(provider);
        var address = Citation.address(item.path("@id").asString(""));
        var identifier = address.map(URI::toString).orElse(number);
        if (!identifier.isEmpty()) {
            assembly.say(Term.IDENTIFIER, identifier, "@id");
        }
        address.ifPresent(uri -> assembly.say(Term.ADDRESS, uri.toString(), "@id"));
        if (item.has("o:is_public") && !item.path("o:is_public").asBoolean(true)) {
            assembly.remark(Finding.remark("intake.private-item"));
        }
        var titled = false;
        var typed = false;
        for (var entry : item.properties()) {
            var name = entry.getKey();
            if (TECHNICAL.contains(name)) {
                continue;
            }
            if (!entry.getValue().isArray() || name.startsWith("o:") || name.startsWith("@")) {
                if (!entry.getValue().isEmpty() || entry.getValue().isValueNode()) {
                    assembly.leaveUnread(name, shown(entry.getValue()));
                }
                continue;
            }
            var meaning = TermNames.find(name);
            var term = meaning.map(TermNames.Meaning::term).orElse(Term.UNREAD);
            titled |= term == Term.TITLE;
            typed |= term == Term.KIND;
            for (var value : entry.getValue()) {
                value(assembly, term == Term.IDENTIFIER ? Term.UNREAD : term, name, value);
            }
        }
        if (!titled && !item.path("o:title").asString("").isBlank()) {
            assembly.say(Term.TITLE, item.path("o:title").asString(""), "o:title");
        }
        if (!typed) {
            kind(type).ifPresent(kind -> assembly.say(Term.KIND, kind, "@type"));
        }
        media(assembly, item.path("o:media"), number);
        return assembly.finish(label, today);
    }

    private void media(Assembly assembly, JsonNode media, String number) {
        for (var one : media) {
            for (var field : new String[] {"o:source", "o:filename"}) {
                var file = one.path(field).asString("");
                if (!file.isBlank() && pictures.named(file, 1).isPresent()) {
                    assembly.say(Term.SCAN, file, field);
                    break;
                }
            }
        }
        if (!assembly.match(pictures, number.isEmpty() ? "" : number) && !media.isEmpty()) {
            assembly.remark(Finding.remark("intake.media-elsewhere", media.size()));
            for (var one : media) {
                var address =
                        one.path("o:original_url").asString(one.path("@id").asString(""));
                assembly.leaveUnread("o:media", address.isEmpty() ? shown(one) : address);
            }
        }
    }

    private static void value(Assembly assembly, Term term, String name, JsonNode value) {
        var label = value.path("property_label").asString("");
        var shownName = label.isEmpty() ? name : label;
        var written = written(value);
        if (value.has("is_public") && !value.path("is_public").asBoolean(true)) {
            assembly.remark(Finding.remark("intake.private-value", shownName, Assembly.quote(written)));
            return;
        }
        var text = value.path("type").asString("").equals("html")
                        || value.path("@type").asString("").endsWith("#HTML")
                ? Markup.text(written)
                : written;
        var uri = value.path("type").asString("").startsWith("resource")
                ? ""
                : value.path("@id").asString("");
        var authority = Citation.address(uri).orElse(null);
        assembly.say(term, text, authority, language(value), shownName);
    }

    private static String written(JsonNode value) {
        if (value.isValueNode()) {
            return value.asString("");
        }
        for (var field : new String[] {"@value", "o:label", "display_title", "@id"}) {
            var node = value.path(field);
            if (node.isValueNode() && !node.asString("").isBlank()) {
                return node.asString("");
            }
        }
        return shown(value);
    }

    private static @Nullable LanguageTag language(JsonNode value) {
        var written = value.path("@language").asString("");
        return written.isBlank() ? null : TermNames.language(written).orElse(null);
    }

    private static String types(JsonNode item) {
        var type = item.path("@type");
        if (!type.isArray()) {
            return type.asString("");
        }
        var all = new StringBuilder();
        type.forEach(one -> all.append(all.isEmpty() ? "" : " ").append(one.asString("")));
        return all.toString();
    }

    /// `Still image` of `o:Item dctype:StillImage`.
    private static Optional<String> kind(String types) {
        for (var type : types.split(" ")) {
            if (!type.isEmpty() && !type.startsWith("o:") && type.contains(":")) {
                var words = type.substring(type.indexOf(':') + 1)
                        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                        .toLowerCase(java.util.Locale.ROOT);
                return words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
            }
        }
        return Optional.empty();
    }

    static String shown(JsonNode node) {
        return node.isValueNode() ? node.asString("") : node.toString();
    }
}
