package org.vitrine.exhibits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ExhibitRepository {
    private static final int FORMAT = 1;
    private static final String DRAFTS = """
            select e.id, e.slug, e.changed_at, r.number, r.undo_to, r.redo_to, r.body
            from exhibit e join revision r on r.exhibit = e.id and r.number = e.revision
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /// What somebody holds already, by the hash of what is stored: lists, and all who work on one exhibit, share it.
    private final Cache<String, ExhibitContent> held =
            Caffeine.newBuilder().weakValues().build();

    ExhibitRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Draft insert(ExhibitId id, Slug slug, ExhibitContent content, Change change, Instant now, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into exhibit (id, slug, title, owner, revision, created_at, changed_at)
                        values (:id, :slug, :title, :owner, 1, :now, :now)
                        """)
                .param("id", id.value())
                .param("slug", slug.value())
                .param("title", content.title())
                .param("owner", value(by))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (by != null) {
            jdbc.sql("insert into exhibit_member (exhibit, account, standing) values (:id, :account, :standing)")
                    .param("id", id.value())
                    .param("account", by.value())
                    .param("standing", Standing.OWNER.name())
                    .update();
        }
        insertRevision(id, new Step(1, null, null, json.writeValueAsString(content)), change, now, by);
        return find(id).orElseThrow();
    }

    Optional<Draft> find(ExhibitId id) {
        return jdbc.sql(DRAFTS + " where e.id = :id and e.binned_at is null")
                .param("id", id.value())
                .query(this::draft)
                .optional();
    }

    List<Draft> list() {
        return jdbc.sql(DRAFTS + " where e.binned_at is null order by e.changed_at desc")
                .query(this::draft)
                .list();
    }

    List<ExhibitId> ids() {
        return jdbc.sql("select id from exhibit where binned_at is null")
                .query((row, _) -> new ExhibitId(row.getObject("id", UUID.class)))
                .list();
    }

    Draft save(
            ExhibitId id, long revision, ExhibitContent content, Change change, Instant now, @Nullable AccountId by) {
        var body = json.writeValueAsString(content);
        return advance(id, revision, new Step(revision + 1, revision, null, body), change, content, now, by);
    }

    Draft undo(ExhibitId id, long revision, Instant now, @Nullable AccountId by) {
        var from = step(id, revision);
        if (from.undoTo() == null) {
            return find(id).orElseThrow();
        }
        var to = step(id, from.undoTo());
        var step = new Step(revision + 1, to.undoTo(), revision, to.body());
        return advance(id, revision, step, Change.UNDONE, content(to), now, by);
    }

    Draft redo(ExhibitId id, long revision, Instant now, @Nullable AccountId by) {
        var from = step(id, revision);
        if (from.redoTo() == null) {
            return find(id).orElseThrow();
        }
        var to = step(id, from.redoTo());
        var step = new Step(revision + 1, to.undoTo(), to.redoTo(), to.body());
        return advance(id, revision, step, Change.REDONE, content(to), now, by);
    }

    List<Revision> history(ExhibitId id) {
        return jdbc.sql("""
                        select number, change, saved_at, saved_by from revision
                        where exhibit = :id order by number desc
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    var by = row.getObject("saved_by", UUID.class);
                    return new Revision(
                            row.getLong("number"),
                            Change.valueOf(row.getString("change")),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                            by == null ? null : new AccountId(by));
                })
                .list();
    }

    int changesSince(ExhibitId id, long revision) {
        return jdbc.sql("""
                        select coalesce(sum(case when change = 'UNDONE' then -1 else 1 end), 0) from revision
                        where exhibit = :id and number > :revision
                        """)
                .param("id", id.value())
                .param("revision", revision)
                .query(Integer.class)
                .single();
    }

    Optional<ExhibitContent> content(ExhibitId id, long revision) {
        return optionalStep(id, revision).map(this::content);
    }

    Optional<ExhibitId> bySlug(Slug slug) {
        return jdbc.sql("select id from exhibit where slug = :slug")
                .param("slug", slug.value())
                .query((row, _) -> new ExhibitId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<ExhibitId> byFormerSlug(Slug slug) {
        return jdbc.sql("select exhibit from former_slug where slug = :slug")
                .param("slug", slug.value())
                .query((row, _) -> new ExhibitId(row.getObject("exhibit", UUID.class)))
                .optional();
    }

    Optional<Slug> slug(ExhibitId id) {
        return jdbc.sql("select slug from exhibit where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Slug(row.getString("slug")))
                .optional();
    }

    String title(ExhibitId id) {
        return jdbc.sql("select title from exhibit where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void rename(ExhibitId id, Slug slug) {
        var old = slug(id).orElseThrow();
        if (old.equals(slug)) {
            return;
        }
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        jdbc.sql("insert into former_slug (slug, exhibit) values (:old, :id)")
                .param("old", old.value())
                .param("id", id.value())
                .update();
        jdbc.sql("update exhibit set slug = :slug where id = :id")
                .param("slug", slug.value())
                .param("id", id.value())
                .update();
    }

    Optional<Standing> standing(ExhibitId id, AccountId account) {
        return jdbc.sql("select standing from exhibit_member where exhibit = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .query((row, _) -> Standing.valueOf(row.getString("standing")))
                .optional();
    }

    Map<AccountId, Standing> members(ExhibitId id) {
        return jdbc
                .sql("select account, standing from exhibit_member where exhibit = :id")
                .param("id", id.value())
                .query((row, _) -> Map.entry(
                        new AccountId(row.getObject("account", UUID.class)),
                        Standing.valueOf(row.getString("standing"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Draft advance(
            ExhibitId id,
            long revision,
            Step step,
            Change change,
            ExhibitContent content,
            Instant now,
            @Nullable AccountId by) {
        var updated = jdbc.sql("""
                        update exhibit set revision = :next, title = :title, changed_at = :now
                        where id = :id and revision = :revision
                        """)
                .param("next", step.number())
                .param("title", content.title())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("revision", revision)
                .update();
        if (updated == 0) {
            throw new StaleDraftException(id, revision);
        }
        insertRevision(id, step, change, now, by);
        return new Draft(
                id, slug(id).orElseThrow(), content, step.number(), step.undoTo() != null, step.redoTo() != null, now);
    }

    private void insertRevision(ExhibitId id, Step step, Change change, Instant now, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into revision (exhibit, number, format, body, change, undo_to, redo_to, saved_at, saved_by)
                        values (:id, :number, :format, :body, :change, :undoTo, :redoTo, :now, :by)
                        """)
                .param("id", id.value())
                .param("number", step.number())
                .param("format", FORMAT)
                .param("body", step.body())
                .param("change", change.name())
                .param("undoTo", step.undoTo())
                .param("redoTo", step.redoTo())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", value(by))
                .update();
    }

    private Step step(ExhibitId id, long number) {
        return optionalStep(id, number).orElseThrow(() -> new StaleDraftException(id, number));
    }

    private Optional<Step> optionalStep(ExhibitId id, long number) {
        return jdbc.sql("select number, undo_to, redo_to, body from revision where exhibit = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, _) -> new Step(
                        row.getLong("number"),
                        row.getObject("undo_to", Long.class),
                        row.getObject("redo_to", Long.class),
                        row.getString("body")))
                .optional();
    }

    private ExhibitContent content(Step step) {
        return content(step.body());
    }

    private ExhibitContent content(String body) {
        return held.get(hash(body), _ -> json.readValue(body, ExhibitContent.class));
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new ExhibitId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new Slug(row.getString("slug")),
                content(row.getString("body")),
                row.getLong("number"),
                row.getObject("undo_to", Long.class) != null,
                row.getObject("redo_to", Long.class) != null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /// A revision's place in the chain of undoing, and its body.
    private record Step(
            long number, @Nullable Long undoTo, @Nullable Long redoTo, String body) {}
}
