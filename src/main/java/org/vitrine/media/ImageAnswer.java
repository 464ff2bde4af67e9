package org.vitrine.media;

import java.util.Map;

/// An answer to a request of the IIIF Image API, for whichever server gives it.
///
/// @param headers all but the length
public record ImageAnswer(int status, Map<String, String> headers, byte[] body) {
    public ImageAnswer {
        headers = Map.copyOf(headers);
    }

    static ImageAnswer words(int status, String words) {
        return new ImageAnswer(
                status,
                Map.of("Content-Type", "text/plain;charset=UTF-8", "Cache-Control", "no-store"),
                words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    ImageAnswer with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ImageAnswer(status, more, body);
    }
}
