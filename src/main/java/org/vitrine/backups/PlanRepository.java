package org.vitrine.backups;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {
    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan find() {
        return jdbc.sql("select * from backup_plan where id = 1")
                .query((row, _) -> new Plan(
                        row.getBoolean("switched_on"), LocalTime.parse(row.getString("at_time")), row.getInt("keep")))
                .optional()
                .orElse(Plan.NONE);
    }

    /// @param doneFor the last day on which nothing is to be done any more
    void save(Plan plan, LocalDate doneFor) {
        var updated = write(
                "update backup_plan set switched_on = :on, at_time = :at, keep = :keep, done_for = :day where id = 1",
                plan,
                doneFor);
        if (updated == 0) {
            write("""
                    insert into backup_plan (id, switched_on, at_time, keep, done_for) values (1, :on, :at, :keep, :day)
                    """, plan, doneFor);
        }
    }

    private int write(String sql, Plan plan, LocalDate doneFor) {
        return jdbc.sql(sql)
                .param("on", plan.isOn())
                .param("at", plan.at().toString())
                .param("keep", plan.keep())
                .param("day", doneFor)
                .update();
    }

    /// Takes it upon this process to make the backup of a day.
    ///
    /// @return whether no other process has
    boolean claim(LocalDate day) {
        return jdbc.sql("update backup_plan set done_for = :day where id = 1 and switched_on and done_for < :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
