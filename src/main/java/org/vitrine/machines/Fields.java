package org.vitrine.machines;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of the JSON interface as it is put together: what is not known is left out.
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
        if (value instanceof Fields fields) {
            values.put(name, fields.map());
        } else if (value != null && !(value instanceof Collection<?> none && none.isEmpty())) {
            values.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
