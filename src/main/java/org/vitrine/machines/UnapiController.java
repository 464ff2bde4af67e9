package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitrine.house.House;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.site.Hatch;

/// unAPI: the documents that a page names, in the formats of reference managers.
///
/// MODS is not among them on purpose: reference managers would take it before RIS, and lose the archive by it.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        maxAge = 86_400)
class UnapiController {
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final List<Format> FORMATS = List.of(
            new Format("ris", CitationFile.RIS),
            new Format("bibtex", CitationFile.BIBTEX),
            new Format("csl-json", CitationFile.CSL));

    private final Directory directory;
    private final Pages pages;
    private final House house;
    private final Hatch hatch;

    UnapiController(Directory directory, Pages pages, House house, Hatch hatch) {
        this.directory = directory;
        this.pages = pages;
        this.house = house;
        this.hatch = hatch;
    }

    private record Format(String name, CitationFile file) {}

    @GetMapping("/unapi")
    ResponseEntity<byte[]> record(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String format,
            HttpServletRequest request) {
        if (id.isEmpty()) {
            return format.isEmpty()
                    ? hatch.once(request, XML, formats(null))
                    : directory.problem(HttpStatus.BAD_REQUEST, "Say of which id", Optional.empty());
        }
        var prefix = hatch.base(request) + "/documents/";
        var found = directory.document(id.startsWith(prefix) ? id.substring(prefix.length()) : id);
        if (found.isEmpty()) {
            return directory.notFound();
        }
        return format.isEmpty()
                ? hatch.refused(HttpStatus.MULTIPLE_CHOICES, XML, formats(id))
                : record(found.get(), format, request);
    }

    private ResponseEntity<byte[]> record(PublishedDocument published, String format, HttpServletRequest request) {
        if (format.equals(DublinCore.PREFIX)) {
            var xml = Xml.document();
            DublinCore.write(xml, published.document(), house.institution(), hatch.base(request));
            return hatch.once(request, XML, xml.end());
        }
        return FORMATS.stream()
                .filter(known -> known.name().equals(format))
                .findFirst()
                .flatMap(known -> pages.file(known.file(), published, hatch.reader(request))
                        .map(text -> hatch.once(
                                request,
                                new MediaType(
                                        MediaType.parseMediaType(known.file().mediaType()), StandardCharsets.UTF_8),
                                text)))
                .orElseGet(() -> directory.problem(
                        HttpStatus.NOT_ACCEPTABLE, "There is no such format of it", Optional.empty()));
    }

    private static String formats(@org.jspecify.annotations.Nullable String id) {
        var xml = Xml.document().open("formats", "id", id);
        for (var format : FORMATS) {
            xml.empty("format", "name", format.name(), "type", format.file().mediaType());
        }
        return xml.empty(
                        "format",
                        "name",
                        DublinCore.PREFIX,
                        "type",
                        XML.getType() + "/" + XML.getSubtype(),
                        "docs",
                        DublinCore.SCHEMA)
                .end();
    }
}
