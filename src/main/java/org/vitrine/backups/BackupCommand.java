package org.vitrine.backups;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.vitrine.media.Originals;

/// Backups from the command line: `backup`, `check` and `restore`. The house may be running or not; where that matters,
/// it is found out.
///
/// The exit code is 0 when it was done, 1 when it was not, and 2 when the command was not understood.
public final class BackupCommand {
    private static final Set<String> NAMES = Set.of("backup", "check", "restore");
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final long GLANCE = 300;
    /// A house that is running sees a question within a second or two.
    private static final long PATIENCE = 20_000;

    private final PrintStream out;
    private final PrintStream err;
    private final Environment settings;
    private final Installation house;

    private BackupCommand(PrintStream out, PrintStream err, Environment settings) {
        this.out = out;
        this.err = err;
        this.settings = settings;
        house = Installation.of(settings);
    }

    /// Only the settings are read: none of the house is started.
    static class Settings {}

    public static boolean isOne(String... arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /// @return the exit code
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var words = new ArrayList<String>();
        var ours = new ArrayList<>(
                List.of("--" + StagedRestore.COMMAND, "--logging.file.name=", "--logging.level.root=error"));
        for (var argument : arguments) {
            // `--vitrine.data=…` and other settings may be given as they are to the house itself.
            (argument.startsWith("--") && argument.contains("=") && !argument.startsWith("--to=") ? ours : words)
                    .add(argument);
        }
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(ours.toArray(String[]::new))) {
            return new BackupCommand(out, err, context.getEnvironment()).run(words);
        } catch (UnusableBackupException | BackupFailedException e) {
            err.println(inOneLine(String.valueOf(e.getMessage())));
            return NOT_DONE;
        } catch (IOException | RuntimeException e) {
            err.println(inOneLine(Sentences.of("command.failed", e)));
            return NOT_DONE;
        }
    }

    private int run(List<String> words) throws IOException {
        var rest = new ArrayList<>(words.subList(1, words.size()));
        return switch (words.getFirst()) {
            case "backup" -> {
                var to = option(rest, "--to");
                yield rest.isEmpty() ? backup(to == null ? null : absolute(to)) : usage();
            }
            case "check" -> rest.size() == 1 ? check(absolute(rest.getFirst())) : usage();
            default -> {
                var sure = rest.remove("--yes");
                var without = rest.remove("--without-safety-backup");
                yield rest.size() == 1 ? restore(absolute(rest.getFirst()), sure, without) : usage();
            }
        };
    }

    /// Databases tell stories.
    private static String inOneLine(String message) {
        return message.replaceAll("\\s+", " ");
    }

    private int usage() {
        err.println(Sentences.of("command.usage"));
        return NOT_UNDERSTOOD;
    }

    private static @Nullable String option(List<String> words, String name) {
        for (var word : List.copyOf(words)) {
            if (word.startsWith(name + "=")) {
                words.remove(word);
                return word.substring(name.length() + 1);
            }
        }
        var at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private int backup(@Nullable Path to) throws IOException {
        if (isEmpty()) {
            err.println(Sentences.of("command.nothing", house.data()));
            return NOT_DONE;
        }
        var made = isRunning() ? ask(to) : write(to, Occasion.COMMAND);
        out.println(Sentences.of("command.made", made, BackupWriter.megabytes(Files.size(made))));
        try (var backup = BackupReader.open(made)) {
            var lost = backup.contents().lost().size();
            if (lost > 0) {
                err.println(Sentences.of("command.lost", lost));
            }
        }
        return DONE;
    }

    private Path write(@Nullable Path to, Occasion occasion) {
        try (var originals = Originals.of(settings)) {
            var writer =
                    new BackupWriter(house.database(), originals, house.data(), house.keyFile(), Clock.systemUTC());
            return Backups.write(
                    new BackupFolder(house.backups()), writer, to, occasion, null, new Course(), Instant.now());
        }
    }

    /// The running house has the database, and makes it.
    private Path ask(@Nullable Path to) throws IOException {
        var question = house.asked().resolve(UUID.randomUUID() + Question.ENDING);
        var answer = Question.answerTo(question);
        BackupFolder.writeAtOnce(question, new Question(to));
        var until = System.nanoTime() + PATIENCE * 1_000_000;
        try {
            while (!Files.exists(answer)) {
                var unseen = Files.exists(question) && System.nanoTime() > until;
                if (unseen || !isRunning()) {
                    throw new BackupFailedException(Sentences.of("command.no-answer"));
                }
                Thread.sleep(GLANCE);
            }
            var read = Json.MAPPER.readValue(answer.toFile(), Answer.class);
            if (read.made() == null) {
                throw new BackupFailedException(String.valueOf(read.problem()));
            }
            return read.made();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupFailedException(Sentences.of("backup.stopped"), e);
        } finally {
            BackupFolder.deleteQuietly(question);
            BackupFolder.deleteQuietly(answer);
        }
    }

    private int check(Path file) throws IOException {
        try (var backup = BackupReader.open(file)) {
            backup.check(new Course());
            out.println(Sentences.of(
                    "command.sound",
                    file,
                    backup.about().madeAt(),
                    backup.about().application(),
                    backup.contents().allRows(),
                    backup.contents().files()));
            return DONE;
        }
    }

    private int restore(Path file, boolean sure, boolean withoutSafetyBackup) throws IOException {
        About about;
        try (var backup = BackupReader.open(file)) {
            backup.check(new Course());
            about = backup.about();
        }
        if (isRunning()) {
            throw new UnusableBackupException(Flaw.IN_USE, house.data().toString());
        }
        var wasEmpty = isEmpty();
        if (!wasEmpty && !sure && !agrees(about)) {
            err.println(Sentences.of("command.not-sure"));
            return NOT_DONE;
        }
        Path safety = null;
        if (!wasEmpty && !withoutSafetyBackup) {
            try {
                safety = write(null, Occasion.BEFORE_RESTORE);
            } catch (BackupFailedException e) {
                err.println(Sentences.of("command.no-safety", String.valueOf(e.getMessage())));
                return NOT_DONE;
            }
        }
        try (var originals = Originals.of(settings)) {
            StagedRestore.carryOut(house, originals, new RestoreRequest(file, Instant.now(), null, null), new Course());
        } catch (java.io.UncheckedIOException e) {
            err.println(Sentences.of("command.incomplete", String.valueOf(e.getMessage())));
            return NOT_DONE;
        }
        out.println(Sentences.of("command.restored", file, about.madeAt()));
        if (safety != null) {
            out.println(Sentences.of("command.safety", safety));
        }
        return DONE;
    }

    private boolean agrees(About about) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        var typed = console.readLine("%s ", Sentences.of("command.sure", house.data(), about.madeAt()));
        return "restore".equals(typed);
    }

    private boolean isRunning() {
        return house.databaseFile().filter(EmbeddedDatabase::isInUse).isPresent();
    }

    private boolean isEmpty() {
        return house.databaseFile().map(Files::notExists).orElseGet(() -> {
            try (var connection = house.database().getConnection()) {
                return Table.of(connection).isEmpty();
            } catch (java.sql.SQLException e) {
                throw new BackupFailedException(Sentences.of("backup.failed", String.valueOf(e.getMessage())), e);
            }
        });
    }
}
