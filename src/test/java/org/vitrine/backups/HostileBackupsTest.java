package org.vitrine.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no sound backup of Vitrine is refused, and the house is as it was.
class HostileBackupsTest {
    private static final String ACCOUNTS = Archive.rows("account");

    @TempDir
    Path folder;

    private TemporaryInstallation house;
    private Path good;

    @BeforeEach
    void thereIsAHouseAndABackup() throws IOException {
        house = TemporaryInstallation.embedded(Files.createDirectories(folder.resolve("data")))
                .withTables();
        Files.createDirectories(house.house().keyFile().getParent());
        Files.writeString(house.house().keyFile(), "the key of then");
        house.addPerson("before");
        good = house.backUp(folder.resolve("good.zip"));
        Files.writeString(house.house().keyFile(), "the key of now");
        house.addPerson("after");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aSoundOneIsRestoredWithItsKeyAndNothingOfTheOldStays() throws IOException {
        var index = Files.createDirectories(house.house().index()).resolve("current.properties");
        Files.writeString(index, "generation=1");
        house.restore(good);
        assertThat(house.people()).containsExactly("before");
        assertThat(house.house().keyFile()).hasContent("the key of then");
        assertThat(index).doesNotExist();
    }

    @Test
    void oneOfAnEarlierVitrineIsRestoredAndBroughtUpToDateByTheNextStart() throws IOException {
        try (var earlier = TemporaryInstallation.embedded(Files.createDirectories(folder.resolve("earlier")))) {
            RowsIn.makeTables(earlier.house().database(), "", "9");
            earlier.addPerson("of-long-ago");
            house.restore(earlier.backUp(folder.resolve("earlier.zip")));
        }
        house.withTables();
        assertThat(house.people()).containsExactly("of-long-ago");
        assertThat(house.jdbc()
                        .sql("select count(*) from backup_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyThatIsKeptElsewhereIsNotTakenAlong() throws IOException {
        var elsewhere = Files.writeString(folder.resolve("elsewhere.key"), "kept apart");
        var file = folder.resolve("without-key.zip");
        new BackupWriter(
                        house.house().database(),
                        house.originals(),
                        house.house().data(),
                        elsewhere,
                        java.time.Clock.systemUTC())
                .write(file, Occasion.BY_HAND, null, new Course());
        assertThat(entries(file)).doesNotContainKey(Archive.KEY);
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        var bytes = Files.readAllBytes(good);
        assertRefused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length * 2 / 3)), Flaw.CUT_OFF);
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("words.zip"), "no zip file at all"), Flaw.FOREIGN);
        assertRefused(zip(Map.of("exhibit.yaml", bytes("title: An exhibit"))), Flaw.FOREIGN);
        assertRefused(folder.resolve("none.zip"), Flaw.MISSING);
    }

    @Test
    void aChangedRowIsRefused() throws IOException {
        var entries = entries(good);
        entries.computeIfPresent(ACCOUNTS, (_, rows) -> bytes(text(rows).replace("before", "intruder")));
        assertRefused(zip(entries), Flaw.DAMAGED);
        entries.remove(ACCOUNTS);
        assertRefused(zip(entries), Flaw.DAMAGED);
    }

    @Test
    void aPictureThatIsNotWhatItsNameSaysIsRefused() throws IOException {
        var entries = entries(good);
        entries.put("media/ab/ab" + "0".repeat(62), bytes("no such picture"));
        assertRefused(zip(withManifest(entries)), Flaw.DAMAGED);
    }

    @Test
    void nothingIsWrittenWhereItDoesNotBelong() throws IOException {
        for (var name :
                new String[] {"../outside", "imports/../../outside", "/tmp/outside", "media/../x", "config/a.yml"}) {
            var entries = entries(good);
            entries.put(name, bytes("outside"));
            assertRefused(zip(withManifest(entries)), Flaw.STRANGE_ENTRY);
        }
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void oneOfANewerVitrineIsRefused() throws IOException {
        var entries = entries(good);
        entries.computeIfPresent(
                Archive.ABOUT,
                (_, about) -> bytes(text(about).replaceFirst("\"schema\":\"[^\"]+\"", "\"schema\":\"999\"")));
        assertRefused(zip(withManifest(entries)), Flaw.NEWER);
    }

    @Test
    void rowsThatTheTablesDoNotTakeAreRefusedAndTheOldOnesStay() throws IOException {
        var entries = entries(good);
        entries.computeIfPresent(
                ACCOUNTS, (_, rows) -> bytes(text(rows).replaceFirst("\\[\"[0-9a-f-]{36}\"", "[\"none\"")));
        assertRefused(zip(withManifest(entries)), Flaw.BAD_ROW);

        entries = entries(good);
        entries.computeIfPresent(ACCOUNTS, (_, rows) -> bytes(text(rows).replace("\"username\"", "\"nickname\"")));
        assertRefused(zip(withManifest(entries)), Flaw.OTHER_TABLES);

        // A revision of an exhibit that is not there.
        entries = entries(good);
        entries.computeIfPresent(
                Archive.rows("former_slug"),
                (_, rows) -> bytes(text(rows) + "[\"lost\",\"" + UUID.randomUUID() + "\"]\n"));
        entries.computeIfPresent(
                Archive.CONTENTS,
                (_, contents) -> bytes(text(contents).replace("\"former_slug\":0", "\"former_slug\":1")));
        assertRefused(zip(withManifest(entries)), Flaw.BAD_ROW);
    }

    private void assertRefused(Path file, Flaw flaw) throws IOException {
        var database = house.house().databaseFile().orElseThrow();
        var before = Files.readAllBytes(database);
        var refused = catchThrowableOfType(UnusableBackupException.class, () -> house.restore(file));
        assertThat(refused).as("restoring from %s", file).isNotNull();
        assertThat(refused.flaw()).as(refused.getMessage()).isEqualTo(flaw);
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(house.house().keyFile()).hasContent("the key of now");
        assertThat(house.house().data()).isDirectoryNotContaining("glob:**restoring*");
        assertThat(house.people()).containsExactly("after", "before");
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /// As somebody would who knows how the file is made.
    private static Map<String, byte[]> withManifest(Map<String, byte[]> entries) {
        entries.remove(Archive.MANIFEST);
        var manifest = new StringBuilder();
        entries.forEach((name, bytes) -> manifest.append(
                        HexFormat.of().formatHex(BackupWriter.sha256().digest(bytes)))
                .append("  ")
                .append(name)
                .append('\n'));
        entries.put(Archive.MANIFEST, bytes(manifest.toString()));
        return entries;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
