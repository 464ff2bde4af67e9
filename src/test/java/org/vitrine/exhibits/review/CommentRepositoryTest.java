package org.vitrine.exhibits.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

@DatabaseTest
class CommentRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final PageId PAGE = new PageId("p1");

    private final JdbcClient jdbc;
    private final CommentRepository comments;
    private final ReviewRepository reviews;
    private final ReviewLinkRepository links;
    private final org.springframework.transaction.support.TransactionTemplate transaction;
    private final ExhibitId exhibit = ExhibitId.create();
    private final AccountId ada = AccountId.create();
    private final AccountId ben = AccountId.create();

    CommentRepositoryTest(Database database) {
        jdbc = database.jdbc();
        comments = new CommentRepository(jdbc);
        reviews = new ReviewRepository(jdbc);
        links = new ReviewLinkRepository(jdbc);
        transaction = new org.springframework.transaction.support.TransactionTemplate(database.transactions());
    }

    @BeforeEach
    void twoPeopleAndAnExhibit() {
        for (var account : List.of(ada, ben)) {
            jdbc.sql("""
                            insert into account
                                (id, username, display_name, role, enabled, session_stamp, created_at)
                            values (:id, :name, 'Somebody', 'CURATOR', true, 0, :now)
                            """)
                    .param("id", account.value())
                    .param("name", account.value().toString())
                    .param("now", NOW.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql("""
                        insert into exhibit (id, slug, title, revision, created_at, changed_at)
                        values (:id, :slug, 'Lamps', 1, :now, :now)
                        """)
                .param("id", exhibit.value())
                .param("slug", UUID.randomUUID().toString())
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aThreadKeepsWhatWasSaidInItsOrderUntilItIsSettledAndAfter() {
        var thread = comments.begin(exhibit, PAGE, new BlockId("b1"), NOW);
        say(thread, "Which river?", new Comment.Author.Member(ada), null);
        say(thread, "The Han.\n\uD83D\uDEA3", new Comment.Author.Guest("A visitor"), null);
        comments.resolve(thread, NOW.plusSeconds(9), ben);

        var read = comments.list(exhibit).getFirst();
        assertThat(read.comments())
                .containsExactly(
                        new Comment(1, "Which river?", NOW, new Comment.Author.Member(ada)),
                        new Comment(2, "The Han.\n\uD83D\uDEA3", NOW, new Comment.Author.Guest("A visitor")));
        assertThat(read.resolvedBy()).isEqualTo(ben);
        comments.resolve(thread, null, null);
        assertThat(comments.list(exhibit).getFirst().isResolved()).isFalse();
    }

    @Test
    void whoIsToldSeesItOnceAndNotWhenItIsSettled() {
        var thread = comments.begin(exhibit, PAGE, null, NOW);
        var number = say(thread, "@ben?", new Comment.Author.Member(ada), null);
        comments.tell(thread, number, ben, true);

        assertThat(comments.unseen(ben)).singleElement().satisfies(concern -> {
            assertThat(concern.named()).isTrue();
            assertThat(concern.block()).isNull();
        });
        assertThat(comments.unseen(ada)).isEmpty();
        comments.resolve(thread, NOW, ada);
        assertThat(comments.unseen(ben)).isEmpty();
        comments.resolve(thread, null, null);
        comments.see(List.of(thread), ben, NOW);
        assertThat(comments.unseen(ben)).isEmpty();
    }

    @Test
    void guestsOfALinkSeeTheThreadsThatTheyBegan() {
        var link = aLink("one");
        var other = aLink("two");
        var thread = comments.begin(exhibit, PAGE, null, NOW);
        say(thread, "Hello", new Comment.Author.Guest("Guest"), link.id());
        say(comments.begin(exhibit, PAGE, null, NOW), "Among us", new Comment.Author.Member(ada), null);

        assertThat(comments.saidBy(link.id())).extracting(CommentThread::id).containsExactly(thread);
        assertThat(comments.saidBy(other.id())).isEmpty();
        assertThat(comments.involved(thread)).containsExactly(ada);
    }

    @Test
    void aLinkIsFoundByTheHashOfItsSecretUntilItIsTakenBack() {
        var link = aLink("hash");
        assertThat(links.find("hash")).contains(link);
        assertThat(links.find("other")).isEmpty();
        assertThat(link.holdsAt(NOW)).isTrue();
        assertThat(link.holdsAt(NOW.plusSeconds(60))).isFalse();

        links.revoke(ExhibitId.create(), link.id(), NOW);
        assertThat(links.find("hash").orElseThrow().revokedAt())
                .as("of another exhibit")
                .isNull();
        links.revoke(exhibit, link.id(), NOW);
        assertThat(links.find("hash").orElseThrow().holdsAt(NOW)).isFalse();
    }

    @Test
    void aReviewIsDecidedOnce() {
        var id = reviews.ask(exhibit, ben, 3, "Please look at page 1.", ada, NOW);
        assertThat(reviews.waitingFor(ben)).extracting(Review::id).containsExactly(id);

        assertThat(reviews.decide(id, Review.State.RETURNED, 4, "A date is wrong.", NOW))
                .isTrue();
        assertThat(reviews.decide(id, Review.State.APPROVED, 4, null, NOW)).isFalse();
        assertThat(reviews.waitingFor(ben)).isEmpty();
        assertThat(reviews.list(exhibit).getFirst().remarks()).isEqualTo("A date is wrong.");
    }

    @Test
    void aReviewIsOverOnceWhatWasReviewedIsPublished() {
        reviews.ask(exhibit, ben, 3, null, ada, NOW);
        var asked = reviews.list(exhibit);

        assertThat(Review.standing(asked, null)).contains(Review.State.ASKED);
        assertThat(Review.standing(asked, NOW.plusSeconds(1))).isEmpty();
    }

    private int say(ThreadId thread, String body, Comment.Author by, ReviewLinkId link) {
        return transaction.execute(_ -> comments.say(thread, body, by, link, NOW));
    }

    private ReviewLink aLink(String hash) {
        var link = new ReviewLink(
                ReviewLinkId.create(), exhibit, "The archive", true, NOW, ada, NOW.plusSeconds(60), null);
        links.insert(link, hash);
        return link;
    }
}
