package org.vitrine.interchange.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Citation;
import org.vitrine.interchange.Finding;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.JsonNode;

/// Reads manifests of the IIIF Presentation API, versions 2 and 3. Nothing that a manifest points at is fetched: where
/// its pictures are is kept with the source record.
final class IiifReader implements RecordReader {
    private final JsonRecords records;
    private final ImportSettings settings;
    private final PictureFiles pictures;
    private final LocalDate today;

    IiifReader(Path file, ImportSettings settings, PictureFiles pictures, LocalDate today) throws IOException {
        this.records = new JsonRecords(file);
        this.settings = settings;
        this.pictures = pictures;
        this.today = today;
    }

    @Override
    public @Nullable Incoming next() {
        var manifest = records.next();
        return manifest == null ? null : read(manifest);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Incoming read(JsonNode manifest) {
        var type = manifest.path("type").asString(manifest.path("@type").asString(""));
        var id = manifest.path("id").asString(manifest.path("@id").asString(""));
        if (type.endsWith("Collection")) {
            return Incoming.refused(Assembly.cut(id, 300), Finding.error("intake.iiif-collection"));
        }
        if (!type.endsWith("Manifest")) {
            return Incoming.refused(Assembly.cut(id, 300), Finding.error("intake.iiif-no-manifest"));
        }
        var assembly = new Assembly(settings.provider());
        if (!id.isBlank()) {
            assembly.say(Term.IDENTIFIER, id, "id");
        }
        texts(assembly, Term.TITLE, "label", manifest.path("label"));
        texts(assembly, Term.SUMMARY, "summary", manifest.path("summary"));
        texts(assembly, Term.SUMMARY, "description", manifest.path("description"));
        metadata(assembly, manifest.path("metadata"));
        rights(assembly, manifest);
        var homepage = address(manifest.path("homepage")).or(() -> address(manifest.path("related")));
        assembly.say(Term.ADDRESS, homepage.orElse(id), "homepage");
        for (var provider : manifest.path("provider")) {
            texts(assembly, Term.UNREAD, "provider", provider.path("label"));
        }
        if (!manifest.path("navDate").asString("").isBlank() && !says(manifest.path("metadata"), Term.DATE)) {
            assembly.say(Term.DATE, manifest.path("navDate").asString(""), "navDate");
        }
        for (var field : List.of("seeAlso", "rendering", "within", "partOf", "structures", "start", "services")) {
            if (!manifest.path(field).isMissingNode() && !manifest.path(field).isEmpty()) {
                assembly.leaveUnread(field, Assembly.cut(manifest.path(field).toString(), 4000));
            }
        }
        canvases(assembly, manifest);
        return assembly.finish(id, today);
    }

    private void rights(Assembly assembly, JsonNode manifest) {
        for (var field : List.of("rights", "license")) {
            for (var one : list(manifest.path(field))) {
                assembly.say(
                        Term.RIGHTS,
                        one.isValueNode() ? one.asString("") : one.path("@id").asString(""),
                        field);
            }
        }
        texts(assembly, Term.RIGHTS_NOTE, "attribution", manifest.path("attribution"));
        texts(
                assembly,
                Term.RIGHTS_NOTE,
                "requiredStatement",
                manifest.path("requiredStatement").path("value"));
    }

    private static void metadata(Assembly assembly, JsonNode metadata) {
        for (var entry : metadata) {
            var name = values(entry.path("label")).stream()
                    .findFirst()
                    .map(Value::text)
                    .orElse("?");
            var meaning = TermNames.find(name);
            var term = meaning.map(TermNames.Meaning::term)
                    .filter(one ->
                            one != Term.HANDLE && one != Term.TITLE && one != Term.IDENTIFIER && one != Term.SCAN)
                    .orElse(Term.UNREAD);
            for (var value : values(entry.path("value"))) {
                assembly.say(
                        term,
                        value.text(),
                        null,
                        meaning.map(TermNames.Meaning::language).orElse(value.language()),
                        name);
            }
        }
    }

    private static boolean says(JsonNode metadata, Term term) {
        for (var entry : metadata) {
            var name = values(entry.path("label")).stream()
                    .findFirst()
                    .map(Value::text)
                    .orElse("");
            if (TermNames.find(name).filter(meaning -> meaning.term() == term).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The pages: their pictures, and the words that were written down of them.
    private void canvases(Assembly assembly, JsonNode manifest) {
        var canvases = manifest.path("items").isArray()
                ? manifest.path("items")
                : manifest.path("sequences").path(0).path("canvases");
        var images = new ArrayList<String>();
        Map<Optional<LanguageTag>, StringBuilder> words = new LinkedHashMap<>();
        var position = 0;
        for (var canvas : canvases) {
            position++;
            var label = values(canvas.path("label")).stream()
                    .findFirst()
                    .map(Value::text)
                    .orElse(String.valueOf(position));
            for (var image : images(canvas)) {
                images.add(label + ", " + image);
            }
            for (var annotation : annotations(canvas)) {
                annotation(assembly, annotation, words);
            }
        }
        words.forEach((language, text) ->
                assembly.say(Term.TRANSCRIPT, text.toString(), null, language.orElse(null), "supplementing"));
        if (!assembly.match(pictures) && !images.isEmpty()) {
            assembly.remark(Finding.remark("intake.media-elsewhere", images.size()));
            images.forEach(image -> assembly.leaveUnread("Page", image));
        }
    }

    private static List<String> images(JsonNode canvas) {
        var images = new ArrayList<String>();
        for (var image : canvas.path("images")) {
            address(image.path("resource")).ifPresent(images::add);
        }
        for (var page : canvas.path("items")) {
            for (var annotation : page.path("items")) {
                for (var body : list(annotation.path("body"))) {
                    address(body).ifPresent(images::add);
                }
            }
        }
        return images;
    }

    private static List<JsonNode> annotations(JsonNode canvas) {
        var annotations = new ArrayList<JsonNode>();
        for (var page : canvas.path("annotations")) {
            page.path("items").forEach(annotations::add);
        }
        for (var page : canvas.path("otherContent")) {
            page.path("resources").forEach(annotations::add);
        }
        return annotations;
    }

    private static void annotation(
            Assembly assembly, JsonNode annotation, Map<Optional<LanguageTag>, StringBuilder> words) {
        var motivation = annotation.path("motivation").toString();
        var transcribes = motivation.contains("supplementing")
                || motivation.contains("painting")
                || motivation.contains("transcribing");
        var bodies = annotation.has("body") ? annotation.path("body") : annotation.path("resource");
        for (var body : list(bodies)) {
            var text = body.path("value").asString(body.path("chars").asString(""));
            if (text.isBlank()) {
                continue;
            }
            var plain = Markup.looksLike(text) ? Markup.text(text) : text;
            if (transcribes) {
                var language = TermNames.language(body.path("language").asString(""));
                words.computeIfAbsent(language, _ -> new StringBuilder())
                        .append(plain)
                        .append("\n\n");
            } else {
                assembly.leaveUnread("annotation", plain);
            }
        }
    }

    private record Value(String text, @Nullable LanguageTag language) {}

    /// One title: in English, or in the first language there is. The same in others is kept unread.
    private static void texts(Assembly assembly, Term term, String name, JsonNode node) {
        var values = values(node);
        var first = values.stream()
                .filter(value -> LanguageTag.ENGLISH.equals(value.language()))
                .findFirst()
                .or(() -> values.stream().findFirst());
        first.ifPresent(value -> assembly.say(term, value.text(), name));
        values.stream()
                .filter(value -> first.filter(one -> one == value).isEmpty())
                .forEach(value -> {
                    if (first.orElseThrow().language() == value.language()
                            || first.orElseThrow().language() != null
                                    && first.orElseThrow().language().equals(value.language())) {
                        assembly.say(term, value.text(), name);
                    } else {
                        assembly.leaveUnread(name + " (" + value.language() + ")", value.text());
                    }
                });
    }

    /// The values of a language map of version 3, or of what version 2 has in its place.
    private static List<Value> values(JsonNode node) {
        var values = new ArrayList<Value>();
        if (node.isValueNode() && !node.isNull()) {
            add(values, node.asString(""), null);
        } else if (node.isArray()) {
            node.forEach(one -> values.addAll(values(one)));
        } else if (node.has("@value")) {
            add(
                    values,
                    node.path("@value").asString(""),
                    language(node.path("@language").asString("")));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> entry.getValue().forEach(text -> {
                        if (text.isValueNode()) {
                            add(values, text.asString(""), language(entry.getKey()));
                        }
                    }));
        }
        return values;
    }

    private static void add(List<Value> values, String text, @Nullable LanguageTag language) {
        if (!text.isBlank()) {
            values.add(new Value(Markup.looksLike(text) ? Markup.text(text) : text, language));
        }
    }

    private static @Nullable LanguageTag language(String code) {
        return code.isBlank() || code.toLowerCase(Locale.ROOT).equals("none")
                ? null
                : TermNames.language(code).orElse(null);
    }

    private static Optional<String> address(JsonNode node) {
        for (var one : list(node)) {
            var text = one.isValueNode()
                    ? one.asString("")
                    : one.path("id").asString(one.path("@id").asString(""));
            if (Citation.address(text).isPresent()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> list(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(list::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            list.add(node);
        }
        return list;
    }
}
