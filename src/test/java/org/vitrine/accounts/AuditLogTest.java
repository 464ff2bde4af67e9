package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Publisher;

@ApplicationTest
class AuditLogTest {
    @Autowired
    private AuditLog log;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentAccount currentAccount;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void whatIsDoneToPeopleIsWrittenDownWithWhoDidIt() {
        var name = "audited-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new Username(name), name, Role.CURATOR);
        var id = accounts.list().stream()
                .filter(account -> account.username().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        accounts.setRole(id, Role.EDITOR);
        accounts.disable(id);

        var entries = log.list(0, 100).stream()
                .filter(entry -> entry.subject().equals(name))
                .toList();
        assertThat(entries)
                .extracting(AuditEntry::deed)
                .containsExactlyInAnyOrder(
                        Audited.PERSON_DISABLED, Audited.ROLE_CHANGED, Audited.SET_UP_LINK_MADE, Audited.PERSON_ADDED);
        assertThat(entries)
                .extracting(AuditEntry::by)
                .containsOnly(currentAccount.require().id());
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void whatThePublicGetsToReadIsWrittenDown() {
        var title = "Audited " + UUID.randomUUID();
        var draft = exhibits.create(
                Fixtures.anExhibit(title, Fixtures.aTextBlock("a", "A")), new Slug("audited"), Change.CREATED);
        publisher.publish(draft.id(), 1, null);
        publisher.withdraw(draft.id(), "Rights");
        publisher.republish(draft.id());

        assertThat(log.list(0, 100))
                .filteredOn(entry -> entry.subject().equals(title))
                .extracting(AuditEntry::deed)
                .containsExactlyInAnyOrder(
                        Audited.EXHIBIT_SHOWN_AGAIN, Audited.EXHIBIT_WITHDRAWN, Audited.EXHIBIT_PUBLISHED);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void onlyAdministratorsReadTheLog() {
        assertThatThrownBy(() -> log.list(0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.count()).isInstanceOf(AccessDeniedException.class);
    }
}
