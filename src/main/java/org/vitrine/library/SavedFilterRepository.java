package org.vitrine.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SavedFilterRepository {
    private static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedFilterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SavedFilter> list(AccountId person) {
        return jdbc.sql("select * from saved_filter where owner = :person or shared order by lower(name), id")
                .param("person", person.value())
                .query(filter())
                .list();
    }

    Optional<SavedFilter> find(UUID id) {
        return jdbc.sql("select * from saved_filter where id = :id")
                .param("id", id)
                .query(filter())
                .optional();
    }

    void insert(SavedFilter filter) {
        jdbc.sql("""
                        insert into saved_filter (id, owner, name, shared, format, query)
                        values (:id, :owner, :name, :shared, :format, :query)
                        """)
                .param("id", filter.id())
                .param("owner", filter.owner().value())
                .param("name", filter.name())
                .param("shared", filter.shared())
                .param("format", FORMAT)
                .param("query", json.writeValueAsString(filter.query()))
                .update();
    }

    void update(SavedFilter filter) {
        jdbc.sql("update saved_filter set name = :name, shared = :shared where id = :id")
                .param("id", filter.id())
                .param("name", filter.name())
                .param("shared", filter.shared())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_filter where id = :id").param("id", id).update();
    }

    private RowMapper<SavedFilter> filter() {
        return (row, _) -> new SavedFilter(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                row.getBoolean("shared"),
                json.readValue(row.getString("query"), DocumentQuery.class));
    }
}
