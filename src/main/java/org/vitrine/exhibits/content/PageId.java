package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a page for good: in addresses, revisions and editions.
public record PageId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        value = Key.checked(value);
    }

    public static PageId create() {
        return new PageId(Key.create('p'));
    }

    @Override
    public String toString() {
        return value;
    }
}
