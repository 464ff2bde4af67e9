package org.vitrine.interchange.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.Records;

/// Reads the files of an import one after the other. Where there are several, a bad one does not stop the others.
final class FilesReader implements RecordReader {
    private static final Logger log = LoggerFactory.getLogger(FilesReader.class);

    private record Source(String name, Path file) {}

    private final ImportKind kind;
    private final ImportSettings settings;
    private final PictureFiles pictures;
    private final Records records;
    private final LocalDate today;
    private final List<Source> sources = new ArrayList<>();
    private int next;
    private @Nullable RecordReader current;
    private String currentName = "";

    FilesReader(ImportKind kind, ImportSettings settings, Map<String, Path> files, Records records, LocalDate today) {
        this.kind = kind;
        this.settings = settings;
        this.records = records;
        this.today = today;
        this.pictures = new PictureFiles(files);
        files.forEach((name, file) -> {
            if (!PictureFiles.isPicture(name)) {
                sources.add(new Source(name, file));
            }
        });
    }

    @Override
    public @Nullable Incoming next() throws IOException {
        while (true) {
            try {
                if (current == null) {
                    if (next >= sources.size()) {
                        return null;
                    }
                    var source = sources.get(next++);
                    currentName = source.name();
                    current = open(source);
                }
                var incoming = current.next();
                if (incoming != null) {
                    return incoming;
                }
                closeCurrent();
            } catch (IllegalArgumentException e) {
                // A record of ours would not have a value that its reader let through.
                log.warn("A row of {} could not be put together", currentName, e);
                return Incoming.refused("", Finding.error("intake.not-saved"));
            } catch (UnreadableImportException e) {
                closeCurrent();
                if (sources.size() == 1) {
                    throw e;
                }
                return Incoming.refused(
                        currentName, e.finding().at(currentName, e.finding().line()));
            }
        }
    }

    /// What is to be said when everything was read.
    List<Finding> remarks() {
        return pictures.unused() == 0
                ? List.of()
                : List.of(Finding.remark(
                        "intake.pictures-left",
                        pictures.unused(),
                        pictures.firstUnused().orElse("")));
    }

    private RecordReader open(Source source) throws IOException {
        var found = sources.size() == 1 ? kind : Recognition.of(source.file());
        if (found != kind) {
            throw new UnreadableImportException(Finding.error("intake.another-kind"));
        }
        return switch (kind) {
            case TABLE -> new TableReader(source.file(), settings, pictures, today);
            case RECORDS -> new SavedRecordReader(source.file(), source.name(), records, pictures);
            case OMEKA_S -> new OmekaSReader(source.file(), settings, pictures, today);
            case OMEKA_CLASSIC -> new OmekaClassicReader(source.file(), settings, pictures, today);
            case IIIF -> new IiifReader(source.file(), settings, pictures, today);
            case RIS -> new RisReader(source.file(), settings, pictures, today);
        };
    }

    private void closeCurrent() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeCurrent();
    }
}
