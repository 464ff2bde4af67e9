package org.vitrine.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Bucket;

/// Backups of a house whose pictures lie in a bucket.
@Timeout(180)
class BucketBackupsTest {
    @TempDir
    static Path bucketFolder;

    private static Bucket bucket;

    @TempDir
    Path folder;

    @BeforeAll
    static void aServer() throws IOException {
        bucket = Bucket.in(bucketFolder);
    }

    @AfterAll
    static void noServer() {
        bucket.close();
    }

    @Test
    void picturesComeOutOfOneBucketAndIntoAnother() throws Exception {
        try (var old = TemporaryInstallation.inBucket(data("old"), bucket, "old/")
                        .withTables();
                var fresh = TemporaryInstallation.inBucket(data("fresh"), bucket, "fresh/");
                var onDisk = TemporaryInstallation.embedded(data("on-disk"))) {
            old.addPerson("of-then");
            var picture = addPicture(old, "a lamp");
            assertThat(bucket.object("old/" + picture)).hasContent("a lamp");
            var file = old.backUp(folder.resolve("whole.zip"));
            try (var backup = BackupReader.open(file)) {
                assertThat(backup.contents().lost()).isEmpty();
                assertThat(backup.names()).contains(picture);
            }

            fresh.restore(file);
            assertThat(fresh.people()).containsExactly("of-then");
            assertThat(bucket.object("fresh/" + picture)).hasContent("a lamp");
            onDisk.restore(file);
            assertThat(data("on-disk").resolve(picture)).hasContent("a lamp");
            try (var back = BackupReader.open(onDisk.backUp(folder.resolve("back.zip")))) {
                assertThat(back.contents().lost()).isEmpty();
                assertThat(back.names()).contains(picture);
            }
        }
    }

    @Test
    void whatTheBucketHasLostIsThereAgainAlsoWhereTheMachineHasACopy() throws Exception {
        try (var house =
                TemporaryInstallation.inBucket(data("lost"), bucket, "lost/").withTables()) {
            var picture = addPicture(house, "a fog horn");
            assertThat(data("lost").resolve("copies").resolve(picture)).exists();
            var file = house.backUp(folder.resolve("before.zip"));
            bucket.lose("lost/" + picture);

            house.restore(file);
            assertThat(bucket.object("lost/" + picture)).hasContent("a fog horn");
        }
    }

    private Path data(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /// @return its key
    private static String addPicture(TemporaryInstallation house, String bytes) throws Exception {
        var content = bytes.getBytes(StandardCharsets.UTF_8);
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var key = "media/" + sum.substring(0, 2) + "/" + sum;
        house.originals().keep(key, Files.write(house.originals().unfinished(), content));
        house.jdbc().sql("""
                        insert into media (sha256, media_type, file_name, width, height, byte_count, added_at)
                        values (:sum, 'image/jpeg', 'leaf.jpg', 1, 1, :bytes, current_timestamp)
                        """).param("sum", sum).param("bytes", content.length).update();
        return key;
    }
}
