package org.vitrine.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.publishing.NotReadyException;
import org.vitrine.publishing.Publisher;

/// Puts the sample exhibits on display in a new house, before its doors open: once, so that who deletes them is rid of
/// them.
@Component
class SampleExhibits implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SampleExhibits.class);
    private static final String MILESTONE = "sample exhibits";
    private static final String IN_CLASSPATH = "exhibits/";

    private final ExhibitImport imports;
    private final Exhibits exhibits;
    private final Publisher publisher;
    private final Milestones milestones;
    private final Clock clock;
    private final String place;
    private volatile boolean running;

    /// @param place the folder of the samples; blank for none
    SampleExhibits(
            ExhibitImport imports,
            Exhibits exhibits,
            Publisher publisher,
            Milestones milestones,
            Clock clock,
            @Value("${vitrine.samples:}") String place) {
        this.imports = imports;
        this.exhibits = exhibits;
        this.publisher = publisher;
        this.milestones = milestones;
        this.clock = clock;
        this.place = place;
    }

    @Override
    public void start() {
        running = true;
        if (!place.isBlank() && !milestones.isReached(MILESTONE)) {
            HouseWork.run(() -> {
                var isNew = exhibits.count() == 0;
                if (milestones.reach(MILESTONE, clock.instant()) && isNew) {
                    withFolders(folders -> folders.forEach(this::show));
                }
            });
        }
    }

    private void show(Path folder) {
        try {
            switch (imports.importFolder(folder)) {
                case ImportReport.Refused refused -> {
                    log.warn("The sample exhibit {} was left out", folder.getFileName());
                    refused.findings().forEach(finding -> log.warn("{}", finding.text(Locale.ENGLISH)));
                }
                case ImportReport.Imported imported -> {
                    var draft = imported.draft();
                    publisher.publish(draft.id(), draft.revision(), null);
                    log.info(
                            "The sample exhibit \"{}\" is on display",
                            draft.content().title());
                }
            }
        } catch (NotReadyException e) {
            log.warn("The sample exhibit {} cannot be shown: {}", folder.getFileName(), e.findings());
        } catch (RuntimeException e) {
            // A house without samples is better than none.
            log.error("The sample exhibit {} could not be taken in", folder.getFileName(), e);
        }
    }

    /// The samples beside the program, or where it came without that folder, those inside it.
    private void withFolders(Consumer<List<Path>> work) {
        try {
            var beside = Path.of(place);
            if (Files.isDirectory(beside)) {
                work.accept(exhibitsIn(beside));
                return;
            }
            var unpacked = Files.createTempDirectory("vitrine-samples-");
            try {
                unpack(unpacked);
                work.accept(exhibitsIn(unpacked));
            } finally {
                FileSystemUtils.deleteRecursively(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sample exhibits", e);
        }
    }

    private static List<Path> exhibitsIn(Path folder) throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(candidate -> Files.exists(candidate.resolve("exhibit.yaml")))
                    .sorted()
                    .toList();
        }
    }

    static void unpack(Path folder) throws IOException {
        for (var resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + IN_CLASSPATH + "**")) {
            var address = URLDecoder.decode(resource.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
            var path = address.substring(address.lastIndexOf("/" + IN_CLASSPATH) + 1 + IN_CLASSPATH.length());
            if (!resource.isReadable() || !FolderFiles.isInside(path)) {
                continue;
            }
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            try (var bytes = resource.getInputStream()) {
                Files.copy(bytes, file);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which starts in one of the last phases.
    @Override
    public int getPhase() {
        return 0;
    }
}
