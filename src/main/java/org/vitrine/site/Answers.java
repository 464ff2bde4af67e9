package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.vitrine.media.Media;
import org.vitrine.publishing.Placards;

/// How the site answers: with what headers, and how long what it says may be kept.
final class Answers {
    static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final CacheControl ASKED_ANEW =
            CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private Answers() {}

    /// A page: kept by whoever likes, but asked for again each time, which costs nothing when it has not changed.
    static ResponseEntity<byte[]> page(Rendering rendering, @Nullable String acceptedEncodings, Locale language) {
        return encoded(
                ResponseEntity.ok()
                        .contentType(HTML)
                        .cacheControl(ASKED_ANEW)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING),
                rendering,
                acceptedEncodings);
    }

    /// A file whose address changes with its contents.
    static ResponseEntity<byte[]> file(Rendering rendering, @Nullable String acceptedEncodings, MediaType type) {
        return encoded(
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(FOR_EVER)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING),
                rendering,
                acceptedEncodings);
    }

    /// Something about a document for other programs, which may read it from anywhere.
    ///
    /// @param fileName under which it is kept; null for what is read where it lies
    static ResponseEntity<byte[]> data(
            Rendering rendering, @Nullable String acceptedEncodings, MediaType type, @Nullable String fileName) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(ASKED_ANEW)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (fileName != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        }
        return encoded(answer, rendering, acceptedEncodings);
    }

    /// A file that may be another one the next time.
    static ResponseEntity<byte[]> asked(Rendering rendering, @Nullable String acceptedEncodings, MediaType type) {
        return encoded(
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(ASKED_ANEW)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING),
                rendering,
                acceptedEncodings);
    }

    /// What stands for the house. Whoever opens a drawing by itself gets a drawing, in which nothing runs.
    static ResponseEntity<byte[]> emblem(Rendering rendering, @Nullable String acceptedEncodings, MediaType type) {
        return withHeader(
                file(rendering, acceptedEncodings, type), "Content-Security-Policy", "default-src 'none'; sandbox");
    }

    static ResponseEntity<byte[]> icon(byte[] bytes, String type) {
        return withHeader(
                asked(Rendering.once(bytes), null, MediaType.parseMediaType(type)),
                "Content-Security-Policy",
                "default-src 'none'; sandbox");
    }

    /// @param isAsWanted whether the address will always show this
    static ResponseEntity.BodyBuilder picture(String tag, Media.Form form, boolean isAsWanted) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .cacheControl(isAsWanted ? FOR_EVER : ASKED_ANEW)
                .eTag(quoted(form == Media.Form.JPEG ? tag : tag + "-" + form.ending()));
    }

    /// The picture of a shared link. One that is not as it will be is not kept for long.
    static ResponseEntity<byte[]> placard(Placards.Hung placard) {
        return placard.isLater()
                ? later()
                : ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(placard.isFinished() ? FOR_EVER : ASKED_ANEW)
                        .eTag(quoted(placard.tag()))
                        .body(placard.jpeg());
    }

    /// What is asked for is being made.
    static ResponseEntity<byte[]> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, "3")
                .build();
    }

    /// Something went otherwise than asked for: said in a page that nobody should keep.
    static ResponseEntity<byte[]> notice(HttpStatus status, String html, Locale language) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> withHeader(ResponseEntity<byte[]> answer, String name, String value) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(name, value)
                .body(answer.getBody());
    }

    static ResponseEntity<byte[]> moved(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    private static ResponseEntity<byte[]> encoded(
            ResponseEntity.BodyBuilder answer, Rendering rendering, @Nullable String acceptedEncodings) {
        var coding = rendering.chosen(Coding.accepted(acceptedEncodings));
        answer.eTag(rendering.tag(coding));
        if (coding != Coding.PLAIN) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.word());
        }
        return answer.body(rendering.bytes(coding));
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }
}
