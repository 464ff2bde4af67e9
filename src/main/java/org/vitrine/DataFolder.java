package org.vitrine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Looks, before anything else is started, whether the data folder is there and can be written.
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// The data folder cannot be used.
    static class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(Path folder, Throwable cause) {
            super(folder.toAbsolutePath().normalize().toString(), cause);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = Path.of(context.getEnvironment().getRequiredProperty("vitrine.data"));
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new UnusableException(folder, e);
        }
    }
}
