package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a block for good: in addresses, revisions and editions.
public record BlockId(@JsonValue String value) implements Comparable<BlockId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlockId {
        value = Key.checked(value);
    }

    @Override
    public int compareTo(BlockId other) {
        return value.compareTo(other.value);
    }

    public static BlockId create() {
        return new BlockId(Key.create('b'));
    }

    @Override
    public String toString() {
        return value;
    }
}
