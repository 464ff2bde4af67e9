package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitrine.house.House;
import org.vitrine.house.HouseFile;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileAnswer;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.NotYetPreparedException;
import org.vitrine.publishing.Editions;

/// What pages are made with: pictures, recordings, files, style sheets, scripts and fonts.
///
/// The bundled files are read once and served from memory: out of a packed jar each request would unpack them again.
/// The build has packed them as tightly as it can.
@Controller
class FileController {
    private static final int HOUSE_FILES = 20;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", CSS,
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "woff2", MediaType.parseMediaType("font/woff2"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "ico", MediaType.parseMediaType("image/x-icon"));

    private final Reception reception;
    private final Editions editions;
    private final Media media;
    private final Attachments attachments;
    private final House house;
    private final Cache<String, Optional<Rendering>> houseFiles =
            Caffeine.newBuilder().maximumSize(HOUSE_FILES).build();
    private final Map<String, Rendering> files = new ConcurrentHashMap<>();

    FileController(Reception reception, Editions editions, Media media, Attachments attachments, House house) {
        this.reception = reception;
        this.editions = editions;
        this.media = media;
        this.attachments = attachments;
        this.house = house;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<?> asset(@PathVariable String name, HttpServletRequest request) {
        return FILE_NAME.matcher(name).matches()
                ? file("META-INF/resources/assets/" + name, request)
                : reception.notFound(request);
    }

    /// For those who ask without having read which it is.
    @GetMapping({"/favicon.svg", "/favicon.ico"})
    ResponseEntity<?> icon(HttpServletRequest request) {
        var own = house.institution().looks().icon();
        return own == null
                ? file(
                        "org/vitrine/site" + Reception.path(request),
                        request,
                        () -> house.institution().looks().icon() == null)
                : house.file(own.name())
                        .<ResponseEntity<?>>map(bytes -> Answers.icon(bytes, own.mediaType()))
                        .orElseGet(() -> reception.notFound(request));
    }

    /// The house's own style sheet and what stands for it.
    @GetMapping("/house/{name}")
    ResponseEntity<?> house(@PathVariable String name, HttpServletRequest request) {
        if (!FILE_NAME.matcher(name).matches()) {
            return reception.notFound(request);
        }
        if (name.endsWith(".css")) {
            return sheet(name, request);
        }
        return houseFiles
                .get(name, wanted -> house.file(wanted).map(Rendering::of))
                .<ResponseEntity<?>>map(file -> Answers.emblem(
                        file,
                        request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                        MediaType.parseMediaType(HouseFile.mediaType(name))))
                .orElseGet(() -> reception.notFound(request));
    }

    /// Another node may have seen a change that this one has not: what it asks for is answered with what there is, and
    /// not kept.
    private ResponseEntity<?> sheet(String name, HttpServletRequest request) {
        var sheet = house.sheet();
        if (!name.matches("[0-9a-f]{20}\\.css")) {
            return reception.notFound(request);
        }
        var rendering = Renderings.once(sheet.css());
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return sheet.name().equals(name)
                ? Answers.file(rendering, accepted, CSS)
                : Answers.asked(rendering, accepted, CSS);
    }

    /// A picture, as long as some edition on display shows it.
    @GetMapping("/media/{picture}/{width:\\d{1,5}}.{ending:jpg|webp}")
    ResponseEntity<?> picture(
            @PathVariable String picture,
            @PathVariable int width,
            @PathVariable String ending,
            HttpServletRequest request) {
        return id(picture)
                .filter(editions::shows)
                .filter(_ -> Media.WIDTHS.contains(width))
                .<ResponseEntity<?>>map(id -> rendition(id, width, Media.Form.ending(ending), request))
                .orElseGet(() -> reception.notFound(request));
    }

    /// Sound, film and captions, as long as some edition on display plays them.
    @GetMapping("/files/{file:[0-9a-f]{64}}")
    void played(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = new FileId(file);
        give(
                editions.files().stream().anyMatch(given -> given.file().equals(id) && given.use() != FileUse.DOWNLOAD)
                        ? attachments.played(id, FileAnswer.Asked.of(request::getHeader))
                        : Optional.empty(),
                request,
                response);
    }

    /// A file to take along, under a name by which some edition on display gives it.
    @GetMapping("/files/{file:[0-9a-f]{64}}/{name}")
    void takenAlong(
            @PathVariable String file,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var id = new FileId(file);
        var isGiven = attachments
                .find(id)
                .filter(kept -> editions.files().stream()
                        .filter(given -> given.file().equals(id) && given.use() == FileUse.DOWNLOAD)
                        .anyMatch(given -> kept.named(given.name()).equals(name)))
                .isPresent();
        give(
                isGiven ? attachments.takenAlong(id, name, FileAnswer.Asked.of(request::getHeader)) : Optional.empty(),
                request,
                response);
    }

    private static void give(Optional<FileAnswer> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
        found.get().send(request.getMethod(), response::setStatus, response::setHeader, response::getOutputStream);
    }

    /// Another machine may have promised what this one cannot write: then it is a JPEG, and not kept as if it were not.
    private ResponseEntity<?> rendition(MediaId id, int width, Media.Form wanted, HttpServletRequest request) {
        try {
            var form = wanted.isGiven() ? wanted : Media.Form.JPEG;
            return media.rendition(id, width, form)
                    .<ResponseEntity<?>>map(file -> Answers.picture(id + "-" + width, form, form == wanted)
                            .body(new FileSystemResource(file)))
                    .orElseGet(() -> reception.notFound(request));
        } catch (NotYetPreparedException soon) {
            return Answers.later();
        }
    }

    private ResponseEntity<?> file(String path, HttpServletRequest request) {
        return file(path, request, () -> true);
    }

    /// @param holds whether the file is still what the request is answered with
    private ResponseEntity<?> file(String path, HttpServletRequest request, BooleanSupplier holds) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var known = type == null ? null : files.get(path);
        if (type != null && known == null) {
            known = read(path).orElse(null);
            if (known != null) {
                files.put(path, known);
            }
        }
        if (known == null || type == null) {
            return reception.notFound(request);
        }
        var found = known;
        FrontDesk.same(request, () -> holds.getAsBoolean() ? found : null);
        return Answers.file(found, request.getHeader(HttpHeaders.ACCEPT_ENCODING), type);
    }

    private static Optional<Rendering> read(String path) {
        return bytes(path)
                .map(plain -> Rendering.packed(
                        plain,
                        bytes(path + ".gz").orElse(null),
                        bytes(path + ".br").orElse(null)));
    }

    private static Optional<byte[]> bytes(String path) {
        var resource = new ClassPathResource(path);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + path, e);
        }
    }

    private static Optional<MediaId> id(String written) {
        try {
            return Optional.of(new MediaId(written));
        } catch (IllegalArgumentException noPicture) {
            return Optional.empty();
        }
    }
}
