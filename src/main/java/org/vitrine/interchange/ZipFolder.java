package org.vitrine.interchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Portable folders in zip files. Nothing in a zip file is believed: not its names, not its sizes.
public final class ZipFolder {

    /// @param mostFiles in one zip file
    /// @param mostBytes of all its files unpacked
    /// @param largestFile of its files, in bytes
    /// @param ratio how many times smaller packing may have made it; texts come down to a tenth, pictures hardly
    public record Limits(int mostFiles, long mostBytes, long largestFile, int ratio) {
        static final Limits USUAL = new Limits(FolderFiles.MOST_FILES, 2L * 1024 * 1024 * 1024, 64L * 1024 * 1024, 100);

        /// These, and files of so many bytes too.
        Limits atLeast(long file) {
            return new Limits(mostFiles, Math.max(mostBytes, 4 * file), Math.max(largestFile, file), ratio);
        }
    }

    /// Below this much a ratio says nothing.
    private static final long SMALL = 4L * 1024 * 1024;

    /// The first day that a zip file can name: a file's own day would make every export another one.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipFolder() {}

    /// The folder with the exhibit's file in it.
    ///
    /// @param name the folder's, or nothing where the files lie in the zip file without one
    record Root(Path folder, Optional<String> name) {}

    /// Unpacks into an empty folder.
    ///
    /// @return nothing where findings were added
    static Optional<Root> unpack(InputStream input, Path folder, Limits limits, List<Finding> findings) {
        return unpackAnything(input, folder, limits, findings) ? root(folder, findings) : Optional.empty();
    }

    /// Unpacks into an empty folder, whatever is in it.
    ///
    /// @return false where findings were added
    public static boolean unpackAnything(InputStream input, Path folder, Limits limits, List<Finding> findings) {
        var before = findings.size();
        try {
            var counted = new Counted(input);
            unpack(counted, new ZipInputStream(counted, StandardCharsets.UTF_8), folder, limits, findings);
        } catch (EOFException e) {
            findings.add(Finding.error("zip.cut-off"));
        } catch (ZipException | IllegalArgumentException e) {
            findings.add(Finding.error("zip.unreadable"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not unpack into " + folder, e);
        }
        return findings.size() == before;
    }

    private static void unpack(Counted packed, ZipInputStream zip, Path folder, Limits limits, List<Finding> findings)
            throws IOException {
        var names = new HashSet<String>();
        var folders = new HashSet<String>();
        var total = 0L;
        var entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (++entries > limits.mostFiles()) {
                findings.add(Finding.error("folder.too-many-files", limits.mostFiles()));
                return;
            }
            var path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
            if (!FolderFiles.isInside(path)) {
                findings.add(Finding.error("zip.outside", printable(name)));
                return;
            }
            if (entry.isDirectory() || FolderFiles.isLitter(path)) {
                continue;
            }
            if (!names.add(same(path)) || folders.contains(same(path)) || throughFile(path, names, folders)) {
                findings.add(Finding.error("zip.same-name", printable(name)));
                return;
            }
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            var size = 0L;
            try (var output = Files.newOutputStream(file)) {
                var buffer = new byte[16 * 1024];
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    if (size > limits.largestFile()) {
                        findings.add(Finding.error(
                                "zip.file-too-large", printable(name), limits.largestFile() / 1024 / 1024));
                        return;
                    }
                    if (total > limits.mostBytes() || total > SMALL && total / limits.ratio() > packed.count) {
                        findings.add(Finding.error("zip.too-large", limits.mostBytes() / 1024 / 1024));
                        return;
                    }
                    output.write(buffer, 0, read);
                }
            }
        }
        if (entries == 0) {
            findings.add(Finding.error("zip.unreadable"));
        }
    }

    /// Whether one of the folders a path leads through is a file; notes the folders.
    private static boolean throughFile(String path, Set<String> names, Set<String> folders) {
        for (var slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var parent = same(path.substring(0, slash));
            folders.add(parent);
            if (names.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    /// Names that some file system takes for the same.
    private static String same(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "�");
    }

    private static Optional<Root> root(Path folder, List<Finding> findings) {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.getFileName().toString().equals("exhibit.yaml"))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not list " + folder, e);
        }
        if (found.size() != 1) {
            findings.add(
                    found.isEmpty()
                            ? Finding.error("zip.no-exhibit")
                            : Finding.error("zip.several-exhibits", found.size()));
            return Optional.empty();
        }
        var root = Objects.requireNonNull(found.getFirst().getParent());
        var name = root.equals(folder)
                ? Optional.<String>empty()
                : Optional.of(root.getFileName().toString());
        return Optional.of(new Root(root, name));
    }

    /// Writes files into a zip file, under one folder.
    static final class Sink implements FolderWriter.Sink {
        private final ZipOutputStream zip;
        private final String folder;

        Sink(OutputStream output, String folder) {
            this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
            this.folder = folder + "/";
        }

        @Override
        public void write(String path, byte[] bytes) throws IOException {
            begin(path);
            zip.write(bytes);
            zip.closeEntry();
        }

        @Override
        public void copy(String path, Path file) throws IOException {
            begin(path);
            Files.copy(file, zip);
            zip.closeEntry();
        }

        private void begin(String path) throws IOException {
            var entry = new ZipEntry(folder + path);
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
        }

        /// Ends the zip file; the stream under it stays open.
        void finish() throws IOException {
            zip.finish();
            zip.flush();
        }
    }

    /// How many bytes have been asked for.
    private static final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var read = super.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
