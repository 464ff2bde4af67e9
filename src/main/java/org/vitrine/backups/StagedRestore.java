package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitrine.media.Originals;

/// Does what was prepared, before the house opens: nothing has the database open then. While it lasts, visitors are
/// told that the house is closed for a moment.
class StagedRestore implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /// Set where a command only wants the settings.
    static final String COMMAND = "vitrine.command";

    private static final Logger log = LoggerFactory.getLogger(StagedRestore.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (settings.containsProperty(COMMAND)) {
            return;
        }
        var house = Installation.of(settings);
        RestoreRequest.read(house).ifPresent(request -> {
            log.info(Sentences.of("staged.restoring", request.file()));
            try (var sign = ClosedSign.hang(settings);
                    var originals = Originals.of(settings)) {
                log.debug("Closed: {}", sign);
                carryOut(house, originals, request, new Course());
                log.info(Sentences.of("staged.restored", request.file()));
            } catch (UnusableBackupException e) {
                log.error(Sentences.of("staged.failed", request.file(), String.valueOf(e.getMessage())), e);
            }
        });
    }

    /// Notes what is to be done first and what came of it last: whatever happens in between, it is all done or nothing.
    ///
    /// @throws UnusableBackupException when nothing was
    static void carryOut(Installation house, Originals originals, RestoreRequest request, Course course) {
        BackupFolder.writeAtOnce(house.request(), request);
        var madeAt = BackupReader.about(request.file()).map(About::madeAt).orElse(null);
        try {
            new Restoration(house, originals, course).restore(request.file());
        } catch (UnusableBackupException e) {
            end(house, request, madeAt, e.getMessage());
            throw e;
        }
        end(house, request, madeAt, null);
    }

    private static void end(
            Installation house, RestoreRequest request, @Nullable Instant madeAt, @Nullable String problem) {
        BackupFolder.writeAtOnce(
                house.outcome(),
                new RestoreOutcome(
                        request.file().getFileName().toString(),
                        Instant.now(),
                        madeAt,
                        request.by(),
                        request.byName(),
                        problem,
                        false));
        try {
            java.nio.file.Files.deleteIfExists(house.request());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
