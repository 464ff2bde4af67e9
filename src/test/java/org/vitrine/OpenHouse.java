package org.vitrine;

import org.springframework.boot.SpringApplication;

/// The whole application in a process of its own, which says on the console when it is open, and stays so.
final class OpenHouse {
    static final String OPEN = "OPEN";

    private OpenHouse() {}

    static void main(String[] args) {
        new SpringApplication(VitrineApplication.class).run(args);
        System.out.println(OPEN);
    }
}
