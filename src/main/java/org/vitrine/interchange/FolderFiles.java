package org.vitrine.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The files of a folder by their paths in it, written with `/`. Links are not followed: what they lead to was not
/// handed over.
public final class FolderFiles {
    /// More than this and it is something else than an exhibit.
    static final int MOST_FILES = 10_000;

    private static final int DEEPEST = 20;
    private static final Pattern OUTSIDE = Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|.*\\p{Cntrl}.*", Pattern.DOTALL);
    /// What file managers leave in folders.
    private static final Pattern LITTER =
            Pattern.compile("(?:.*/)?(?:\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)|(?:.*/)?__MACOSX/.*");

    private final TreeMap<String, Path> files = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();

    private FolderFiles() {}

    /// @param findings get what is in the way
    static FolderFiles of(Path folder, List<Finding> findings) {
        var all = new FolderFiles();
        try (var paths = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path) && !path.equals(folder)) {
                    findings.add(Finding.error("folder.link").at(name, null));
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isLitter(name)) {
                    all.files.put(name, path);
                }
                if (all.files.size() > MOST_FILES) {
                    findings.add(Finding.error("folder.too-many-files", MOST_FILES));
                    return all;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + folder, e);
        }
        return all;
    }

    /// Whether it is one of the files that file managers leave behind.
    public static boolean isLitter(String name) {
        return LITTER.matcher(name).matches();
    }

    /// Whether a path stays inside the folder it is in, on every system.
    public static boolean isInside(String path) {
        return !path.isEmpty()
                && !OUTSIDE.matcher(path).matches()
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }

    /// The file of a path, which counts as used from now on.
    Optional<Path> use(String path) {
        var file = Optional.ofNullable(isInside(path) ? files.get(path) : null);
        file.ifPresent(_ -> used.add(path));
        return file;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /// The names of the files right in a folder, in order.
    List<String> filesIn(String folder) {
        var start = folder + "/";
        return files.tailMap(start).keySet().stream()
                .takeWhile(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    /// The names of the folders in a folder that hold files, in order.
    List<String> foldersIn(String folder) {
        var names = new TreeSet<String>();
        var start = folder + "/";
        for (var path : files.tailMap(start).keySet()) {
            if (!path.startsWith(start)) {
                break;
            }
            var slash = path.indexOf('/', start.length());
            if (slash > 0) {
                names.add(path.substring(start.length(), slash));
            }
        }
        return List.copyOf(names);
    }

    List<String> unused() {
        var left = new ArrayList<>(files.keySet());
        left.removeAll(used);
        return left;
    }

    static byte[] bytes(Path file) {
        return bytes(file, Integer.MAX_VALUE - 16);
    }

    /// At most so many bytes and one, which tells that there are more.
    static byte[] bytes(Path file, int most) {
        try (var input = Files.newInputStream(file)) {
            return input.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
