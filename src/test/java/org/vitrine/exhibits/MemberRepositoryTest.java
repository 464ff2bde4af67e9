package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.Slug;

@DatabaseTest
class MemberRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Database database;
    private final ExhibitRepository exhibits;
    private final MemberRepository members;

    MemberRepositoryTest(Database database) {
        this.database = database;
        exhibits = new ExhibitRepository(database.jdbc(), Fixtures.json());
        members = new MemberRepository(database.jdbc());
    }

    @Test
    void whatSomebodyOwnsIsCountedAndListedByTitle() {
        var ada = somebody();
        var ben = somebody();
        var lamps = exhibit("lamps of Ada", ada);
        var buoys = exhibit("Buoys of Ada", ada);
        new TransactionTemplate(database.transactions()).executeWithoutResult(_ -> {
            members.lock(lamps);
            members.set(lamps, ben, Standing.EDITOR);
        });

        assertThat(members.owned()).containsEntry(ada, 2).doesNotContainKey(ben);
        assertThat(members.ownedBy(ada))
                .containsExactly(
                        new OwnedExhibit(buoys, "Buoys of Ada", false), new OwnedExhibit(lamps, "lamps of Ada", false));
        members.set(lamps, ben, Standing.OWNER);
        members.set(lamps, ada, null);
        assertThat(exhibits.members(lamps)).containsOnlyKeys(ben);
        assertThat(members.owned()).containsEntry(ada, 1).containsEntry(ben, 1);
    }

    private ExhibitId exhibit(String title, AccountId owner) {
        var id = ExhibitId.create();
        exhibits.insert(id, new Slug("x" + id), Fixtures.anExhibit(title), Change.CREATED, NOW, owner);
        return id;
    }

    private AccountId somebody() {
        var id = AccountId.create();
        database.jdbc()
                .sql("""
                        insert into account (id, username, display_name, role, enabled, session_stamp, created_at)
                        values (:id, :name, 'Somebody', 'CURATOR', true, 0, :now)
                        """)
                .param("id", id.value())
                .param("name", id.value().toString())
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
