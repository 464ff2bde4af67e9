package org.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.vitrine.ApplicationTest;
import org.vitrine.VitrineApplication;

/// The whole application with the sample exhibits, in a data folder that goes away with it.
record House(ConfigurableApplicationContext context, Path data) implements AutoCloseable {
    /// @param settings instead of the usual ones, or beside them: `--vitrine.samples=`
    static House open(String... settings) {
        try {
            var data = Files.createTempDirectory("vitrine-bench-");
            var usual = Stream.of(
                            "--vitrine.data=" + data,
                            "--vitrine.samples=exhibits",
                            "--vitrine.admin.username=" + ApplicationTest.ADMINISTRATOR,
                            "--vitrine.admin.password=" + ApplicationTest.PASSWORD,
                            "--server.port=0",
                            "--management.server.port=0",
                            "--logging.level.root=warn")
                    .filter(setting ->
                            Stream.of(settings).noneMatch(other -> name(other).equals(name(setting))));
            var context = SpringApplication.run(
                    VitrineApplication.class,
                    Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
            return new House(context, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
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
