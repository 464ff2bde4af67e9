package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.pages.Shot;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import tools.jackson.databind.json.JsonMapper;

/// A document's notes for other programs: an AnnotationPage of the W3C's Web Annotation Data Model.
final class WebAnnotations {
    static final String FILE = "annotations.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Document document;
    private final String address;
    private final Function<MediaId, Optional<Shot>> pictures;
    private final UnaryOperator<String> absolute;

    /// @param address of the document's page, without a query
    /// @param pictures as they are served
    /// @param absolute a path with the host in front of it
    WebAnnotations(
            Document document,
            String address,
            Function<MediaId, Optional<Shot>> pictures,
            UnaryOperator<String> absolute) {
        this.document = document;
        this.address = address;
        this.pictures = pictures;
        this.absolute = absolute;
    }

    String write() {
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", address + "/" + FILE);
        page.put("type", "AnnotationPage");
        page.put("label", document.title());
        page.put("startIndex", 0);
        page.put("items", document.notes().stream().map(this::annotation).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(page) + "\n";
    }

    private Map<String, Object> annotation(Note note) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "TextualBody");
        body.put("value", note.markdown());
        body.put("format", "text/markdown");
        if (note.language() != null) {
            body.put("language", note.language().value());
        }
        body.put("purpose", "commenting");
        var annotation = new LinkedHashMap<String, Object>();
        annotation.put("id", address + "#_note-" + note.id());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "commenting");
        annotation.put("body", body);
        annotation.put("target", target(note));
        return annotation;
    }

    private Map<String, Object> target(Note note) {
        return switch (note.anchor()) {
            case Note.OnPassage on -> {
                var target = new LinkedHashMap<String, Object>();
                target.put("type", "SpecificResource");
                target.put("source", address);
                document.text(on.version())
                        .map(Version.Text::language)
                        .ifPresent(language -> target.put("language", language.value()));
                target.put("selector", selectors(on.version(), on.passage()));
                yield target;
            }
            case Note.OnRegion on -> region(on);
        };
    }

    /// The segment, and inside it the words, with their position in the version's text.
    private List<Map<String, Object>> selectors(String version, Passage passage) {
        var text = document.text(version).map(Version.Text::text);
        var found = text.flatMap(passage::find);
        var quote = new LinkedHashMap<String, Object>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", passage.quote().exact());
        quote.put("prefix", passage.quote().prefix());
        quote.put("suffix", passage.quote().suffix());
        var selectors = new ArrayList<Map<String, Object>>();
        selectors.add(Map.of(
                "type",
                "FragmentSelector",
                "conformsTo",
                "http://tools.ietf.org/rfc/rfc3236",
                "value",
                Addresses.segmentAnchor(version, passage.segments().getFirst())));
        selectors.add(quote);
        Optional.ofNullable(found.orElse(passage.position()))
                .ifPresent(span -> selectors.add(
                        Map.of("type", "TextPositionSelector", "start", span.start(), "end", span.end())));
        return selectors;
    }

    /// In hundredths of the picture: it is served in several sizes.
    private Map<String, Object> region(Note.OnRegion on) {
        var shot = pictures.apply(on.page());
        var target = new LinkedHashMap<String, Object>();
        target.put("type", "SpecificResource");
        target.put("source", shot.map(Shot::full).map(absolute).orElse("urn:sha256:" + on.page()));
        target.put(
                "selector",
                Map.of(
                        "type",
                        "FragmentSelector",
                        "conformsTo",
                        "http://www.w3.org/TR/media-frags/",
                        "value",
                        shot.map(picture -> percent(on.region(), picture))
                                .orElse("xywh=" + on.region().xywh())));
        return target;
    }

    private static String percent(Region region, Shot picture) {
        return String.format(
                Locale.ROOT,
                "xywh=percent:%.3f,%.3f,%.3f,%.3f",
                100.0 * region.x() / picture.width(),
                100.0 * region.y() / picture.height(),
                100.0 * region.width() / picture.width(),
                100.0 * region.height() / picture.height());
    }
}
