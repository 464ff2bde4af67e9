package org.vitrine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Looks, before anything else is started, whether the data folder is there and can be written, and names it from the
/// root: H2 takes no folder that is relative to where the program was started.
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "vitrine.data";

    /// The data folder cannot be used.
    static class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(Path folder, Throwable cause) {
            super(folder.toString(), cause);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var folder = Path.of(environment.getRequiredProperty(PROPERTY))
                .toAbsolutePath()
                .normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new UnusableException(folder, e);
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(PROPERTY, folder.toString())));
    }
}
