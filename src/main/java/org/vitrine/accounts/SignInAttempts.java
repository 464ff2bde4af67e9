package org.vitrine.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Counts how often a name was tried in vain, and locks it for a while.
///
/// An attempt counts before its password is looked at, so that trying many at once gains nothing.
@Service
class SignInAttempts {
    static final int BEFORE_LOCKING = 5;
    static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    static final Duration LONGEST_LOCK = Duration.ofDays(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    private record Attempts(int number, @Nullable Instant lockedUntil, Instant last) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts an attempt. Call it outside of a transaction: what is counted is to stay.
    ///
    /// @return until when the name is locked, if it is: then nothing was counted and nothing may be tried
    Optional<Instant> begin(Username username) {
        var now = clock.instant();
        // Another attempt at the same name may come between reading and counting: then look again.
        while (true) {
            var read = read(username);
            if (read.isEmpty()) {
                if (insertFirst(username, now)) {
                    return Optional.empty();
                }
            } else if (isAfter(read.get().lockedUntil(), now)) {
                return Optional.ofNullable(read.get().lockedUntil());
            } else if (countOne(username, read.get(), now)) {
                return Optional.empty();
            }
        }
    }

    /// Forgets the attempts: whoever made the last one has proved who they are.
    void forget(Username username) {
        jdbc.sql("delete from sign_in_attempt where username = :username")
                .param("username", username.value())
                .update();
    }

    /// Counts the last attempt no longer, without forgetting those before: it was right, but more is to be proved.
    void takeBack(Username username) {
        // Whoever made the attempt that locks is the only one who can come by, so the lock is theirs.
        jdbc.sql("""
                        update sign_in_attempt set attempts = attempts - 1, locked_until = null
                        where username = :username and attempts > 0
                        """).param("username", username.value()).update();
    }

    private Optional<Attempts> read(Username username) {
        return jdbc.sql("select * from sign_in_attempt where username = :username")
                .param("username", username.value())
                .query((row, _) -> {
                    var lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
                    return new Attempts(
                            row.getInt("attempts"),
                            lockedUntil == null ? null : lockedUntil.toInstant(),
                            row.getObject("last_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    private boolean insertFirst(Username username, Instant now) {
        jdbc.sql("""
                        delete from sign_in_attempt
                        where last_at < :forgotten and (locked_until is null or locked_until < :now)
                        """)
                .param("forgotten", now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        try {
            jdbc.sql("insert into sign_in_attempt (username, attempts, last_at) values (:username, 1, :now)")
                    .param("username", username.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException anotherWasFirst) {
            return false;
        }
    }

    private boolean countOne(Username username, Attempts read, Instant now) {
        boolean forgotten = read.last().plus(MEMORY).isBefore(now) && !isAfter(read.lockedUntil(), now.minus(MEMORY));
        int number = forgotten ? 1 : read.number() + 1;
        return jdbc.sql("""
                        update sign_in_attempt
                        set attempts = :number, locked_until = :lockedUntil, last_at = :now
                        where username = :username and attempts = :read
                        """)
                        .param("number", number)
                        .param("lockedUntil", number < BEFORE_LOCKING ? null : lockedUntil(number, now))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("username", username.value())
                        .param("read", read.number())
                        .update()
                == 1;
    }

    /// The first lock lasts a quarter of an hour, each further one twice as long.
    private static OffsetDateTime lockedUntil(int number, Instant now) {
        var length = FIRST_LOCK.multipliedBy(1L << Math.min(number - BEFORE_LOCKING, 10));
        return now.plus(length.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : length)
                .atOffset(ZoneOffset.UTC);
    }

    private static boolean isAfter(@Nullable Instant instant, Instant other) {
        return instant != null && instant.isAfter(other);
    }
}
