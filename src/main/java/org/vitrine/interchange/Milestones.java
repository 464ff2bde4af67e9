package org.vitrine.interchange;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is done once in the life of a house and never again.
@Repository
class Milestones {
    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isReached(String name) {
        return jdbc.sql("select count(*) from milestone where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @return whether it was this call that reached it
    boolean reach(String name, Instant now) {
        return jdbc.sql("""
                        insert into milestone (name, reached_at)
                        select :name, :now where not exists (select 1 from milestone where name = :name)
                        """)
                        .param("name", name)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
