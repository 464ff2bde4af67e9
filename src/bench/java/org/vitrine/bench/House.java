package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.vitrine.VitrineApplication;

/// The whole application with the sample exhibits, in a data folder that goes away with it.
record House(ConfigurableApplicationContext context, Path data) implements AutoCloseable {
    static House open(String... settings) {
        try {
            var data = Files.createTempDirectory("vitrine-bench-");
            var arguments = new ArrayList<>(List.of(
                    "--vitrine.data=" + data,
                    "--vitrine.samples=exhibits",
                    "--vitrine.admin.username=keeper",
                    "--vitrine.admin.password=a lamp in every window",
                    "--server.port=0",
                    "--management.server.port=0",
                    "--logging.level.root=warn"));
            arguments.addAll(List.of(settings));
            return new House(SpringApplication.run(VitrineApplication.class, arguments.toArray(String[]::new)), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
