package org.vitrine.exhibits.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.review.Comment.Author;

@Repository
class CommentRepository {
    private final JdbcClient jdbc;

    CommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ThreadId begin(ExhibitId exhibit, PageId page, @Nullable BlockId block, Instant now) {
        var id = ThreadId.create();
        jdbc.sql("""
                        insert into comment_thread (id, exhibit, page, block, begun_at)
                        values (:id, :exhibit, :page, :block, :now)
                        """)
                .param("id", id.value())
                .param("exhibit", exhibit.value())
                .param("page", page.value())
                .param("block", block == null ? null : block.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// @return its number in the thread
    int say(ThreadId thread, String body, Author by, @Nullable ReviewLinkId link, Instant now) {
        // Two who answer at once get two numbers.
        jdbc.sql("select id from comment_thread where id = :thread for update")
                .param("thread", thread.value())
                .query(UUID.class)
                .single();
        var number = 1
                + jdbc.sql("select coalesce(max(number), 0) from thread_comment where thread = :thread")
                        .param("thread", thread.value())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into thread_comment (thread, number, body, said_at, said_by, guest, review_link)
                        values (:thread, :number, :body, :now, :member, :guest, :link)
                        """)
                .param("thread", thread.value())
                .param("number", number)
                .param("body", body)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "member",
                        by instanceof Author.Member member ? member.account().value() : null)
                .param("guest", by instanceof Author.Guest guest ? guest.name() : null)
                .param("link", link == null ? null : link.value())
                .update();
        return number;
    }

    void tell(ThreadId thread, int number, AccountId account, boolean named) {
        jdbc.sql("""
                        insert into comment_notice (thread, number, account, named)
                        values (:thread, :number, :account, :named)
                        """)
                .param("thread", thread.value())
                .param("number", number)
                .param("account", account.value())
                .param("named", named)
                .update();
    }

    void resolve(ThreadId thread, @Nullable Instant now, @Nullable AccountId by) {
        jdbc.sql("update comment_thread set resolved_at = :now, resolved_by = :by where id = :thread")
                .param("now", now == null ? null : now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("thread", thread.value())
                .update();
    }

    void see(Collection<ThreadId> threads, AccountId account, Instant now) {
        if (!threads.isEmpty()) {
            jdbc.sql("""
                            update comment_notice set seen_at = :now
                            where account = :account and seen_at is null and thread in (:threads)
                            """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("account", account.value())
                    .param("threads", threads.stream().map(ThreadId::value).toList())
                    .update();
        }
    }

    Optional<ExhibitId> exhibit(ThreadId thread) {
        return jdbc.sql("select exhibit from comment_thread where id = :thread")
                .param("thread", thread.value())
                .query((row, _) -> new ExhibitId(row.getObject("exhibit", UUID.class)))
                .optional();
    }

    /// Who has said something in a thread, and who made the links by which guests have.
    Set<AccountId> involved(ThreadId thread) {
        return Set.copyOf(jdbc.sql("""
                        select said_by as account from thread_comment where thread = :thread and said_by is not null
                        union
                        select l.created_by as account from thread_comment c
                        join review_link l on l.id = c.review_link
                        where c.thread = :thread and l.created_by is not null
                        """)
                .param("thread", thread.value())
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list());
    }

    /// The threads that guests of a link began.
    List<CommentThread> saidBy(ReviewLinkId link) {
        var threads = jdbc.sql("""
                        select t.id, t.exhibit from comment_thread t
                        join thread_comment c on c.thread = t.id and c.number = 1
                        where c.review_link = :link
                        """)
                .param("link", link.value())
                .query((row, _) -> Map.entry(
                        new ThreadId(row.getObject("id", UUID.class)),
                        new ExhibitId(row.getObject("exhibit", UUID.class))))
                .list();
        var ids = threads.stream().map(Map.Entry::getKey).toList();
        return threads.stream()
                .map(Map.Entry::getValue)
                .distinct()
                .flatMap(exhibit -> list(exhibit).stream())
                .filter(thread -> ids.contains(thread.id()))
                .toList();
    }

    /// The threads of an exhibit, the one that was begun first first.
    List<CommentThread> list(ExhibitId exhibit) {
        var comments = new LinkedHashMap<ThreadId, List<Comment>>();
        jdbc.sql("""
                        select c.* from thread_comment c join comment_thread t on t.id = c.thread
                        where t.exhibit = :exhibit order by c.thread, c.number
                        """).param("exhibit", exhibit.value()).query(row -> {
            comments.computeIfAbsent(thread(row), _ -> new ArrayList<>()).add(comment(row));
        });
        return jdbc.sql("select * from comment_thread where exhibit = :exhibit order by begun_at, id")
                .param("exhibit", exhibit.value())
                .query((row, _) -> {
                    var id = new ThreadId(row.getObject("id", UUID.class));
                    var by = row.getObject("resolved_by", UUID.class);
                    var at = row.getObject("resolved_at", OffsetDateTime.class);
                    return new CommentThread(
                            id,
                            exhibit,
                            new PageId(row.getString("page")),
                            block(row),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                            at == null ? null : at.toInstant(),
                            by == null ? null : new AccountId(by),
                            comments.getOrDefault(id, List.of()));
                })
                .list();
    }

    /// What somebody has not seen, the newest first.
    List<Concern> unseen(AccountId account) {
        return jdbc.sql("""
                        select c.*, t.exhibit, t.page, t.block, n.named from comment_notice n
                        join thread_comment c on c.thread = n.thread and c.number = n.number
                        join comment_thread t on t.id = n.thread
                        join exhibit e on e.id = t.exhibit
                        where n.account = :account and n.seen_at is null
                          and t.resolved_at is null and e.binned_at is null
                        order by c.said_at desc
                        """)
                .param("account", account.value())
                .query((row, _) -> new Concern(
                        thread(row),
                        new ExhibitId(row.getObject("exhibit", UUID.class)),
                        new PageId(row.getString("page")),
                        block(row),
                        row.getBoolean("named"),
                        comment(row)))
                .list();
    }

    private static ThreadId thread(ResultSet row) throws SQLException {
        return new ThreadId(row.getObject("thread", UUID.class));
    }

    private static @Nullable BlockId block(ResultSet row) throws SQLException {
        var block = row.getString("block");
        return block == null ? null : new BlockId(block);
    }

    private static Comment comment(ResultSet row) throws SQLException {
        var member = row.getObject("said_by", UUID.class);
        var guest = row.getString("guest");
        return new Comment(
                row.getInt("number"),
                row.getString("body"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                member == null
                        ? new Author.Guest(guest == null ? "" : guest)
                        : new Author.Member(new AccountId(member)));
    }
}
