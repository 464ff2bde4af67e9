package org.vitrine;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts Vitrine.
@SpringBootApplication
public class VitrineApplication {

    static void main(String[] args) {
        SpringApplication.run(VitrineApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
