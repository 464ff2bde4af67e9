package org.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives the application of the tests a data directory of its own, and takes it away when the tests are over.
class TemporaryHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("vitrine-test-");
            // The database writes to it until the last bean is gone, which no event of the context waits for.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(data)));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("temporary house", Map.of("vitrine.data", data.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
