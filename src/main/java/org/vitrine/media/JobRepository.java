package org.vitrine.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.media.Job.State;
import org.vitrine.media.Job.Task;
import org.vitrine.media.UnreadablePictureException.Problem;

@Repository
class JobRepository {
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addTiles(Picture picture, Instant now) {
        add(Job.tilesOf(picture.id()), Task.TILES, picture.id().sha256(), picture.fileName(), null, WHOLE, now);
    }

    void addIntake(String id, String fileName, String owner, Instant now) {
        add(id, Task.INTAKE, null, fileName, owner, 0, now);
    }

    private void add(
            String id,
            Task task,
            @Nullable String subject,
            String fileName,
            @Nullable String owner,
            int total,
            Instant now) {
        jdbc.sql("""
                        insert into media_job (id, task, subject, file_name, owner, state, done, total, attempts,
                                               problem_limit, queued_at)
                        select :id, :task, :subject, :fileName, :owner, 'WAITING', 0, :total, 0, 0, :now
                        where not exists (select 1 from media_job where id = :id)
                        """)
                .param("id", id)
                .param("task", task.name())
                .param("subject", subject)
                .param("fileName", fileName)
                .param("owner", owner)
                .param("total", total)
                .param("now", at(now))
                .update();
    }

    Optional<Job> find(String id) {
        return jdbc.sql("select * from media_job where id = :id")
                .param("id", id)
                .query(JobRepository::job)
                .optional();
    }

    /// Takes up the next piece of work, if there is one: what nobody does, or what somebody began and did not go on
    /// with.
    Optional<Job> claim(String worker, Instant now, Instant until) {
        // Somebody else may be faster with one of them.
        return jdbc.sql("""
                        select * from media_job
                        where state = 'WAITING' or (state = 'RUNNING' and held_until < :now)
                        order by task, queued_at, id limit 5
                        """).param("now", at(now)).query(JobRepository::job).list().stream()
                .filter(job -> jdbc.sql("""
                                update media_job
                                set state = 'RUNNING', worker = :worker, held_until = :until, attempts = attempts + 1
                                where id = :id and (state = 'WAITING' or (state = 'RUNNING' and held_until < :now))
                                """)
                                .param("worker", worker)
                                .param("until", at(until))
                                .param("id", job.id())
                                .param("now", at(now))
                                .update()
                        == 1)
                .findFirst()
                .flatMap(job -> find(job.id()));
    }

    boolean isWorkLeft(Instant now) {
        return jdbc.sql("""
                        select count(*) from media_job
                        where state = 'WAITING' or (state = 'RUNNING' and held_until < :now)
                        """).param("now", at(now)).query(Integer.class).single() > 0;
    }

    /// Keeps what a worker has in hand for a while longer.
    void hold(String worker, Instant until) {
        jdbc.sql("update media_job set held_until = :until where worker = :worker and state = 'RUNNING'")
                .param("until", at(until))
                .param("worker", worker)
                .update();
    }

    void progress(String id, int done, int total) {
        jdbc.sql("update media_job set done = :done, total = :total where id = :id")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .update();
    }

    void setSubject(String id, String sha256) {
        jdbc.sql("update media_job set subject = :subject where id = :id")
                .param("subject", sha256)
                .param("id", id)
                .update();
    }

    void finish(String id) {
        jdbc.sql("""
                        update media_job set state = 'DONE', done = total, worker = null, held_until = null,
                                             problem = null, problem_limit = 0
                        where id = :id
                        """).param("id", id).update();
    }

    void fail(String id, Problem problem, long limit) {
        jdbc.sql("""
                        update media_job set state = 'FAILED', worker = null, held_until = null, problem = :problem,
                                             problem_limit = :limit
                        where id = :id
                        """)
                .param("problem", problem.name())
                .param("limit", limit)
                .param("id", id)
                .update();
    }

    /// Gives back what a worker has in hand, as if it had not been begun.
    void release(String worker) {
        jdbc.sql("""
                        update media_job
                        set state = 'WAITING', worker = null, held_until = null, attempts = attempts - 1
                        where worker = :worker and state = 'RUNNING'
                        """).param("worker", worker).update();
    }

    /// Puts work that is over, well or badly, in the queue again.
    void again(String id, Instant now) {
        jdbc.sql("""
                        update media_job set state = 'WAITING', done = 0, attempts = 0, problem = null,
                                             problem_limit = 0, queued_at = :now
                        where id = :id and state in ('DONE', 'FAILED')
                        """).param("now", at(now)).param("id", id).update();
    }

    int count(Collection<State> states) {
        return jdbc.sql("select count(*) from media_job where task = 'TILES' and state in (:states)")
                .param("states", states.stream().map(State::name).toList())
                .query(Integer.class)
                .single();
    }

    List<Job> failed(Task task, int most) {
        return jdbc.sql("""
                        select * from media_job where state = 'FAILED' and task = :task
                        order by queued_at desc limit :most
                        """)
                .param("task", task.name())
                .param("most", most)
                .query(JobRepository::job)
                .list();
    }

    /// Uploads are remembered long enough for whoever made them to see what became of them.
    void forgetIntakes(Instant before) {
        jdbc.sql("delete from media_job where task = 'INTAKE' and state in ('DONE', 'FAILED') and queued_at < :before")
                .param("before", at(before))
                .update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("id"),
                Task.valueOf(row.getString("task")),
                row.getString("subject"),
                row.getString("file_name"),
                row.getString("owner"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("attempts"),
                row.getString("problem") == null ? null : Problem.valueOf(row.getString("problem")),
                row.getLong("problem_limit"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
