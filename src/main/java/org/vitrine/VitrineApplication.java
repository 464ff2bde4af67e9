package org.vitrine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Vitrine.
@SpringBootApplication
public class VitrineApplication {

    static void main(String[] args) {
        SpringApplication.run(VitrineApplication.class, args);
    }
}
