package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.HouseWork;
import tools.jackson.core.JacksonException;

/// Looks whether it is time for a backup, and whether somebody on the command line wants one.
@Component
class Watchman {
    private static final Logger log = LoggerFactory.getLogger(Watchman.class);
    private static final int HALF_A_MINUTE = 30_000;
    private static final int SECOND = 1000;

    private final Backups backups;
    private final Path asked;

    Watchman(Backups backups, Environment environment) {
        this.backups = backups;
        asked = Installation.of(environment).asked();
    }

    @EventListener(ApplicationReadyEvent.class)
    void noteRestore() {
        HouseWork.run(backups::noteRestore);
    }

    @Scheduled(initialDelay = HALF_A_MINUTE, fixedDelay = HALF_A_MINUTE)
    void look() {
        backups.makeIfDue();
    }

    /// Whoever may write into the data folder may read the database in it as well: no other proof is asked.
    @Scheduled(initialDelay = SECOND, fixedDelay = SECOND)
    void answer() {
        for (var question : questions()) {
            try {
                var wanted = Json.MAPPER.readValue(question.toFile(), Question.class);
                Files.delete(question);
                backups.makeForCommand(
                        wanted.to(),
                        made -> answer(question, new Answer(made, null)),
                        problem -> answer(question, new Answer(null, problem)));
            } catch (BackupFailedException busy) {
                answer(question, new Answer(null, busy.getMessage()));
            } catch (JacksonException | IOException e) {
                log.warn("{} was not understood", question, e);
                BackupFolder.deleteQuietly(question);
            }
        }
    }

    private List<Path> questions() {
        if (!Files.isDirectory(asked)) {
            return List.of();
        }
        try (var files = Files.list(asked)) {
            return files.filter(file -> file.toString().endsWith(Question.ENDING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Path question, Answer answer) {
        BackupFolder.writeAtOnce(Question.answerTo(question), answer);
    }
}
