package org.vitrine.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.house.House;
import org.vitrine.house.Institution;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileId;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.text.Markdown;

/// Editions as packages for the long keep of a digital archive: a bag (BagIt 1.0) whose payload is the portable folder,
/// described for programs by an RO-Crate 1.2 in it. The same edition gives the same bytes.
@Service
@Transactional(readOnly = true)
public class Preservation {
    private final Editions editions;
    private final ExhibitExport exports;
    private final House house;
    private final Media media;
    private final Attachments attachments;

    Preservation(Editions editions, ExhibitExport exports, House house, Media media, Attachments attachments) {
        this.editions = editions;
        this.exports = exports;
        this.house = house;
        this.media = media;
        this.attachments = attachments;
    }

    /// What the package of an edition is called, without an ending. Nothing where there is no such edition.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public Optional<String> name(ExhibitId exhibit, int edition) {
        return editions.kept(exhibit, edition).map(Preservation::name);
    }

    /// An edition, on display or withdrawn. The stream stays open.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public void writeZip(ExhibitId exhibit, int edition, OutputStream output) {
        var exhibition = editions.kept(exhibit, edition).orElseThrow();
        try {
            var bag = new Bag(output, name(exhibition));
            exports.write(exhibition, bag);
            var institution = house.institution();
            bag.write(
                    Crate.FILE,
                    new Crate(exhibition, publishedAt(exhibition), institution, this::file).write(bag.payload()));
            bag.finish(about(exhibition, institution));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + exhibition.slug(), e);
        }
    }

    /// Files in the house are named by their checksums.
    private Optional<Crate.Known> file(String sha256) {
        return media.find(new MediaId(sha256))
                .map(picture -> new Crate.Known(picture.mediaType(), picture.width(), picture.height()))
                .or(() -> attachments
                        .find(new FileId(sha256))
                        .map(file -> new Crate.Known(file.mediaType(), null, null)));
    }

    private static String name(Exhibition exhibition) {
        return exhibition.slug() + "-edition-" + exhibition.editionNumber().orElseThrow();
    }

    private static Instant publishedAt(Exhibition exhibition) {
        return switch (exhibition.status()) {
            case Exhibition.Status.Current current -> current.publishedAt();
            case Exhibition.Status.Earlier earlier -> earlier.publishedAt();
            case Exhibition.Status.Preview _ -> throw new IllegalStateException("A draft is no edition");
        };
    }

    private static Map<String, String> about(Exhibition exhibition, Institution institution) {
        var about = new LinkedHashMap<String, String>();
        about.put("Source-Organization", institution.name());
        if (institution.address() != null) {
            about.put("Organization-Address", institution.address());
        }
        if (institution.email() != null) {
            about.put("Contact-Email", institution.email());
        }
        var content = exhibition.content();
        about.put(
                "External-Description",
                content.summary() == null
                        ? content.title()
                        : content.title() + ". " + Markdown.plain(content.summary()));
        about.put(
                "Bagging-Date",
                publishedAt(exhibition).atOffset(ZoneOffset.UTC).toLocalDate().toString());
        about.put(
                "External-Identifier",
                (institution.webAddress() == null ? "" : institution.webAddress() + "/exhibits/")
                        + exhibition.slug()
                        + "/editions/"
                        + exhibition.editionNumber().orElseThrow());
        about.put("Bag-Group-Identifier", exhibition.id().toString());
        about.put("Internal-Sender-Identifier", name(exhibition));
        about.put("Bag-Software-Agent", "Vitrine");
        return about;
    }
}
