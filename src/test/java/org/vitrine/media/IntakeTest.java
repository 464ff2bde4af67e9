package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

/// Files of several pages become pictures, one a page, and work that was begun is taken up again.
@DatabaseTest
@Timeout(180)
class IntakeTest {
    private static final Duration WHILE = Duration.ofSeconds(20);

    private final PictureHouse house;
    private final Database database;
    private final Uploads uploads;

    IntakeTest(Database database, @TempDir Path folder) {
        this.database = database;
        house = PictureHouse.at(database, folder);
        uploads = new Uploads(house.intake(), house.jobs(), house.repository(), house.settings(), _ -> {});
    }

    @Test
    void everyPageOfATiffBecomesAPictureWithoutLoss() throws IOException {
        var pages = List.of(Scans.leaf("one", 300, 400), Scans.quarters(320, 200), Scans.leaf("three", 310, 410));
        var id = send(Scans.tiff(pages), "box 12.tif");
        perform(id);
        var leaves = uploads.leaves(id, "somebody");
        assertThat(leaves)
                .extracting(leaf -> leaf.picture().fileName())
                .containsExactly("box 12-001.png", "box 12-002.png", "box 12-003.png");
        for (var number = 0; number < pages.size(); number++) {
            var kept = Scans.read(Files.readAllBytes(
                    house.media().original(leaves.get(number).picture().id())));
            for (var x = 0; x < kept.getWidth(); x += 7) {
                for (var y = 0; y < kept.getHeight(); y += 7) {
                    assertThat(kept.getRGB(x, y)).isEqualTo(pages.get(number).getRGB(x, y));
                }
            }
        }
        assertThat(uploads.find(id, "somebody").orElseThrow())
                .isEqualTo(new Uploads.Upload(id, "box 12.tif", true, 3, 3, null, 0));
        assertThat(uploads.find(id, "somebody else")).isEmpty();
        assertThat(uploads.leaves(id, "somebody else")).isEmpty();
    }

    @Test
    void everyPageOfAPdfBecomesAPictureAndSaysWhatStandsOnIt() throws IOException {
        var file = Scans.pdf("The lamp was lit at four.\n\n\nNo ship was seen be-\nfore dawn.", "Second leaf", "");
        var id = send(file, "log.pdf");
        perform(id);
        var leaves = uploads.leaves(id, "somebody");
        assertThat(leaves)
                .extracting(leaf -> leaf.picture().fileName())
                .containsExactly("log-001.jpg", "log-002.jpg", "log-003.jpg");
        assertThat(leaves.getFirst().picture().width()).isBetween(2470, 2490);
        assertThat(leaves.getFirst().words())
                .contains("The lamp was lit at four.")
                .contains("No ship was seen");
        assertThat(leaves.get(1).words()).isEqualTo("Second leaf");
        assertThat(leaves.get(2).words()).isNull();
        var source = Media.checksum(Files.write(house.settings().folder().resolve("log"), file));
        assertThat(Files.readAllBytes(house.media().original(source)))
                .as("kept as it came")
                .isEqualTo(file);
    }

    @Test
    void aSinglePictureIsTakenAsItIs() throws IOException {
        var id = send(Scans.jpeg(60, 40), "leaf 7.jpg");
        perform(id);
        assertThat(uploads.leaves(id, "somebody"))
                .extracting(leaf -> leaf.picture().fileName())
                .containsExactly("leaf 7.jpg");
        var again = send(Scans.jpeg(60, 40), "leaf 8.jpg");
        perform(again);
        assertThat(uploads.leaves(again, "somebody"))
                .as("the same bytes under the name that they have now")
                .extracting(leaf -> leaf.picture().fileName())
                .containsExactly("leaf 8.jpg");
    }

