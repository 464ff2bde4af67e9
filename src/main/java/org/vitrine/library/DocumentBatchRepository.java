package org.vitrine.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

/// Many documents with few statements.
@Repository
class DocumentBatchRepository {
    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    DocumentBatchRepository(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                        where d.id in (:ids)
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
        batch(
                DocumentRepository.INSERT,
                documents.stream()
                        .map(document -> DocumentRepository.values(document, now, by))
                        .toList());
        batch(
                DocumentRepository.INSERT_STATE,
                documents.stream()
                        .map(document -> DocumentRepository.stateValues(json, document, 1, now, by))
                        .toList());
    }

    void update(List<Catalogued> changed, Instant now, @Nullable AccountId by) {
        var updated = batch(
                DocumentRepository.UPDATE,
                changed.stream()
                        .map(one -> {
                            var values = DocumentRepository.values(one.document(), now, by);
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
                        .map(one -> DocumentRepository.stateValues(json, one.document(), one.version() + 1, now, by))
                        .toList());
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

    /// Takes documents away with all their states, but not those that are at another version by now.
    Set<DocumentId> delete(Map<DocumentId, Long> versions) {
        var here = new HashSet<DocumentId>();
        // Locked, so that nobody saves another state in between.
        jdbc.query(
                "select id, version from document where id in (:ids) for update",
                Map.of("ids", words(versions.keySet())),
                row -> {
                    var id = new DocumentId(row.getString("id"));
                    if (versions.getOrDefault(id, -1L) == row.getLong("version")) {
                        here.add(id);
                    }
                });
        var ids = Map.of("ids", words(here));
        jdbc.update("delete from document_state where document in (:ids)", ids);
        jdbc.update("delete from document where id in (:ids)", ids);
        return here;
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
