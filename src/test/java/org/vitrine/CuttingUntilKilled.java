package org.vitrine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.vitrine.accounts.HouseWork;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Preparation;

/// The whole application in a process of its own: takes a scan in, says how far it is with cutting it into tiles, and
/// goes on until it is ready or the process is killed. Started again, it says how it goes on.
final class CuttingUntilKilled {
    static final String PROGRESS = "PROGRESS ";
    static final String READY = "READY ";
    static final String SCAN = "scan-to-take";

    private CuttingUntilKilled() {}

    static void main(String[] args) {
        System.exit(SpringApplication.exit(new SpringApplication(VitrineApplication.class, Teller.class).run(args)));
    }

    /// Not annotated, so that no other test's application finds it.
    static class Teller {
        @Bean
        ApplicationRunner tell(Media media, Preparation preparation) {
            return arguments -> HouseWork.run(() -> {
                var picture = arguments.containsOption(SCAN)
                        ? take(media, Path.of(arguments.getOptionValues(SCAN).getFirst()))
                        : new MediaId(arguments.getNonOptionArgs().getFirst());
                var said = -1;
                while (true) {
                    var progress = preparation.of(picture);
                    if (progress.stage() == Preparation.Stage.READY) {
                        System.out.println(READY + picture + " "
                                + media.rendition(picture, 320).isPresent());
                        return;
                    }
                    if (progress.percent() != said) {
                        said = progress.percent();
                        System.out.println(PROGRESS + picture + " " + progress.stage() + " " + said);
                    }
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
            });
        }

        private static MediaId take(Media media, Path scan) {
            try {
                return media.store(Files.readAllBytes(scan), "map.png").id();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
