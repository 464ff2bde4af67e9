package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a section for good: in addresses, revisions and editions.
public record SectionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SectionId {
        value = Key.checked(value);
    }

    public static SectionId create() {
        return new SectionId(Key.create('s'));
    }

    @Override
    public String toString() {
        return value;
    }
}
