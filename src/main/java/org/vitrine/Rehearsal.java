package org.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Opens the house once for nobody, with `vitrine.rehearsal=true`: on an empty stage with the sample exhibits it shows
/// every page and closes again. The JVM watches, and what it has learned makes the next start faster
/// (`-XX:AOTCacheOutput`). The real data are not touched.
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rehearsal implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final Pattern PAGE = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");
    private static final int TIMES = 1;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().getProperty("vitrine.rehearsal", Boolean.class, false)) {
            return;
        }
        try {
            var stage = Files.createTempDirectory("vitrine-rehearsal-");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "rehearsal",
                            Map.ofEntries(
                                    Map.entry("vitrine.data", stage.toString()),
                                    Map.entry("vitrine.samples", "exhibits"),
                                    // Else it would print a link for somebody to come in by.
                                    Map.entry("vitrine.admin.username", "rehearsal"),
                                    Map.entry(
                                            "vitrine.admin.password",
                                            UUID.randomUUID().toString()),
                                    Map.entry(
                                            "spring.datasource.url",
                                            "jdbc:h2:file:" + stage.resolve("vitrine") + ";DB_CLOSE_ON_EXIT=FALSE"),
                                    Map.entry("spring.datasource.username", "vitrine"),
                                    Map.entry("spring.datasource.password", ""),
                                    Map.entry("vitrine.media.store", "files"),
                                    Map.entry("vitrine.media.folder", stage.toString()),
                                    Map.entry("vitrine.search.backend", "lucene"),
                                    Map.entry(
                                            "vitrine.search.folder",
                                            stage.resolve("index").toString()),
                                    Map.entry("server.port", "0"),
                                    Map.entry("management.server.port", "0"))));
            context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> {
                if (ready.getApplicationContext() == context) {
                    play(context, stage);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for a rehearsal", e);
        }
    }

    private static void play(ConfigurableApplicationContext context, Path stage) {
        var house = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")
                + context.getEnvironment().getProperty("server.servlet.context-path", "");
        try (var reader = HttpClient.newHttpClient()) {
            var pages = PAGE.matcher(read(reader, house + "/sitemap.xml"))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (var time = 0; time < TIMES; time++) {
                for (var page : pages) {
                    read(reader, URI.create(house).resolve(page).toString());
                }
                read(reader, house + "/search?q=lamp");
                read(reader, house + "/studio/login");
            }
            log.info("Rehearsed with {} pages", pages.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var said = SpringApplication.exit(context);
        try {
            FileSystemUtils.deleteRecursively(stage);
        } catch (IOException e) {
            log.warn("What was used for the rehearsal is still in {}", stage, e);
        }
        System.exit(said);
    }

    private static String read(HttpClient reader, String address) throws IOException, InterruptedException {
        return reader.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept-Encoding", "identity")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
