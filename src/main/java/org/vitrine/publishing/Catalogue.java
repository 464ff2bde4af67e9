package org.vitrine.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;

/// Everything that is on display at one moment.
///
/// @param exhibitions the newest published first
/// @param documents by date
record Catalogue(
        List<Exhibition> exhibitions,
        List<PublishedDocument> documents,
        Map<Slug, Exhibition> bySlug,
        Map<DocumentId, PublishedDocument> byDocument,
        Map<DocumentId, List<Appearance>> byAppearance,
        Set<MediaId> pictures,
        Set<Attachment.Given> files,
        Register register) {
    static final Catalogue EMPTY =
            new Catalogue(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Register.EMPTY);

    /// @param newest the newest published first
    /// @param earlier editions that newer ones have followed
    static Catalogue of(List<Exhibition> newest, Collection<Former> earlier) {
        var documents = new LinkedHashMap<DocumentId, PublishedDocument>();
        var appearances = new LinkedHashMap<DocumentId, List<Appearance>>();
        var pictures = new HashSet<MediaId>();
        var files = new HashSet<Attachment.Given>();
        earlier.forEach(former -> {
            pictures.addAll(former.pictures());
            files.addAll(former.files());
        });
        for (var exhibition : newest) {
            exhibition
                    .documents()
                    .forEach(document ->
                            documents.putIfAbsent(document.id(), new PublishedDocument(document, exhibition)));
            exhibition
                    .documents()
                    .forEach(document -> appearances
                            .computeIfAbsent(document.id(), _ -> new ArrayList<>())
                            .addAll(exhibition.appearances(document.id())));
            pictures(exhibition.content(), exhibition.documents()).forEach(pictures::add);
            files(exhibition.content()).forEach(files::add);
        }
        var inOrder = byDate(documents.values());
        return new Catalogue(
                List.copyOf(newest),
                inOrder,
                newest.stream().collect(Collectors.toUnmodifiableMap(Exhibition::slug, exhibition -> exhibition)),
                documents,
                appearances,
                Set.copyOf(pictures),
                Set.copyOf(files),
                Register.of(newest, inOrder, earlier));
    }

    static Stream<Attachment.Given> files(ExhibitContent content) {
        return content.blocks()
                .filter(block -> block.layout().audience() != Layout.Audience.CURATORS)
                .flatMap(Block::files);
    }

    static Stream<MediaId> pictures(ExhibitContent content, List<Document> documents) {
        return Stream.concat(
                content.images().stream(),
                documents.stream().flatMap(Document::scanPages).map(Version.ScanPage::file));
    }

    Optional<Exhibition> exhibition(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<PublishedDocument> document(DocumentId id) {
        return Optional.ofNullable(byDocument.get(id));
    }

    List<Appearance> appearances(DocumentId id) {
        return byAppearance.getOrDefault(id, List.of());
    }

    private static List<PublishedDocument> byDate(Collection<PublishedDocument> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(
                                Catalogue::earliest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(published -> published.document().title()))
                .toList();
    }

    private static @Nullable LocalDate earliest(PublishedDocument published) {
        var date = published.document().description().date();
        return date == null ? null : date.earliest();
    }
}
