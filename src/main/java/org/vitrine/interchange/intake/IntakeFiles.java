package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.FolderFiles;
import org.vitrine.interchange.ZipFolder;

/// The files of imports: each import has a folder of its own under the data folder, until it is done with.
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeFiles {
    private static final int LONGEST_NAME = 180;
    private static final int DEEPEST = 20;
    private static final int UNPACKED_PER_PACKED = 100;

    private final IntakeSettings settings;

    IntakeFiles(IntakeSettings settings) {
        this.settings = settings;
    }

    Path folder(ImportId id) {
        return settings.data().resolve("imports").resolve(id.toString());
    }

    boolean has(ImportId id) {
        return Files.isDirectory(folder(id));
    }

    /// Makes the folder of an import of these files; a zip file is unpacked.
    ///
    /// @throws UnreadableImportException when a zip file is not what it seems, or there are too many files
    void take(ImportId id, List<Uploaded> uploads) {
        var folder = folder(id);
        try {
            Files.createDirectories(folder);
            if (uploads.size() > settings.bulk().mostFiles()) {
                throw new UnreadableImportException(
                        Finding.error("intake.too-many-files", settings.bulk().mostFiles()));
            }
            for (var upload : uploads) {
                if (isZip(upload.file())) {
                    unpack(upload, uploads.size() == 1 ? folder : free(folder, stem(safe(upload.name()))));
                } else {
                    Files.move(upload.file(), free(folder, safe(upload.name())), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            remove(id);
            throw new UncheckedIOException("Could not keep the files of an import", e);
        } catch (UnreadableImportException e) {
            remove(id);
            throw e;
        }
    }

    private void unpack(Uploaded upload, Path into) throws IOException {
        Files.createDirectories(into);
        var findings = new ArrayList<Finding>();
        var limits = new ZipFolder.Limits(
                settings.bulk().mostFiles(),
                8 * settings.bulk().largestFile().toBytes(),
                settings.bulk().largestFile().toBytes(),
                UNPACKED_PER_PACKED);
        try (var zip = Files.newInputStream(upload.file())) {
            if (!ZipFolder.unpackAnything(zip, into, limits, findings)) {
                throw new UnreadableImportException(findings.getFirst().at(upload.name(), null));
            }
        }
    }

    /// The files of an import by their paths, in order.
    Map<String, Path> list(ImportId id) {
        var folder = folder(id);
        var files = new TreeMap<String, Path>();
        try (var paths = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> {
                        var name = folder.relativize(path).toString().replace('\\', '/');
                        if (!FolderFiles.isLitter(name)) {
                            files.put(name, path);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + folder, e);
        }
        return files;
    }

    void remove(ImportId id) {
        try {
            FileSystemUtils.deleteRecursively(folder(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + folder(id), e);
        }
    }

    static boolean isZip(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            var start = input.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /// A name that is nothing but a name, on every system.
    private static String safe(String name) {
        var last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "-")
                .strip();
        if (last.length() > LONGEST_NAME) {
            last = last.substring(last.length() - LONGEST_NAME);
        }
        return FolderFiles.isInside(last) && !FolderFiles.isLitter(last) ? last : "file";
    }

    private static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Path free(Path folder, String name) {
        var path = folder.resolve(name);
        for (var number = 2; Files.exists(path); number++) {
            path = folder.resolve(number + "-" + name);
        }
        return path;
    }
}
