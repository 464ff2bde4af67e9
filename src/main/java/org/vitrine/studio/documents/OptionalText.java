package org.vitrine.studio.documents;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import org.jspecify.annotations.Nullable;

/// A text that may be left out: blank is nothing.
final class OptionalText implements Converter<String, String> {
    @Override
    public Result<String> convertToModel(String typed, ValueContext context) {
        return Result.ok(orNull(typed));
    }

    @Override
    public String convertToPresentation(@Nullable String kept, ValueContext context) {
        return kept == null ? "" : kept;
    }

    @SuppressWarnings("NullAway") // Vaadin's Result has no say on null
    private static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
