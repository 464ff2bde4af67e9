package org.vitrine.library;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs of entries that are not the same, however alike they look.
@Repository
class EntryDistinctions {
    private final JdbcClient jdbc;

    EntryDistinctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Set<EntryId>> all() {
        return jdbc
                .sql("select one, other from entry_distinct")
                .query((row, _) -> Set.of(
                        new EntryId(row.getObject("one", UUID.class)), new EntryId(row.getObject("other", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void add(EntryId one, EntryId other) {
        if (one.equals(other) || all().contains(Set.of(one, other))) {
            return;
        }
        jdbc.sql("insert into entry_distinct (one, other) values (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}
