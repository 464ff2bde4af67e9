package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.vitrine.Bucket;
import org.vitrine.Database;
import org.vitrine.media.MediaSettings.Keeping;

/// Pictures in a bucket: of a real server that speaks S3 and checks signatures, in a process of its own.
@Timeout(180)
class S3StoreTest {
    @TempDir
    static Path bucketFolder;

    private static Bucket bucket;

    @TempDir
    Path here;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void aServer() throws IOException {
        bucket = Bucket.in(bucketFolder);
    }

    @AfterAll
    static void noServer() {
        bucket.close();
    }

    @Test
    void aPictureAndItsTilesAreThereForAnotherMachine() throws Exception {
        var first = house(here, DataSize.ofMegabytes(100));
        var bytes = Scans.png(1500, 900);
        var picture = first.media().store(bytes, "leaf.png");
        first.media().makeTilesUnlessThere(picture, deadline(), _ -> {});

        var second = house(elsewhere, DataSize.ofMegabytes(100));
        assertThat(second.tiles().holds(picture.id())).isTrue();
        assertThat(Files.readAllBytes(second.media().original(picture.id()))).isEqualTo(bytes);
        assertThat(second.media().tile(picture, new Pyramid.Tile(0, 1, 1))).isPresent();
        assertThat(second.media().store(bytes, "the same.png")).isEqualTo(picture);
        assertThat(second.stores().originals().find(Stores.original(new MediaId("0".repeat(64)))))
                .isEmpty();
        try (var read =
                second.stores().originals().open(Stores.original(picture.id())).orElseThrow()) {
            assertThat(read.readAllBytes()).as("as a backup reads it").isEqualTo(bytes);
        }
        assertThat(second.stores().originals().open(Stores.original(new MediaId("0".repeat(64)))))
                .isEmpty();
    }

    @Test
    void copiesOnTheMachineGoWhenThereIsNoRoomAndComeBackWhenTheyAreWanted() throws Exception {
        var house = house(here, DataSize.ofKilobytes(1));
        var first = house.media().store(Scans.jpeg(700, 500), "first.jpg");
        var second = house.media().store(Scans.jpeg(701, 500), "second.jpg");
        assertThat(here.resolve("copies").resolve(Stores.original(first.id()))).doesNotExist();
        assertThat(here.resolve("copies").resolve(Stores.original(second.id()))).exists();
        assertThat(house.media().original(first.id())).exists();
        assertThat(house.media().rendition(first.id(), 320)).isPresent();
    }

    @Test
    void theBucketHoldsWhatTheHouseSays() throws Exception {
        var house = house(here, DataSize.ofMegabytes(100));
        var picture = house.media().store(Scans.jpeg(80, 60), "small.jpg");
        assertThat(bucket.object("our/" + Stores.original(picture.id()))).exists();
        assertThat(List.of(house.stores().originals().holds(Stores.original(picture.id()))))
                .containsExactly(true);
    }

    @Test
    void whatTheBucketHasLostIsBroughtThereAgainThoughACopyIsOnTheMachine() throws Exception {
        var house = house(here, DataSize.ofMegabytes(100));
        var bytes = Scans.jpeg(81, 60);
        var picture = house.media().store(bytes, "lost.jpg");
        bucket.lose("our/" + Stores.original(picture.id()));
        try (var read =
                house.stores().originals().open(Stores.original(picture.id())).orElseThrow()) {
            assertThat(read.readAllBytes()).as("a backup takes the copy").isEqualTo(bytes);
        }
        house.media().store(bytes, "again.jpg");
        assertThat(bucket.object("our/" + Stores.original(picture.id()))).exists();
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofMinutes(1), "leaf.png");
    }

    private static PictureHouse house(Path folder, DataSize copies) throws IOException {
        return PictureHouse.at(
                Database.H2,
                new MediaSettings(
                        folder,
                        DataSize.ofMegabytes(100),
                        100,
                        40,
                        10,
                        Duration.ofMinutes(1),
                        1,
                        16,
                        DataSize.ofMegabytes(100),
                        DataSize.ofMegabytes(10),
                        MediaSettings.Attached.USUAL,
                        Keeping.S3,
                        new MediaSettings.S3(
                                Bucket.NAME,
                                bucket.endpoint(),
                                "us-east-1",
                                Bucket.KEY,
                                Bucket.SECRET,
                                "our/",
                                true,
                                copies)));
    }
}
