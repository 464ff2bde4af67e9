package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitBin;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;

@ApplicationTest
@SignedInAs(Role.EDITOR)
class PlannedEditionsTest {
    @Autowired
    private PlannedEditions planned;

    @Autowired
    private PlannedEditionRepository repository;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private ExhibitBin bin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Draft draft;

    @BeforeEach
    void aDraft() {
        draft = exhibits.create(
                Fixtures.anExhibit("Planned", Fixtures.aTextBlock("a", "As it was looked at.")),
                new Slug("planned-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
    }

    @Test
    void whatWasLookedAtAppearsAtItsTimeInTheNameOfWhoPlannedIt() {
        planned.plan(draft.id(), 1, "At last.", soon());
        exhibits.save(draft.id(), 1, draft.content().withTitle("Changed since"), Change.FRONT);

        waitUntil(() -> planned.planned(draft.id()).isEmpty());

        var edition = publication().newest().orElseThrow();
        assertThat(edition.revision()).isEqualTo(1);
        assertThat(edition.note()).isEqualTo("At last.");
        assertThat(publication().changes()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from edition where exhibit = :id and published_by is not null")
                        .param("id", draft.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itHappensOnceEvenWhereTwoHousesLookAtTheSameMoment() throws Exception {
        planned.plan(draft.id(), 1, null, clock.instant().plus(Duration.ofDays(1)));
        var due = planned.planned(draft.id()).orElseThrow();
        try (var houses = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                houses.submit(() -> HouseWork.run(() -> planned.carryOut(due)));
            }
        }
        assertThat(publication().editions()).hasSize(1);
    }

    @Test
    void whatFailsIsNotHalfDoneAndIsToldUntilSomebodyTakesNote() {
        planned.plan(draft.id(), 1, null, clock.instant().plus(Duration.ofDays(1)));
        var due = planned.planned(draft.id()).orElseThrow();
        bin.put(draft.id());

        assertThatThrownBy(() -> HouseWork.run(() -> planned.carryOut(due)))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(repository.planned(draft.id())).as("rolled back").isPresent();
        HouseWork.run(() -> planned.fail(due, PlannedEdition.Trouble.GONE));
        assertThat(planned.failed()).extracting(PlannedEdition::exhibit).contains(draft.id());

        planned.note(draft.id());
        assertThat(planned.failed()).extracting(PlannedEdition::exhibit).doesNotContain(draft.id());
    }

    @Test
    void whatIsCalledOffDoesNotHappen() {
        planned.plan(draft.id(), 1, null, soon());
        var due = planned.planned(draft.id()).orElseThrow();
        planned.cancel(draft.id());

        HouseWork.run(() -> planned.carryOut(due));

        assertThat(publication().editions()).isEmpty();
    }

    @Test
    void aTimeThatIsOverAndADraftThatIsNotReadyAreRefused() {
        assertThatThrownBy(() -> planned.plan(draft.id(), 1, null, clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        exhibits.save(draft.id(), 1, draft.content().withTitle(""), Change.FRONT);
        assertThatThrownBy(() -> planned.plan(draft.id(), 2, null, soon())).isInstanceOf(NotReadyException.class);
    }

    private Instant soon() {
        return clock.instant().plusMillis(300);
    }

    private Publication publication() {
        return publisher.publication(exhibits.find(draft.id()).orElseThrow());
    }

    private static void waitUntil(BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(condition::getAsBoolean);
    }
}
