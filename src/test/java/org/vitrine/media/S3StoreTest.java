package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.vitrine.Database;
import org.vitrine.media.MediaSettings.Keeping;

/// Pictures in a bucket: of a real server that speaks S3 and checks signatures, in a process of its own.
@Timeout(180)
class S3StoreTest {
    private static final String BUCKET = "scans";
    private static final String KEY = "vitrine";
    private static final String SECRET = "a secret for tests";

    @TempDir
    static Path bucketFolder;

    private static Process server;
    private static int port;

    @TempDir
    Path here;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void aServer() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(bucketFolder.resolve("data").resolve(BUCKET));
        var properties = Files.writeString(bucketFolder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """.formatted(
                        port, KEY, SECRET, bucketFolder.resolve("data")));
        server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-jar",
                        "target/s3-server/s3proxy.jar",
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line;
        var said = new StringBuilder();
        while ((line = lines.readLine()) != null && !line.contains("Started")) {
            said.append(line).append('\n');
        }
        assertThat(line).as(said.toString()).isNotNull();
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
    }

    @AfterAll
    static void noServer() {
        server.destroyForcibly();
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
        assertThat(bucketFolder.resolve("data").resolve(BUCKET).resolve("our/" + Stores.original(picture.id())))
                .exists();
        assertThat(List.of(house.stores().originals().holds(Stores.original(picture.id()))))
                .containsExactly(true);
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
                                BUCKET,
                                URI.create("http://127.0.0.1:" + port),
                                "us-east-1",
                                KEY,
                                SECRET,
                                "our/",
                                true,
                                copies)));
    }
}
