package org.vitrine.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.DocumentRepository.Origin;
import tools.jackson.databind.json.JsonMapper;

/// Many documents with few statements.
@Repository
class DocumentBatchRepository {
    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;
    private final Headings headings;
    private final CardIndex cards;

    DocumentBatchRepository(NamedParameterJdbcTemplate jdbc, JsonMapper json, Headings headings, CardIndex cards) {
        this.jdbc = jdbc;
        this.json = json;
        this.headings = headings;
        this.cards = cards;
    }

    Set<DocumentId> taken(Collection<DocumentId> ids) {
        return new HashSet<>(jdbc.query(
                "select id from document where id in (:ids)",
                Map.of("ids", words(ids)),
                (row, _) -> new DocumentId(row.getString("id"))));
    }

    Map<DocumentId, Catalogued> find(Collection<DocumentId> ids) {
        var found = new HashMap<DocumentId, Catalogued>();
        jdbc.query("""
                        select d.version, d.changed_at, s.body
                        from document d join document_state s on s.document = d.id and s.version = d.version
                        where d.id in (:ids) and d.binned_at is null and d.gone_at is null
                        """, Map.of("ids", words(ids)), row -> {
            var document = json.readValue(row.getString("body"), Document.class);
            found.put(
                    document.id(),
                    new Catalogued(
                            document,
                            row.getLong("version"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        });
        return found;
    }

    void insert(List<Document> documents, Instant now, @Nullable AccountId by) {
        var entries = headings.entries(documents, now, by);
        batch(
                DocumentRepository.INSERT,
                documents.stream()
                        .map(document ->
                                DocumentRepository.values(document, entries.getOrDefault(document.id(), ""), now, by))
                        .toList());
        batch(
                DocumentRepository.INSERT_STATE,
                documents.stream()
                        .map(document -> DocumentRepository.stateValues(json, document, 1, Origin.SAVED, now, by))
                        .toList());
        saved(documents);
    }

    void update(List<Catalogued> changed, Instant now, @Nullable AccountId by) {
        var entries =
                headings.entries(changed.stream().map(Catalogued::document).toList(), now, by);
        var updated = batch(
                DocumentRepository.UPDATE,
                changed.stream()
                        .map(one -> {
                            var values = DocumentRepository.values(
                                    one.document(),
                                    entries.getOrDefault(one.document().id(), ""),
                                    now,
                                    by);
                            values.put("version", one.version());
                            return values;
                        })
                        .toList());
        for (var i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                throw new StaleDocumentException(
                        changed.get(i).document().id(), changed.get(i).version());
            }
        }
        batch(
                DocumentRepository.INSERT_STATE,
                changed.stream()
                        .map(one -> DocumentRepository.stateValues(
                                json, one.document(), one.version() + 1, Origin.SAVED, now, by))
                        .toList());
        saved(changed.stream().map(Catalogued::document).toList());
    }

    private void saved(List<Document> documents) {
        cards.changed(documents.stream().map(Document::id).toList());
    }

    Optional<Document> state(DocumentId id, long version) {
        return jdbc
                .query(
                        "select body from document_state where document = :id and version = :version",
                        Map.of("id", id.value(), "version", version),
                        (row, _) -> json.readValue(row.getString("body"), Document.class))
                .stream()
                .findFirst();
    }

    /// Puts documents into the bin, but not those that are at another version by now.
    Set<DocumentId> bin(Map<DocumentId, Long> versions, Instant now, @Nullable AccountId by) {
        var here = find(versions.keySet()).values().stream()
                .filter(one -> versions.getOrDefault(one.document().id(), -1L) == one.version())
                .toList();
        var binned = batch(
                """
                update document set version = version + 1, binned_at = :now, binned_by = :by
                where id = :id and version = :version and binned_at is null and gone_at is null
                """,
                here.stream()
                        .map(one -> {
                            var values = new HashMap<String, @Nullable Object>();
                            values.put("now", now.atOffset(ZoneOffset.UTC));
                            values.put("by", by == null ? null : by.value());
                            values.put("id", one.document().id().value());
                            values.put("version", one.version());
                            return (Map<String, @Nullable Object>) values;
                        })
                        .toList());
        for (var i = 0; i < binned.length; i++) {
            if (binned[i] == 0) {
                throw new StaleDocumentException(
                        here.get(i).document().id(), here.get(i).version());
            }
        }
        var origin = new Origin(Deed.BINNED, null, null);
        batch(
                DocumentRepository.INSERT_STATE,
                here.stream()
                        .map(one -> DocumentRepository.stateValues(
                                json, one.document(), one.version() + 1, origin, now, by))
                        .toList());
        var ids = here.stream().map(one -> one.document().id()).collect(Collectors.toSet());
        cards.changed(ids);
        return ids;
    }

    @SuppressWarnings("unchecked")
    private int[] batch(String sql, List<Map<String, @Nullable Object>> rows) {
        return rows.isEmpty() ? new int[0] : jdbc.batchUpdate(sql, rows.toArray(new Map[0]));
    }

    private static List<String> words(Collection<DocumentId> ids) {
        // An empty list is no SQL; the empty word is nobody's handle.
        return ids.isEmpty()
                ? List.of("")
                : ids.stream().map(DocumentId::value).distinct().toList();
    }
}
