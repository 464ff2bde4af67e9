package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A document's permanent handle: `kuznetsov-telegram-1953-07-29`. It is given once, names the document in addresses,
/// blocks and folders alike, and never changes, whatever happens to the title.
public record DocumentId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
        if (value.length() > 80 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" cannot name a document: use a-z, 0-9 and single hyphens, at most 80");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
