package org.vitrine.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.exhibits.ExhibitId;

@Repository
class VisitRepository {
    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds to what this and other nodes have counted.
    void add(ExhibitId exhibit, String page, LocalDate day, long views) {
        if (addedTo(exhibit, page, day, views)) {
            return;
        }
        try {
            jdbc.sql("insert into page_views (exhibit, page, viewed_on, views) values (:exhibit, :page, :day, :views)")
                    .param("exhibit", exhibit.value())
                    .param("page", page)
                    .param("day", day)
                    .param("views", views)
                    .update();
        } catch (DuplicateKeyException other) {
            // Another node was first today.
            addedTo(exhibit, page, day, views);
        }
    }

    private boolean addedTo(ExhibitId exhibit, String page, LocalDate day, long views) {
        return jdbc.sql("""
                                update page_views set views = views + :views
                                where exhibit = :exhibit and page = :page and viewed_on = :day
                                """)
                        .param("exhibit", exhibit.value())
                        .param("page", page)
                        .param("day", day)
                        .param("views", views)
                        .update()
                > 0;
    }

    /// By day, of each exhibit, from a day on.
    Map<ExhibitId, Map<LocalDate, Long>> since(Collection<ExhibitId> exhibits, LocalDate from) {
        var found = new HashMap<ExhibitId, Map<LocalDate, Long>>();
        if (exhibits.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select exhibit, viewed_on, sum(views) as views from page_views
                        where exhibit in (:exhibits) and viewed_on >= :from group by exhibit, viewed_on
                        """)
                .param("exhibits", exhibits.stream().map(ExhibitId::value).toList())
                .param("from", from)
                .query(row -> {
                    found.computeIfAbsent(new ExhibitId(row.getObject("exhibit", UUID.class)), _ -> new TreeMap<>())
                            .put(row.getObject("viewed_on", LocalDate.class), row.getLong("views"));
                });
        return found;
    }

    /// The most opened first.
    List<PageViews> pages(ExhibitId exhibit, LocalDate from) {
        return jdbc.sql("""
                        select page, sum(views) as views from page_views
                        where exhibit = :exhibit and viewed_on >= :from group by page order by sum(views) desc, page
                        """)
                .param("exhibit", exhibit.value())
                .param("from", from)
                .query((row, _) -> new PageViews(row.getString("page"), row.getLong("views")))
                .list();
    }

    int forget(LocalDate before) {
        return jdbc.sql("delete from page_views where viewed_on < :before")
                .param("before", before)
                .update();
    }
}
