package org.vitrine.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A file that is no picture: the SHA-256 of its bytes in lower-case hexadecimal.
public record FileId(@JsonValue String sha256) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
        if (!SHAPE.matcher(sha256).matches()) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is not a SHA-256 in hexadecimal");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
