package org.vitrine.interchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.Reading;
import org.vitrine.interchange.Records;

/// Reads one saved record page, and finds its scans by the name of its file.
final class SavedRecordReader implements RecordReader {
    private final Path file;
    private final String name;
    private final Records records;
    private final PictureFiles pictures;
    private boolean read;

    SavedRecordReader(Path file, String name, Records records, PictureFiles pictures) {
        this.file = file;
        this.name = name;
        this.records = records;
        this.pictures = pictures;
    }

    @Override
    public @Nullable Incoming next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        byte[] bytes;
        try (var input = Files.newInputStream(file)) {
            bytes = input.readNBytes(Records.MOST_BYTES + 1);
        }
        return switch (records.read(bytes, name)) {
            case Reading.Refused(var findings) -> Incoming.refused(name, findings.toArray(Finding[]::new));
            case Reading.Proposal proposal -> incoming(proposal);
        };
    }

    private Incoming incoming(Reading.Proposal proposal) {
        var document = proposal.document();
        var source = document.source();
        var stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{1,4}$", "");
        var identifier = source == null || source.address() == null
                ? stem
                : source.address().toString();
        return new Incoming(
                Assembly.cut(document.title(), 300),
                Assembly.cut(identifier, 400),
                false,
                false,
                document,
                proposal.findings(),
                pictures.of(stem, document.id().value()));
    }

    @Override
    public void close() {}
}
