package org.vitrine.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondStepRepository {
    private final JdbcClient jdbc;

    SecondStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOn(AccountId account) {
        return secret(account).isPresent();
    }

    /// As it is kept: encrypted.
    Optional<String> secret(AccountId account) {
        return jdbc.sql("select secret from second_step where account = :account")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    SecondStepState state(AccountId account) {
        return on(account).or(() -> takenOff(account)).orElseGet(SecondStepState.Off::new);
    }

    /// @throws org.springframework.dao.DuplicateKeyException when it is on already
    void insert(AccountId account, String secret, long step, Collection<String> codeHashes, Instant now) {
        forgetTakenOff(account);
        jdbc.sql("""
                        insert into second_step (account, secret, last_step, since)
                        values (:account, :secret, :step, :now)
                        """)
                .param("account", account.value())
                .param("secret", secret)
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        codeHashes.forEach(hash -> jdbc.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", account.value())
                .param("hash", hash)
                .update());
    }

    /// @return whether no code of this or a later step was taken before
    boolean take(AccountId account, long step) {
        return jdbc.sql("update second_step set last_step = :step where account = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /// @return whether it still was there
    boolean spend(AccountId account, String codeHash) {
        return jdbc.sql("delete from recovery_code where account = :account and code_hash = :hash")
                        .param("account", account.value())
                        .param("hash", codeHash)
                        .update()
                == 1;
    }

    /// @return whether it was on
    boolean delete(AccountId account) {
        return jdbc.sql("delete from second_step where account = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /// @param by null where the house itself did it
    void insertTakenOff(AccountId account, @Nullable AccountId by, Instant now) {
        forgetTakenOff(account);
        jdbc.sql("insert into second_step_taken_off (account, taken_by, taken_at) values (:account, :by, :now)")
                .param("account", account.value())
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetTakenOff(AccountId account) {
        jdbc.sql("delete from second_step_taken_off where account = :account")
                .param("account", account.value())
                .update();
    }

    private Optional<SecondStepState> on(AccountId account) {
        return jdbc.sql("""
                        select since, (select count(*) from recovery_code where recovery_code.account = :account) as codes
                        from second_step where second_step.account = :account
                        """)
                .param("account", account.value())
                .query((row, _) -> (SecondStepState) new SecondStepState.On(
                        row.getObject("since", OffsetDateTime.class).toInstant(), row.getInt("codes")))
                .optional();
    }

    private Optional<SecondStepState> takenOff(AccountId account) {
        return jdbc.sql("""
                        select taken_at, display_name from second_step_taken_off
                        left join account on account.id = taken_by
                        where second_step_taken_off.account = :account
                        """)
                .param("account", account.value())
                .query((row, _) -> {
                    var by = row.getString("display_name");
                    return (SecondStepState) new SecondStepState.TakenOff(
                            by == null ? "Vitrine" : by,
                            row.getObject("taken_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }
}
