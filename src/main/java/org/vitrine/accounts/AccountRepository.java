package org.vitrine.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    /// An account with what only this module may see.
    record Kept(Account account, @Nullable String passwordHash, int stamp) {
        SignedIn signedIn() {
            return new SignedIn(account, stamp);
        }
    }

    private final JdbcClient jdbc;
    private final AuditRepository audit;
    private final CurrentAccount currentAccount = new CurrentAccount();

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        audit = new AuditRepository(jdbc);
    }

    /// Here, so that there is no way around it.
    private void audit(Audited deed, AccountId account, @Nullable String more) {
        find(account)
                .ifPresent(kept -> audit.add(
                        deed,
                        kept.account().displayName(),
                        more,
                        currentAccount.current().map(Account::id).orElse(null)));
    }

    Optional<Kept> find(AccountId id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    Optional<Kept> find(Username username) {
        return jdbc.sql("select * from account where username = :username")
                .param("username", username.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    List<Account> list() {
        return jdbc.sql("select * from account order by display_name, username")
                .query((row, _) -> account(row))
                .list();
    }

    List<AccountState> people(Instant now) {
        return jdbc.sql("""
                        select account.*, locked_until, second_step.since as second_step_since from account
                        left join sign_in_attempt
                            on sign_in_attempt.username = account.username and locked_until > :now
                        left join second_step on second_step.account = account.id
                        order by display_name, account.username
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new AccountState(
                        account(row),
                        row.getString("password_hash") != null,
                        row.getObject("second_step_since") != null,
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when the username is taken
    void insert(Account account, @Nullable String passwordHash, Instant now) {
        jdbc.sql("""
                        insert into account
                            (id, username, display_name, role, password_hash, enabled, session_stamp, created_at)
                        values (:id, :username, :displayName, :role, :passwordHash, :enabled, 0, :now)
                        """)
                .param("id", account.id().value())
                .param("username", account.username())
                .param("displayName", account.displayName())
                .param("role", account.role().name())
                .param("passwordHash", passwordHash)
                .param("enabled", account.enabled())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        audit(Audited.PERSON_ADDED, account.id(), account.role().name());
    }

    void rename(AccountId id, String displayName) {
        jdbc.sql("update account set display_name = :displayName where id = :id")
                .param("displayName", displayName)
                .param("id", id.value())
                .update();
    }

    void setRole(AccountId id, Role role) {
        jdbc.sql("update account set role = :role, session_stamp = session_stamp + 1 where id = :id")
                .param("role", role.name())
                .param("id", id.value())
                .update();
        audit(Audited.ROLE_CHANGED, id, role.name());
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled, session_stamp = session_stamp + 1 where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
        audit(enabled ? Audited.PERSON_ENABLED : Audited.PERSON_DISABLED, id, null);
    }

    void setPassword(AccountId id, String passwordHash) {
        jdbc.sql("""
                        update account set password_hash = :passwordHash, session_stamp = session_stamp + 1
                        where id = :id
                        """)
                .param("passwordHash", passwordHash)
                .param("id", id.value())
                .update();
    }

    void endSessions(AccountId id) {
        jdbc.sql("update account set session_stamp = session_stamp + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void endEverySession() {
        jdbc.sql("update account set session_stamp = session_stamp + 1").update();
        jdbc.sql("delete from setup_link where account is not null").update();
    }

    /// The same password, kept in another way: unless it was changed meanwhile.
    void keepAnew(AccountId id, String passwordHash, String former) {
        jdbc.sql("update account set password_hash = :passwordHash where id = :id and password_hash = :former")
                .param("passwordHash", passwordHash)
                .param("id", id.value())
                .param("former", former)
                .update();
    }

    /// The administrators who can sign in. Until the transaction ends nobody else can change them.
    List<AccountId> lockAdministrators() {
        return jdbc.sql("""
                        select id from account
                        where role = 'ADMINISTRATOR' and enabled and password_hash is not null
                        order by id for update
                        """)
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// @param account whose password it lets choose; null for the link with which the first administrator comes in
    void insertLink(String tokenHash, @Nullable AccountId account, Instant expiresAt) {
        jdbc.sql("insert into setup_link (token_hash, account, expires_at) values (:tokenHash, :account, :expiresAt)")
                .param("tokenHash", tokenHash)
                .param("account", account == null ? null : account.value())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        if (account != null) {
            audit(Audited.SET_UP_LINK_MADE, account, null);
        }
    }

    void deleteLinksOf(AccountId account) {
        jdbc.sql("delete from setup_link where account = :account")
                .param("account", account.value())
                .update();
    }

    void deleteLinksOfNobody() {
        jdbc.sql("delete from setup_link where account is null").update();
    }

    void deleteLinksExpiredBefore(Instant now) {
        jdbc.sql("delete from setup_link where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Invitation> invitation(String tokenHash, Instant now) {
        return jdbc.sql("""
                        select setup_link.account as invited, account.* from setup_link
                        left join account on account.id = setup_link.account
                        where token_hash = :tokenHash and expires_at > :now
                        """)
                .param("tokenHash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> invitation(row))
                .optional();
    }

    /// @return whether it still was there
    boolean spend(String tokenHash) {
        return jdbc.sql("delete from setup_link where token_hash = :tokenHash")
                        .param("tokenHash", tokenHash)
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return row.getObject("invited") == null
                ? new Invitation.ToBecomeAdministrator()
                : new Invitation.ToChooseAPassword(account(row));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(account(row), row.getString("password_hash"), row.getInt("session_stamp"));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"));
    }
}
