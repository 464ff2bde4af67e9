package org.vitrine.library;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ArchiveRepository {
    private static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArchiveRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KeptArchive> list() {
        return jdbc.sql("select body, version from archive order by name_key")
                .query((row, _) ->
                        new KeptArchive(json.readValue(row.getString("body"), Archive.class), row.getLong("version")))
                .list();
    }

    /// @param version the one that was read; 0 for a new one
    void save(Archive archive, long version) {
        var sql = version == 0 ? """
                        insert into archive (id, name, name_key, format, body, version)
                        values (:id, :name, :key, :format, :body, 1)
                        """ : """
                        update archive set name = :name, name_key = :key, format = :format, body = :body,
                               version = version + 1
                        where id = :id and version = :version
                        """;
        var statement = jdbc.sql(sql)
                .param("id", archive.id())
                .param("name", archive.name())
                .param("key", key(archive.name()))
                .param("format", FORMAT)
                .param("body", json.writeValueAsString(archive));
        if (version != 0) {
            statement = statement.param("version", version);
        }
        try {
            if (statement.update() == 0) {
                throw new StaleArchiveException(archive.name());
            }
        } catch (DuplicateKeyException taken) {
            throw new ArchiveNameTakenException(archive.name());
        }
    }

    boolean isTaken(String name, UUID by) {
        return jdbc.sql("select count(*) from archive where name_key = :key and id <> :id")
                        .param("key", key(name))
                        .param("id", by)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void delete(UUID id) {
        jdbc.sql("delete from archive where id = :id").param("id", id).update();
    }

    private static String key(String name) {
        var key = Folded.heading(name);
        return key.length() > 300 ? key.substring(0, 300) : key;
    }
}
