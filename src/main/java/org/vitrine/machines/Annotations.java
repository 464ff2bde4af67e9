package org.vitrine.machines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.publishing.DocumentWords;
import org.vitrine.text.Markdown;

/// What is written on the leaves of a document and about them, for viewers that lay it over the pictures.
///
/// Of what it is not known on which leaf it stands the target is the whole document.
final class Annotations {
    private final Document document;
    private final IiifAddresses addresses;
    private final Placing placing;

    Annotations(Document document, List<Leaf> leaves, IiifAddresses addresses) {
        this.document = document;
        this.addresses = addresses;
        this.placing = new Placing(document, leaves);
    }

    /// The pages of annotations on a leaf, or on no leaf, by their addresses.
    ///
    /// @param leaf null for what stands on none
    List<Map<String, Object>> references(@Nullable Leaf leaf) {
        var on = on(leaf);
        var references = new ArrayList<Map<String, Object>>();
        (leaf == null ? placing.textsOnNoLeaf() : placing.textsOn(leaf))
                .forEach(version -> references.add(page(addresses.text(on, version.id()), name(version))));
        if (notes(leaf).findAny().isPresent()) {
            references.add(page(addresses.notes(on), Said.everywhere("document.notes")));
        }
        return references;
    }

    /// What a text says on a leaf, paragraph by paragraph. Nothing where it says nothing there.
    Optional<String> text(@Nullable Leaf leaf, String versionId) {
        return document.text(versionId).flatMap(version -> {
            var address = addresses.text(on(leaf), versionId);
            var items = placing.segments(versionId).stream()
                    .filter(placed -> leaf == null ? placed.spots().isEmpty() : placed.isOn(leaf))
                    .map(placed -> annotation(
                            address + "#" + placed.segment().id(),
                            "supplementing",
                            body(
                                    placed.segment().text(),
                                    "text/plain",
                                    version.language().value()),
                            targets(leaf, placed.spots())))
                    .toList();
            return written(address, name(version), items);
        });
    }

    /// The curators' notes on a leaf. Nothing where there are none.
    Optional<String> notesOn(@Nullable Leaf leaf) {
        var address = addresses.notes(on(leaf));
        var markdown = new Markdown(new Markdown.Words("", "", null), this::absolute);
        var items = notes(leaf)
                .map(placed -> annotation(
                        address + "#" + placed.note().id(),
                        "commenting",
                        body(markdown.inline(placed.note().markdown()).html(), "text/html", language(placed.note())),
                        targets(leaf, placed.spots())))
                .toList();
        return written(address, Said.everywhere("document.notes"), items);
    }

    private Stream<Placing.OfNote> notes(@Nullable Leaf leaf) {
        return placing.notes().stream()
                .filter(placed -> leaf == null ? placed.spots().isEmpty() : placed.isOn(leaf));
    }

    private static @Nullable String language(Note note) {
        return note.language() == null ? null : note.language().value();
    }

    private String on(@Nullable Leaf leaf) {
        return leaf == null ? addresses.document(document.id()) : addresses.canvas(document.id(), leaf.number());
    }

    private static Map<String, List<String>> name(Version.Text version) {
        return Said.everywhere(voice -> List.of(new DocumentWords(voice).name(version)));
    }

    private static Map<String, Object> page(String address, Map<String, List<String>> label) {
        var page = new LinkedHashMap<String, Object>();
        page.put("id", address);
        page.put("type", "AnnotationPage");
        page.put("label", label);
        return page;
    }

    private static Optional<String> written(
            String address, Map<String, List<String>> label, List<Map<String, Object>> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", Manifests.CONTEXT);
        page.putAll(page(address, label));
        page.put("items", items);
        return Optional.of(Json.write(page));
    }

    private static Map<String, Object> body(String value, String format, @Nullable String language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "TextualBody");
        body.put("value", value);
        body.put("format", format);
        if (language != null) {
            body.put("language", language);
        }
        return body;
    }

    private static Map<String, Object> annotation(
            String id, String motivation, Map<String, Object> body, List<String> targets) {
        var annotation = new LinkedHashMap<String, Object>();
        annotation.put("id", id);
        annotation.put("type", "Annotation");
        annotation.put("motivation", motivation);
        annotation.put("body", body);
        annotation.put("target", targets.size() == 1 ? targets.getFirst() : targets);
        return annotation;
    }

    private List<String> targets(@Nullable Leaf leaf, List<Placing.Spot> spots) {
        if (leaf == null) {
            return List.of(addresses.manifest(document.id()));
        }
        var canvas = addresses.canvas(document.id(), leaf.number());
        return spots.stream()
                .filter(spot -> spot.leaf().equals(leaf))
                .map(spot -> spot.region() == null ? canvas : IiifAddresses.part(canvas, spot.region()))
                .toList();
    }

    private String absolute(String written) {
        return written.startsWith("/") ? addresses.base() + written : written;
    }
}
