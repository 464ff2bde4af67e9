package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedIn;
import org.vitrine.accounts.Username;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitBin;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Members;
import org.vitrine.exhibits.ReviewGuest;
import org.vitrine.exhibits.Standing;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.review.Comments;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.exhibits.review.Reviews;
import org.vitrine.publishing.Publisher;

/// Whoever has a review link reads one draft by it and nothing else; people are asked for reviews and told what
/// concerns
/// them.
@ApplicationTest
class ReviewDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Members members;

    @Autowired
    private ExhibitBin bin;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Comments comments;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewLinks links;

    private final Visitor visitor() {
        return new Visitor(port);
    }

    private Account owner;
    private Account other;
    private Draft draft;

    @BeforeEach
    void anExhibitOfSomebody() {
        owner = aCurator();
        other = aCurator();
        become(owner);
        draft = exhibits.create(
                Fixtures.anExhibit("A secret draft", Fixtures.aTextBlock("a", "Nobody knows this.")),
                new Slug("a-secret-draft-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLinkOpensItsDraftWithoutASessionAndIsKeptNowhere() {
        var token = aLink(false).token();

        var cover = visitor().get("/review/" + token);
        var page = visitor().get("/review/" + token + "/the-lamp");

        assertThat(cover.statusCode()).isEqualTo(200);
        assertThat(cover.body()).contains("A secret draft").contains("noindex");
        assertThat(page.body()).contains("Nobody knows this.").doesNotContain("<form class=\"review__form\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor()
                        .send("POST", "/review/" + token + "/the-lamp", form("Eve", "", "Hello"))
                        .statusCode())
                .as("a link that is for reading only")
                .isEqualTo(404);
    }

    @Test
    void aLinkOpensNoOtherDraft() {
        var token = aLink(true).token();
        become(other);
        var others = exhibits.create(Fixtures.anExhibit("Another"), new Slug("another"), Change.CREATED);

        assertThat(visitor().get("/review/" + token + "/" + others.id()).statusCode())
                .isEqualTo(404);
        assertThat(visitor().get("/studio/preview/" + draft.id()).statusCode()).isNotEqualTo(200);
        assertThat(visitor()
                        .get("/review/" + token + "/media/" + "0".repeat(64) + "/640.jpg")
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> new ReviewGuest(draft.id()).reading(() -> exhibits.find(others.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new ReviewGuest(draft.id())
                        .reading(() -> exhibits.save(draft.id(), 1, others.content(), Change.FRONT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new ReviewGuest(draft.id()).reading(() -> comments.readers(draft.id())))
                .as("who there is in the house is no guest's business")
                .isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/review/", "/review/none", "/review/none/the-lamp", "/review/a/b/c/d/e"})
    void whatNoSecretOpensIsNotThere(String address) {
        assertThat(visitor().get(address).statusCode()).isIn(400, 404);
        assertThat(visitor().send("POST", address, "name=a&body=b").statusCode())
                .isIn(400, 404);
        assertThat(visitor().send("DELETE", address, "").statusCode()).isIn(400, 404, 405);
    }

    @Test
    void aLinkThatIsTakenBackOrWhoseDraftIsDeletedOpensNothing() {
        var made = aLink(true);
        var second = aLink(true);
        links.revoke(draft.id(), made.link().id());
        assertThat(visitor().get("/review/" + made.token()).statusCode()).isEqualTo(404);
        assertThat(visitor().get("/review/" + second.token()).statusCode()).isEqualTo(200);

        bin.put(draft.id());
        assertThat(visitor().get("/review/" + second.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAGuestSaysIsShownAsTextAndTellsWhoMadeTheLink() {
        var token = aLink(true).token();
        var address = "/review/" + token + "/the-lamp";

        var answer = visitor().send("POST", address, form("<b>Eve</b>\u0000", "a", "<script>alert(1)</script>"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor().get(address).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(comments.list(draft.id()))
                .singleElement()
                .satisfies(thread -> assertThat(thread.comments().getFirst().by())
                        .isEqualTo(new org.vitrine.exhibits.review.Comment.Author.Guest("<b>Eve</b>")));
        assertThat(comments.concerns()).hasSize(1);
        assertThat(visitor().get("/review/" + aLink(true).token() + "/the-lamp").body())
                .as("another guest")
                .doesNotContain("alert(1)");
    }

    @Test
    void aCommentWithoutNameOrWordsOrPlaceIsRefusedAndWhatWasTypedStays() {
        var address = "/review/" + aLink(true).token() + "/the-lamp";

        for (var sent : new String[] {form("", "", "Kept words"), form("Eve", "nowhere", "Kept words")}) {
            var answer = visitor().send("POST", address, sent);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Kept words");
        }
        assertThat(comments.list(draft.id())).isEmpty();
    }

    @Test
    void aGuestCannotCommentWithoutEnd() {
        var address = "/review/" + aLink(true).token() + "/the-lamp";
        var statuses = new java.util.HashSet<Integer>();
        for (var i = 0; i < 40; i++) {
            statuses.add(visitor()
                    .send("POST", address, form("Eve", "", "Again " + i))
                    .statusCode());
        }
        assertThat(statuses).contains(429);
    }

    @Test
    void onlyWhoMayPublishMakesLinksAndNotForEver() {
        assertThatThrownBy(() -> links.make(draft.id(), "For ever", true, Duration.ofDays(400)))
                .isInstanceOf(IllegalArgumentException.class);
        members.share(draft.id(), other.id(), Standing.EDITOR);
        become(other);
        assertThatThrownBy(() -> aLink(true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.list(draft.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsAskedReviewsAndWhoIsNotDoesNot() {
        assertThatThrownBy(() -> reviews.ask(draft.id(), other.id(), null))
                .as("somebody who may not read it")
                .isInstanceOf(IllegalArgumentException.class);
        members.share(draft.id(), other.id(), Standing.REVIEWER);
        reviews.ask(draft.id(), other.id(), "Please look.");
        var asked = reviews.list(draft.id()).getFirst();
        assertThatThrownBy(() -> reviews.approve(asked.id(), 1, null)).isInstanceOf(AccessDeniedException.class);

        become(other);
        assertThat(reviews.waiting()).extracting(review -> review.exhibit()).containsExactly(draft.id());
        assertThatThrownBy(() -> reviews.giveBack(asked.id(), 1, " ")).isInstanceOf(IllegalArgumentException.class);
        reviews.approve(asked.id(), 1, "Fine.");
        assertThat(reviews.waiting()).isEmpty();
        assertThatThrownBy(() -> publisher.publish(draft.id(), 1, null))
                .as("a reviewer publishes nothing")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsNamedOrAnsweredIsToldAndOnlyWhoMayReadTheDraft() {
        var thread = comments.begin(
                draft.id(), draft.content().pages().findFirst().orElseThrow().id(), null, "Hello @" + other.username());
        become(other);
        assertThat(comments.concerns()).as("not shared with them").isEmpty();
        assertThatThrownBy(() -> comments.list(draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> comments.reply(draft.id(), thread, "Hm")).isInstanceOf(AccessDeniedException.class);

        become(owner);
        members.share(draft.id(), other.id(), Standing.REVIEWER);
        comments.reply(draft.id(), thread, "And again @" + other.username() + ".");
        become(other);
        assertThat(comments.concerns())
                .singleElement()
                .satisfies(concern -> assertThat(concern.named()).isTrue());
        comments.reply(draft.id(), thread, "Here I am.");
        become(owner);
        assertThat(comments.concerns())
                .singleElement()
                .satisfies(concern -> assertThat(concern.named()).isFalse());
        comments.see(java.util.List.of(thread));
        assertThat(comments.concerns()).isEmpty();
    }

    private ReviewLinks.Made aLink(boolean mayComment) {
        return links.make(draft.id(), "The archive", mayComment, Duration.ofDays(7));
    }

    private static String form(String name, String block, String body) {
        return "name=" + encoded(name) + "&block=" + encoded(block) + "&body=" + encoded(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void become(Account account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account, 1).toAuthentication()));
    }

    private Account aCurator() {
        var username = new Username("curator-" + UUID.randomUUID().toString().substring(0, 8));
        var made = new Account[1];
        HouseWork.run(() -> {
            accounts.create(username, "A curator", Role.CURATOR);
            made[0] = accounts.list().stream()
                    .filter(account -> account.username().equals(username.value()))
                    .findFirst()
                    .orElseThrow();
        });
        return made[0];
    }
}
