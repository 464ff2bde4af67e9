package org.vitrine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitrine.backups.RestartWanted;

/// Closes the house in good order and opens it again, in the same process: nothing outside has to know how it was
/// started.
@Component
class Reopening {
    private static final Logger log = LoggerFactory.getLogger(Reopening.class);

    private final ConfigurableApplicationContext house;
    private final ApplicationArguments arguments;

    Reopening(ConfigurableApplicationContext house, ApplicationArguments arguments) {
        this.house = house;
        this.arguments = arguments;
    }

    @EventListener
    void reopen(RestartWanted wanted) {
        log.info("Closing, to open again");
        // Not one of the house's own threads: those end with it.
        Thread.ofPlatform().name("reopening").daemon(false).start(() -> {
            try {
                house.close();
                new SpringApplication(VitrineApplication.class).run(arguments.getSourceArgs());
            } catch (RuntimeException e) {
                // What went wrong has been said. Whoever watches over the process starts it anew.
                log.error("Could not open again", e);
                System.exit(1);
            }
        });
    }
}