    @Test
    void whatADeadProcessLeftIsTakenUpWhenItsTimeIsOverAndNotBefore() throws IOException {
        var id = send(Scans.tiff(List.of(Scans.quarters(40, 30), Scans.quarters(30, 40))), "two.tif");
        var now = Instant.now();
        assertThat(house.jobs().claim("first", now, now.plus(WHILE))).isPresent();
        assertThat(house.jobs().claim("second", now, now.plus(WHILE))).isEmpty();
        house.jobs().hold("first", now.plus(WHILE.multipliedBy(2)));
        assertThat(house.jobs().claim("second", now.plus(WHILE).plusSeconds(1), now))
                .isEmpty();
        var taken = house.jobs().claim("second", now.plus(WHILE.multipliedBy(3)), now.plus(WHILE.multipliedBy(4)));
        assertThat(taken).hasValueSatisfying(job -> {
            assertThat(job.id()).isEqualTo(id);
            assertThat(job.attempts()).isEqualTo(2);
        });
        house.workers().perform(taken.orElseThrow());
        assertThat(uploads.leaves(id, "somebody")).hasSize(2);
    }

    @Test
    void whenTheHouseClosesWorkIsGivenBackAndGoesOnWhenItOpensAgain() throws IOException {
        var picture = house.media().store(Scans.largePng(9000, 7000), "map.png");
        var id = Job.tilesOf(picture.id());
        house.workers().start();
        while (house.jobs().find(id).orElseThrow().done() == 0) {
            Thread.onSpinWait();
        }
        house.workers().stop();
        assertThat(house.jobs().find(id).orElseThrow()).satisfies(job -> {
            assertThat(job.state()).isEqualTo(Job.State.WAITING);
            assertThat(job.attempts()).isZero();
        });
        assertThat(house.tiles().holds(picture.id())).isFalse();
        house.workers().start();
        try {
            while (house.jobs().find(id).orElseThrow().state() != Job.State.DONE) {
                Thread.onSpinWait();
            }
        } finally {
            house.workers().stop();
        }
        assertThat(house.tiles().holds(picture.id())).isTrue();
    }

    @Test
    void pagesThatAreThereAlreadyAreNotMadeTwice() throws IOException {
        var file = Scans.tiff(List.of(Scans.quarters(40, 30), Scans.quarters(30, 40)));
        perform(send(file, "two.tif"));
        var second = send(file, "two again.tif");
        perform(second);
        assertThat(uploads.leaves(second, "somebody"))
                .extracting(leaf -> leaf.picture().fileName())
                .containsExactly("two again-001.png", "two again-002.png");
        assertThat(database.jdbc()
                        .sql("select count(*) from media")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void workThatBroughtItDownThreeTimesIsGivenUp() throws IOException {
        var id = send(Scans.jpeg(60, 40), "heavy.jpg");
        for (var attempt = 0; attempt < 4; attempt++) {
            var past = Instant.now().minus(WHILE);
            var job =
                    house.jobs().claim("worker " + attempt, Instant.now(), past).orElseThrow();
            if (attempt == 3) {
                house.workers().perform(job);
            }
        }
        assertThat(uploads.find(id, "somebody").orElseThrow().problem())
                .isEqualTo(UnreadablePictureException.Problem.GAVE_UP);
    }

    @Test
    void whatCouldNotBePreparedIsListedAndTriedAgain() throws IOException {
        var preparation = new Preparation(house.jobs(), _ -> {}, java.time.Clock.systemUTC());
        var picture = house.media().store(Scans.jpeg(61, 40), "leaf.jpg");
        assertThat(preparation.of(picture.id()).stage()).isEqualTo(Preparation.Stage.WAITING);
        assertThat(preparation.underWay()).isEqualTo(1);
        var original = house.media().original(picture.id());
        var bytes = Files.readAllBytes(original);
        Files.write(original, new byte[] {1, 2, 3});
        perform(Job.tilesOf(picture.id()));
        assertThat(preparation.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.fileName()).isEqualTo("leaf.jpg");
            assertThat(failure.problem()).isEqualTo(UnreadablePictureException.Problem.NOT_A_PICTURE);
        });
        Files.write(original, bytes);
        preparation.retry(picture.id());
        perform(Job.tilesOf(picture.id()));
        assertThat(preparation.of(picture.id()).stage()).isEqualTo(Preparation.Stage.READY);
        assertThat(preparation.failures()).isEmpty();
    }

    private String send(byte[] bytes, String name) throws IOException {
        var id = UUID.randomUUID();
        Files.createDirectories(house.settings().scratch());
        return uploads.take(
                id, Files.write(house.settings().scratch().resolve(id.toString()), bytes), name, "somebody");
    }

    private void perform(String job) {
        house.workers().perform(house.jobs().find(job).orElseThrow());
    }
}
