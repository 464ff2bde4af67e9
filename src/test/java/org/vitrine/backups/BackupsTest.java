package org.vitrine.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;

/// Backups of a house in which people are at work.
@ApplicationTest
class BackupsTest {
    @TempDir
    Path folder;

    @Autowired
    private Backups backups;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Timeout(180)
    void whatIsBackedUpWhilePeopleWorkComesBackWholeIntoEitherDatabase() throws Exception {
        var slug = "backed-up-" + UUID.randomUUID().toString().substring(0, 8);
        HouseWork.run(() -> {
            var draft = exhibits.create(Fixtures.anExhibit("Saved 1"), new Slug(slug), Change.CREATED);
            backups.make();
            while (backups.running().isPresent()) {
                draft = exhibits.save(
                        draft.id(),
                        draft.revision(),
                        // Long enough to lie outside of its row.
                        draft.content().withTitle("Saved " + (draft.revision() + 1) + " " + "on ".repeat(100)),
                        Change.FRONT);
            }
        });
        var made = newest();
        var file = backups(made);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        try (var original = BackupReader.open(file);
                var embedded = TemporaryInstallation.embedded(folder.resolve("embedded"));
                var postgres = TemporaryInstallation.postgres(folder.resolve("postgres"), "restored_whole")) {
            original.check(new Course());
            assertThat(original.contents().lost()).isEmpty();
            assertThat(original.contents().files()).isPositive();
            assertThat(original.contents().rows()).containsKeys("account", "edition", "document_state", "passkey");
            for (var house : List.of(embedded, postgres)) {
                house.restore(file);
                var newest = house.jdbc()
                        .sql("""
                                select revision - (select max(number) from revision where exhibit = exhibit.id)
                                from exhibit where slug = :slug
                                """)
                        .param("slug", slug)
                        .query(Long.class)
                        .single();
                assertThat(newest)
                        .as("the draft and its history are of one moment")
                        .isZero();
                var again = house.backUp(folder.resolve(UUID.randomUUID() + ".zip"));
                assertSame(original, again);
            }
            // Into a house that has something already, another time.
            postgres.jdbc()
                    .sql("update account set display_name = 'Somebody else'")
                    .update();
            postgres.restore(file);
            assertSame(original, postgres.backUp(folder.resolve("twice.zip")));
        }
    }

    private static void assertSame(BackupReader original, Path copy) throws IOException {
        try (var again = BackupReader.open(copy)) {
            again.check(new Course());
            assertThat(again.contents().rows()).isEqualTo(original.contents().rows());
            assertThat(originals(again)).isEqualTo(originals(original));
            for (var table : original.contents().rows().keySet()) {
                assertThat(lines(again, table)).as(table).isEqualTo(lines(original, table));
            }
        }
    }

    private static List<String> originals(BackupReader backup) {
        return backup.names().stream().filter(Archive::isOriginal).toList();
    }

    private static List<String> lines(BackupReader backup, String table) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(backup.open(Archive.rows(table)), StandardCharsets.UTF_8))) {
            return lines.lines().sorted().toList();
        }
    }

    @Test
    void whatIsDoneWithBackupsIsWrittenDownAndOneAtATimeIsMade() {
        HouseWork.run(() -> {
            backups.make();
            assertThat(backups.running()).isPresent();
            org.assertj.core.api.Assertions.assertThatThrownBy(backups::make)
                    .isInstanceOf(BackupFailedException.class)
                    .hasMessageContaining("already");
            waitUntilDone();
            var made = newest();
            backups.check(made.name());
            waitUntilDone();
            assertThat(newest().checkup()).isNotNull();
            assertThat(newest().checkup().problem()).isNull();
            backups.takeAlong(made.name());
            backups.delete(made.name());
            assertThat(backups.list()).extracting(Backup::name).doesNotContain(made.name());
            assertThat(audit.list(0, 200))
                    .filteredOn(entry -> entry.subject().equals(made.name()))
                    .extracting(entry -> entry.deed())
                    .contains(Audited.BACKUP_MADE, Audited.BACKUP_TAKEN_ALONG, Audited.BACKUP_DELETED);
        });
    }

    @Test
    void everyDayOneIsMadeOfWhichTheNewestStay() {
        HouseWork.run(() -> {
            try {
                backups.plan(new Plan(true, LocalTime.MIDNIGHT, 1));
                assertThat(scheduled())
                        .as("its hour is over: it begins tomorrow")
                        .isEmpty();
                for (var day = 0; day < 2; day++) {
                    jdbc.sql("update backup_plan set done_for = date '2020-01-01'")
                            .update();
                    backups.makeIfDue();
                    waitUntilDone();
                }
                assertThat(scheduled()).hasSize(1);
                backups.makeIfDue();
                assertThat(backups.running()).as("that of today is made").isEmpty();
            } finally {
                backups.plan(Plan.NONE);
            }
        });
    }

    private List<Backup> scheduled() {
        return backups.list().stream()
                .filter(backup -> backup.about() != null && backup.about().occasion() == Occasion.SCHEDULED)
                .toList();
    }

    @Test
    void oneThatIsStoppedLeavesNothing() {
        HouseWork.run(() -> {
            var before = backups.list().size();
            backups.make();
            backups.stop();
            waitUntilDone();
            if (backups.ended().orElseThrow().problem() != null) {
                assertThat(backups.list()).hasSize(before);
            }
            assertThat(backups.folder()).isDirectoryNotContaining("glob:**/.unfinished*");
        });
    }

    @Test
    void aNameLeadsToNoFileOutsideTheFolder() {
        HouseWork.run(() -> {
            for (var name : List.of("../vitrine.mv.db", "/etc/passwd", "..", "a/b.zip", "none.zip")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> backups.takeAlong(name))
                        .as(name)
                        .isInstanceOf(UnusableBackupException.class);
            }
        });
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void backupsAreForAdministratorsOnly() {
        for (var deed : List.<Runnable>of(
                backups::list,
                backups::make,
                backups::stop,
                backups::plan,
                backups::restart,
                backups::callRestoreOff,
                () -> backups.check("any.zip"),
                () -> backups.takeAlong("any.zip"),
                () -> backups.delete("any.zip"),
                () -> backups.prepareRestore("any.zip", "any"))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(deed::run)
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        }
    }

    private void waitUntilDone() {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (backups.running().isPresent() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(backups.running()).isEmpty();
    }

    private Backup newest() {
        var found = new Backup[1];
        HouseWork.run(() -> found[0] = backups.list().getFirst());
        return found[0];
    }

    private Path backups(Backup backup) {
        var found = new Path[1];
        HouseWork.run(() -> found[0] = backups.folder().resolve(backup.name()));
        return found[0];
    }
}
