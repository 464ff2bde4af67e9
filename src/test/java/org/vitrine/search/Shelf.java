package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

/// Documents as they are put into an index.
final class Shelf {
    private Shelf() {}

    static Entry document(String id, String title, String language, String... paragraphs) {
        return entry(id, Description.titled(title), language, paragraphs);
    }

    static Entry dated(String id, String kind, String edtf, String... paragraphs) {
        return entry(
                id,
                new Description(
                        kind + " " + id,
                        kind,
                        new ArchivalDate(edtf),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of()),
                "en",
                paragraphs);
    }

    private static Entry entry(String id, Description description, String language, String... paragraphs) {
        var segments = new ArrayList<Segment>();
        for (var paragraph : paragraphs) {
            segments.add(new Segment("p" + (segments.size() + 1), Segment.Kind.PARAGRAPH, paragraph));
        }
        var tag = new LanguageTag(language);
        var document = new Document(
                new DocumentId(id),
                description,
                List.of(),
                null,
                null,
                List.of(new Version.Transcript(
                        "transcript." + tag.locale().getLanguage(), tag, new SegmentedText(segments), null)));
        return Display.entry("document:" + id, document, tag, Set.of("an-exhibit"), "stamp of " + id);
    }
}
