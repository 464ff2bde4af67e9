package org.vitrine;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.vitrine.backups.BackupCommand;

/// Starts Vitrine.
@SpringBootApplication
public class VitrineApplication {

    static void main(String[] args) {
        if (BackupCommand.isOne(args)) {
            System.exit(BackupCommand.run(System.out, System.err, args));
        }
        SpringApplication.run(VitrineApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
