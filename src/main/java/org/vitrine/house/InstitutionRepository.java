package org.vitrine.house;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InstitutionRepository {
    private static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InstitutionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param version 0 where nobody has written it down yet
    record Kept(Institution institution, long version) {}

    private record Stored(int format, Institution institution) {}

    Optional<Kept> find() {
        return jdbc.sql("select version, content from institution where id = 1")
                .query((row, _) -> new Kept(
                        json.readValue(row.getString("content"), Stored.class).institution(), row.getLong("version")))
                .optional();
    }

    long version() {
        return jdbc.sql("select version from institution where id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// @throws StaleInstitutionException when somebody else was first
    void save(Institution institution, long version, Instant now, @Nullable UUID by) {
        var sql = version == 0 ? """
                  insert into institution (id, version, content, changed_at, changed_by)
                  values (1, 1, :content, :now, :by)
                  """ : """
                  update institution set version = version + 1, content = :content, changed_at = :now, changed_by = :by
                  where id = 1 and version = :version
                  """;
        try {
            var statement = jdbc.sql(sql)
                    .param("content", json.writeValueAsString(new Stored(FORMAT, institution)))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by);
            if ((version == 0 ? statement : statement.param("version", version)).update() == 0) {
                throw new StaleInstitutionException();
            }
        } catch (DuplicateKeyException first) {
            throw new StaleInstitutionException();
        }
    }

    void keep(String name, byte[] bytes) {
        if (file(name).isEmpty()) {
            try {
                jdbc.sql("insert into house_file (name, content, added_at) values (:name, :content, current_timestamp)")
                        .param("name", name)
                        .param("content", Base64.getEncoder().encodeToString(bytes))
                        .update();
            } catch (DuplicateKeyException same) {
                // The name is the checksum: somebody brought the same file a moment ago.
            }
        }
    }

    Optional<byte[]> file(String name) {
        return jdbc.sql("select content from house_file where name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }
}
