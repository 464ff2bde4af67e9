package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.HouseWork;
import org.vitrine.media.Originals;
import tools.jackson.core.JacksonException;

/// The backups of the house: one at a time is made, checked or made ready to be restored from, in the background.
@Service
@EnableConfigurationProperties(BackupSettings.class)
public class Backups implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final long PATIENCE = 15_000;

    /// What is done in the background.
    public enum Work {
        MAKING,
        CHECKING,
        PREPARING_RESTORE
    }

    /// @param file the backup that it is about
    public record Running(Work work, String file, Course course) {}

    /// What came of the last work.
    ///
    /// @param problem for people; nothing where it was done
    public record Ended(
            Work work, String file, Instant at, @Nullable String problem) {}

    private final PlanRepository plans;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Installation house;
    private final BackupFolder folder;
    private final BackupWriter writer;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private volatile @Nullable Ended ended;
    private volatile @Nullable Thread worker;

    Backups(
            BackupSettings settings,
            PlanRepository plans,
            DataSource database,
            Originals originals,
            Accounts accounts,
            CurrentAccount currentAccount,
            AuditLog audit,
            ApplicationEventPublisher events,
            Environment environment,
            Clock clock) {
        this.plans = plans;
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        house = Installation.of(environment);
        folder = new BackupFolder(settings.folder().toAbsolutePath().normalize());
        writer = new BackupWriter(database, originals, house.data(), house.keyFile(), clock);
    }

    /// The newest first.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Backup> list() {
        return folder.files().stream()
                .map(this::backup)
                .sorted(Comparator.comparing(Backups::order).reversed())
                .toList();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Path folder() {
        return folder.folder();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    /// What came of the last work since the start.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<Ended> ended() {
        return Optional.ofNullable(ended);
    }

    /// Begins to make one.
    ///
    /// @throws BackupFailedException when something else is being done
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void make() {
        var by = currentAccount.current().orElse(null);
        begin(null, Occasion.BY_HAND, by, _ -> {});
    }

    /// Asks what is being done to stop. It is over when nothing is running any more.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void stop() {
        running().ifPresent(now -> now.course().stop());
    }

    /// Begins to read all of one, to see whether it is sound.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void check(String name) {
        var file = require(name);
        work(Work.CHECKING, name, course -> {
            var problem = flaw(file, course);
            note(file, problem);
            if (problem != null) {
                throw new BackupFailedException(problem);
            }
        });
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void delete(String name) {
        var file = require(name);
        if (staged().filter(request -> request.file().equals(file)).isPresent()
                || running().filter(now -> now.file().equals(name)).isPresent()) {
            throw new BackupFailedException(Sentences.of("backup.staged"));
        }
        remove(file);
        audit.write(Audited.BACKUP_DELETED, name, null);
    }

    /// The file itself, for whoever carries it away: which is written down.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Path takeAlong(String name) {
        var file = require(name);
        audit.write(Audited.BACKUP_TAKEN_ALONG, name, null);
        return file;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Plan plan() {
        return plans.find();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void plan(Plan plan) {
        var now = clock.instant().atZone(ZoneId.systemDefault());
        // Where its hour is over already, it begins tomorrow.
        var passed = !now.toLocalTime().isBefore(plan.at());
        plans.save(plan, passed ? now.toLocalDate() : now.toLocalDate().minusDays(1));
        audit.write(Audited.BACKUPS_PLANNED, plan.isOn() ? plan.at().toString() : "-", String.valueOf(plan.keep()));
    }

    /// Begins to make everything ready for a restore: checks all of the backup, and makes another one of how the
    /// house is now. The restore itself is done before the house opens the next time: nobody can be at work in it
    /// then, and nothing that it holds in memory is left.
    ///
    /// @param password of whoever is signed in, once more
    /// @throws org.vitrine.accounts.WrongPasswordException when that is another
    /// @throws BackupFailedException when something else is being done
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void prepareRestore(String name, String password) {
        accounts.provePassword(password);
        var by = currentAccount.require();
        var file = require(name);
        work(Work.PREPARING_RESTORE, name, course -> {
            var problem = flaw(file, course);
            note(file, problem);
            if (problem != null) {
                throw new BackupFailedException(problem);
            }
            write(null, Occasion.BEFORE_RESTORE, by.displayName(), course);
            BackupFolder.writeAtOnce(
                    house.request(),
                    new RestoreRequest(file, clock.instant(), by.id().value(), by.displayName()));
            audit.write(Audited.RESTORE_PREPARED, name, null, by.id());
        });
    }

    /// The backup that the next start restores from.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<String> prepared() {
        return staged().map(request -> request.file().getFileName().toString());
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void callRestoreOff() {
        staged().ifPresent(request -> {
            BackupFolder.deleteQuietly(house.request());
            audit.write(Audited.RESTORE_CALLED_OFF, request.file().getFileName().toString(), null);
        });
    }

    /// Closes the house and opens it again; what is prepared is restored in between.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void restart() {
        events.publishEvent(new RestartWanted());
    }

    /// What came of the last restore.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<RestoreOutcome> lastRestore() {
        return RestoreOutcome.read(house);
    }

    /// Makes one where somebody on the command line wants it.
    ///
    /// @param target nothing for the usual place
    /// @param done gets the file, or why there is none
    void makeForCommand(@Nullable Path target, Consumer<Path> done, Consumer<String> failed) {
        begin(target, Occasion.COMMAND, null, outcome -> {
            if (outcome.problem() == null) {
                done.accept(outcome.path());
            } else {
                failed.accept(outcome.problem());
            }
        });
    }

    /// Makes the one of today, if it is time and no other process does.
    void makeIfDue() {
        var now = clock.instant().atZone(ZoneId.systemDefault());
        var plan = plans.find();
        if (plan.isOn()
                && !now.toLocalTime().isBefore(plan.at())
                && running.get() == null
                && plans.claim(LocalDate.from(now))) {
            begin(null, Occasion.SCHEDULED, null, outcome -> {
                if (outcome.problem() == null) {
                    deleteAllBut(plan.keep());
                }
            });
        }
    }

    private void deleteAllBut(int keep) {
        folder.files().stream()
                .map(this::backup)
                .filter(backup -> backup.about() != null && backup.about().occasion() == Occasion.SCHEDULED)
                .sorted(Comparator.comparing(Backups::order).reversed())
                .skip(keep)
                .forEach(old -> folder.find(old.name()).ifPresent(this::remove));
    }

    private record Outcome(Path path, @Nullable String problem) {}

    private void begin(@Nullable Path target, Occasion occasion, @Nullable Account by, Consumer<Outcome> afterwards) {
        var name = target == null ? Archive.fileName(clock.instant()) : target.toString();
        var who = by == null ? null : by.displayName();
        work(Work.MAKING, name, course -> {
            try {
                var made = write(target, occasion, who, course);
                audit.write(Audited.BACKUP_MADE, made.getFileName().toString(), null, by == null ? null : by.id());
                afterwards.accept(new Outcome(made, null));
            } catch (RuntimeException e) {
                afterwards.accept(new Outcome(Path.of(name), String.valueOf(e.getMessage())));
                throw e;
            }
        });
    }

    private Path write(@Nullable Path target, Occasion occasion, @Nullable String by, Course course) {
        return write(folder, writer, target, occasion, by, course, clock.instant());
    }

    /// Makes one while nobody else does.
    static Path write(
            BackupFolder folder,
            BackupWriter writer,
            @Nullable Path target,
            Occasion occasion,
            @Nullable String by,
            Course course,
            Instant now) {
        try (var held = folder.lock().orElseThrow(() -> new BackupFailedException(Sentences.of("backup.busy")))) {
            log.debug("Making a backup under {}", held);
            var file = target == null ? fresh(folder.folder(), now) : target;
            if (Files.isDirectory(file)) {
                file = fresh(file, now);
            }
            if (Files.exists(file)) {
                throw new BackupFailedException(Sentences.of("backup.exists", file));
            }
            writer.write(file, occasion, by, course);
            return file;
        } catch (IOException e) {
            throw new BackupFailedException(Sentences.of("backup.failed", String.valueOf(e.getMessage())), e);
        }
    }

    /// Two may be made in one second.
    private static Path fresh(Path folder, Instant now) {
        var moment = now;
        while (Files.exists(folder.resolve(Archive.fileName(moment)))) {
            moment = moment.plusSeconds(1);
        }
        return folder.resolve(Archive.fileName(moment));
    }

    private void work(Work work, String file, Consumer<Course> deed) {
        var now = new Running(work, file, new Course());
        if (!running.compareAndSet(null, now)) {
            throw new BackupFailedException(Sentences.of("backup.busy"));
        }
        worker = Thread.ofPlatform()
                .name("backups")
                .daemon()
                .start(() -> HouseWork.run(() -> {
                    var problem = Optional.<String>empty();
                    try {
                        deed.accept(now.course());
                    } catch (BackupFailedException | UnusableBackupException e) {
                        problem = Optional.of(String.valueOf(e.getMessage()));
                        log.warn("{} of {}: {}", work, file, e.getMessage(), e.getCause());
                    } catch (RuntimeException e) {
                        problem = Optional.of(Sentences.of("backup.failed", String.valueOf(e.getMessage())));
                        log.error("{} of {} failed", work, file, e);
                    } finally {
                        ended = new Ended(work, file, clock.instant(), problem.orElse(null));
                        running.set(null);
                    }
                }));
    }

    private static @Nullable String flaw(Path file, Course course) {
        try (var backup = BackupReader.open(file)) {
            backup.check(course);
            return null;
        } catch (UnusableBackupException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backup backup(Path file) {
        try {
            var bytes = Files.size(file);
            return new Backup(
                    file.getFileName().toString(),
                    bytes,
                    BackupReader.about(file).orElse(null),
                    checkup(file).filter(checkup -> checkup.bytes() == bytes).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant order(Backup backup) {
        return backup.about() == null ? Instant.EPOCH : backup.about().madeAt();
    }

    private void note(Path file, @Nullable String problem) {
        try {
            BackupFolder.writeAtOnce(checkupFile(file), new Backup.Checkup(clock.instant(), Files.size(file), problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Backup.Checkup> checkup(Path file) {
        var note = checkupFile(file);
        try {
            return Files.isRegularFile(note)
                    ? Optional.of(Json.MAPPER.readValue(note.toFile(), Backup.Checkup.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Path checkupFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".checked");
    }

    private void remove(Path file) {
        BackupFolder.deleteQuietly(checkupFile(file));
        BackupFolder.deleteQuietly(file);
    }

    private Path require(String name) {
        return folder.find(name).orElseThrow(() -> new UnusableBackupException(Flaw.MISSING, name));
    }

    private Optional<RestoreRequest> staged() {
        return RestoreRequest.read(house);
    }

    /// After a restore: writes down that it was done, and lets nobody go on with what they had before.
    void noteRestore() {
        RestoreOutcome.read(house).filter(outcome -> !outcome.noted()).ifPresent(outcome -> {
            var by = Optional.ofNullable(outcome.by())
                    .map(AccountId::new)
                    .filter(id -> accounts.find(id).isPresent())
                    .orElse(null);
            if (outcome.problem() == null) {
                accounts.endEverySession();
                audit.write(Audited.RESTORED, outcome.file(), by == null ? outcome.byName() : null, by);
            } else {
                audit.write(Audited.RESTORE_FAILED, outcome.file(), outcome.problem(), by);
            }
            BackupFolder.writeAtOnce(house.outcome(), outcome.asNoted());
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        var now = running.get();
        var working = worker;
        if (now != null && working != null) {
            now.course().stop();
            working.join(PATIENCE);
        }
    }
}
