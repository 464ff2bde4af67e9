package org.vitrine.interchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitrine.interchange.Finding;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.UnreadablePictureException;

/// Makes the pictures that came with a record its scan.
@Component
class PictureIntake {
    private static final int LONGEST_NAME = 200;

    private final Media media;

    PictureIntake(Media media) {
        this.media = media;
    }

    /// The record with its scan. A picture that is none is said, and the others are taken.
    ///
    /// @param keep whether the pictures are stored; else only what they would be called is found out
    Incoming take(Incoming incoming, boolean keep) {
        var document = incoming.document();
        if (document == null || incoming.pictures().isEmpty()) {
            return incoming;
        }
        var findings = new ArrayList<>(incoming.findings());
        var pages = new ArrayList<Version.ScanPage>();
        for (var picture : incoming.pictures()) {
            try {
                var id = keep ? store(picture) : new MediaId(sha256(picture.file()));
                pages.add(new Version.ScanPage(id, picture.label(), null));
            } catch (UnreadablePictureException e) {
                var problem = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
                findings.add(Finding.remark("folder.picture-" + problem).at(picture.name(), null));
            }
        }
        var with = pages.isEmpty() ? document : withScan(document, new Version.Scan("scan", pages, null));
        return new Incoming(
                incoming.label(),
                incoming.identifier(),
                incoming.named(),
                incoming.untitled(),
                with,
                findings,
                incoming.pictures());
    }

    private MediaId store(PictureFile picture) {
        try {
            return media.store(Files.readAllBytes(picture.file()), Assembly.cut(picture.name(), LONGEST_NAME))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + picture.file(), e);
        }
    }

    private static Document withScan(Document document, Version.Scan scan) {
        var versions = new ArrayList<Version>();
        versions.add(scan);
        document.versions().stream()
                .filter(version -> !version.id().equals(scan.id()))
                .forEach(versions::add);
        return document.withVersions(versions);
    }

    private static String sha256(Path file) {
        var digest = Assembly.sha256();
        try (var input = Files.newInputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
