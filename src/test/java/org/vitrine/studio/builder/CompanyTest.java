package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.review.Comments;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.security.Newcomer;

/// Who works on an exhibit knows of the others who do.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class CompanyTest {
    @Autowired
    private Company company;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Comments comments;

    @Autowired
    private ReviewLinks links;

    private final List<Company.Seat> seats = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        seats.forEach(Company.Seat::leave);
    }

    @Test
    void eachSeesTheOthersWhereTheyAreAndOnce() {
        var exhibit = ExhibitId.create();
        var ben = somebody("ben");
        var ada = join(exhibit, somebody("ada"), new Ear());
        join(exhibit, ben, new Ear());
        var bens = join(exhibit, ben, new Ear());
        join(ExhibitId.create(), somebody("eva"), new Ear());

        bens.moveTo(new PageId("p1"), new BlockId("b1"));

        assertThat(ada.others())
                .containsExactly(new Colleague(ben.id(), ben.displayName(), new PageId("p1"), new BlockId("b1")));
    }

    @Test
    void comingMovingAndGoingIsToldToTheOthersOnly() {
        var exhibit = ExhibitId.create();
        var adas = new Ear();
        var bens = new Ear();
        join(exhibit, somebody("ada"), adas);
        var ben = join(exhibit, somebody("ben"), bens);
        assertThat(adas.moves).isEqualTo(1);

        ben.moveTo(new PageId("p1"), null);
        ben.moveTo(new PageId("p1"), null);
        assertThat(adas.moves).as("staying is no news").isEqualTo(2);

        ben.leave();
        assertThat(adas.moves).isEqualTo(3);
        assertThat(bens.moves).isZero();
    }

    @Test
    void whoseWindowIsGoneIsNotShownForLong() {
        var exhibit = ExhibitId.create();
        var adas = new Ear();
        var bens = new Ear();
        var ada = join(exhibit, somebody("ada"), adas);
        join(exhibit, somebody("ben"), bens);

        bens.gone = true;
        company.clearAway();

        assertThat(ada.others()).isEmpty();
        assertThat(adas.moves).as("he came, and went").isEqualTo(2);
    }

    @Test
    void whatIsSavedIsToldToEverybodyInTheRoom() {
        var draft = exhibits.create(Fixtures.anExhibit("Lamps"), new Slug("lamps"), Change.CREATED);
        var adas = new Ear();
        var elsewhere = new Ear();
        join(draft.id(), somebody("ada"), adas);
        join(ExhibitId.create(), somebody("eva"), elsewhere);

        var saved = exhibits.save(draft.id(), draft.revision(), Fixtures.anExhibit("More lamps"), Change.FRONT);

        assertThat(adas.saved).containsExactly(saved.revision());
        assertThat(elsewhere.saved).isEmpty();
    }

    @Test
    void whatIsBroughtBackIsToldToo() {
        var draft = exhibits.create(Fixtures.anExhibit("Lamps"), new Slug("lamps"), Change.CREATED);
        var saved = exhibits.save(draft.id(), draft.revision(), Fixtures.anExhibit("More lamps"), Change.FRONT);
        var adas = new Ear();
        join(draft.id(), somebody("ada"), adas);

        var restored = exhibits.restore(draft.id(), saved.revision(), draft.revision());

        assertThat(adas.saved).containsExactly(restored.revision());
    }

    @Test
    void whatIsSaidIsToldToEverybodyInTheRoom() {
        var content = Fixtures.anExhibit("Lamps");
        var draft = exhibits.create(content, new Slug("lamps"), Change.CREATED);
        var page = content.pages().findFirst().orElseThrow().id();
        var adas = new Ear();
        var elsewhere = new Ear();
        join(draft.id(), somebody("ada"), adas);
        join(ExhibitId.create(), somebody("eva"), elsewhere);

        var thread = comments.begin(draft.id(), page, null, "Was it four?");
        comments.reply(draft.id(), thread, "It was.");
        comments.resolve(draft.id(), thread);
        comments.reopen(draft.id(), thread);
        var link = links.make(draft.id(), "Friends", true, Duration.ofDays(1));
        links.comment(link.token(), "A reader", page, null, "It always was.");

        assertThat(adas.discussions).isEqualTo(5);
        assertThat(elsewhere.discussions).isZero();
    }

    private Company.Seat join(ExhibitId exhibit, Account account, Company.Listener listener) {
        var seat = company.join(exhibit, account, listener);
        seats.add(seat);
        return seat;
    }

    private Account somebody(String name) {
        return Newcomer.curator(accounts, name + UUID.randomUUID().toString().substring(0, 8));
    }

    private static final class Ear implements Company.Listener {
        private int moves;
        private int discussions;
        private boolean gone;
        private final List<Long> saved = new ArrayList<>();

        @Override
        public void moved() {
            moves++;
        }

        @Override
        public boolean isThere() {
            return !gone;
        }

        @Override
        public void saved(long revision) {
            saved.add(revision);
        }

        @Override
        public void discussed() {
            discussions++;
        }
    }
}
