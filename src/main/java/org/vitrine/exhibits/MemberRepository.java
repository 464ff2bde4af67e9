package org.vitrine.exhibits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;

@Repository
class MemberRepository {
    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two who give up an exhibit at once do it one after the other.
    void lock(ExhibitId exhibit) {
        jdbc.sql("select id from exhibit where id = :exhibit for update")
                .param("exhibit", exhibit.value())
                .query(UUID.class)
                .single();
    }

    /// Gives somebody a part, or with `standing` null takes it.
    void set(ExhibitId exhibit, AccountId account, @Nullable Standing standing) {
        jdbc.sql("delete from exhibit_member where exhibit = :exhibit and account = :account")
                .param("exhibit", exhibit.value())
                .param("account", account.value())
                .update();
        if (standing != null) {
            jdbc.sql("insert into exhibit_member (exhibit, account, standing) values (:exhibit, :account, :standing)")
                    .param("exhibit", exhibit.value())
                    .param("account", account.value())
                    .param("standing", standing.name())
                    .update();
        }
    }

    /// How many exhibits each owner has.
    Map<AccountId, Integer> owned() {
        var owned = new HashMap<AccountId, Integer>();
        jdbc.sql("select account, count(*) as exhibits from exhibit_member where standing = 'OWNER' group by account")
                .query(row -> {
                    owned.put(new AccountId(row.getObject("account", UUID.class)), row.getInt("exhibits"));
                });
        return owned;
    }

    List<OwnedExhibit> ownedBy(AccountId account) {
        return jdbc.sql("""
                        select e.id, e.title, e.binned_at from exhibit e
                        join exhibit_member m on m.exhibit = e.id
                        where m.account = :account and m.standing = 'OWNER'
                        order by lower(e.title), e.id
                        """)
                .param("account", account.value())
                .query((row, _) -> new OwnedExhibit(
                        new ExhibitId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("binned_at") != null))
                .list();
    }
}
