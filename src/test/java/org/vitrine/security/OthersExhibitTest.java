package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.SignedIn;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Members;
import org.vitrine.exhibits.Standing;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.interchange.ExhibitExport;
import org.vitrine.publishing.Publisher;

/// An exhibit is its owner's, and whom it is shared with; to another curator it is not there.
@ApplicationTest
class OthersExhibitTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Members members;

    @Autowired
    private Publisher publisher;

    @Autowired
    private ExhibitExport export;

    private Account owner;
    private Account other;
    private Draft draft;

    @BeforeEach
    void twoCuratorsAndAnExhibitOfTheFirst() {
        owner = aCurator();
        other = aCurator();
        become(owner);
        draft = exhibits.create(Fixtures.anExhibit("A secret"), new Slug("a-secret"), Change.CREATED);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatACuratorAsksOfTheExhibitOfAnotherIsRefused() {
        become(other);
        assertThat(exhibits.list()).extracting(Draft::id).doesNotContain(draft.id());
        assertThat(exhibits.count()).isEqualTo(exhibits.list().size());
        Stream.<ThrowingCallable>of(
                        () -> exhibits.find(draft.id()),
                        () -> exhibits.history(draft.id()),
                        () -> exhibits.content(draft.id(), 1),
                        () -> exhibits.save(draft.id(), 1, Fixtures.anExhibit("Mine now"), Change.FRONT),
                        () -> exhibits.undo(draft.id(), 1),
                        () -> exhibits.redo(draft.id(), 1),
                        () -> exhibits.rename(draft.id(), new Slug("mine-now")),
                        () -> members.share(draft.id(), other.id(), Standing.OWNER),
                        () -> publisher.preview(draft),
                        () -> publisher.publish(draft.id(), 1, null),
                        () -> publisher.withdraw(draft.id(), null),
                        () -> publisher.republish(draft.id()),
                        () -> export.writeZip(draft.id(), OutputStream.nullOutputStream()))
                .forEach(request -> assertThatThrownBy(request).isInstanceOf(AccessDeniedException.class));
        become(owner);
        assertThat(exhibits.find(draft.id())).contains(draft);
    }

    @Test
    void theExhibitOfAnotherIsNotThereInTheBrowserEither() {
        var preview = "/studio/preview/" + draft.id();
        assertThat(signedIn(owner).get(preview).statusCode()).isEqualTo(200);
        assertThat(signedIn(other).get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void whomAnExhibitIsSharedWithMayWorkOnItButNotPublishIt() {
        members.share(draft.id(), other.id(), Standing.EDITOR);
        become(other);
        var changed = draft.content().withTitle("A shared secret");
        assertThat(exhibits.save(draft.id(), 1, changed, Change.FRONT).content().title())
                .isEqualTo("A shared secret");
        assertThatThrownBy(() -> publisher.withdraw(draft.id(), null)).isInstanceOf(AccessDeniedException.class);
    }

    private Visitor signedIn(Account account) {
        var visitor = new Visitor(port);
        visitor.signIn(account.username(), Newcomer.PASSWORD);
        return visitor;
    }

    private static void become(Account account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account, 1).toAuthentication()));
    }

    private Account aCurator() {
        return Newcomer.curator(
                accounts, "curator-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
