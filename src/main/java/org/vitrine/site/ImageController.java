package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.vitrine.house.House;
import org.vitrine.media.ImageAnswer;
import org.vitrine.media.ImageApi;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Editions;

/// The pictures that editions on display show, for viewers anywhere: the IIIF Image API 3.0 at `/iiif/image/{sha256}`.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"Link", "ETag", "Retry-After"},
        maxAge = 86_400)
class ImageController {
    static final String ROOT = "/iiif/image/";
    /// A picture's address never shows another picture.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String FOR_A_DAY = "public, max-age=86400";

    private final ImageApi images;
    private final Editions editions;
    private final House house;
    private final SiteSettings settings;

    ImageController(ImageApi images, Editions editions, House house, SiteSettings settings) {
        this.images = images;
        this.editions = editions;
        this.house = house;
        this.settings = settings;
    }

    @GetMapping("/iiif/image/**")
    ResponseEntity<byte[]> image(HttpServletRequest request) {
        var asked = Reception.path(request).substring(ROOT.length());
        var slash = asked.indexOf('/');
        var name = slash < 0 ? asked : asked.substring(0, slash);
        var visit = Visit.of(request, settings.address(house.institution()));
        return id(name).filter(editions::shows)
                .map(id -> images.answer(new ImageApi.Request(
                        id,
                        asked.substring(name.length()),
                        visit.origin() + visit.context() + ROOT + name,
                        request.getHeader(HttpHeaders.ACCEPT),
                        request.getHeader(HttpHeaders.IF_NONE_MATCH),
                        FOR_EVER,
                        FOR_A_DAY)))
                .map(ImageController::open)
                .orElseGet(() ->
                        everywhere(ResponseEntity.status(HttpStatus.NOT_FOUND)).build());
    }

    private static ResponseEntity<byte[]> open(ImageAnswer answer) {
        var response = everywhere(ResponseEntity.status(answer.status()));
        answer.headers().forEach((name, value) -> response.header(name, value));
        // An array of nothing would be sent before the headers that guard the answer.
        return answer.body().length == 0 ? response.build() : response.body(answer.body());
    }

    /// Said to everybody: whoever keeps an answer for several viewers does not ask on whose behalf it was given.
    private static ResponseEntity.BodyBuilder everywhere(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Link, ETag, Retry-After");
    }

    private static Optional<MediaId> id(String written) {
        try {
            return Optional.of(new MediaId(written));
        } catch (IllegalArgumentException noPicture) {
            return Optional.empty();
        }
    }
}
