package org.vitrine.studio.documents;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// An address in the web, or nothing.
final class WebAddress implements Converter<String, URI> {
    private final String problem;

    /// @param problem what to say about something else
    WebAddress(String problem) {
        this.problem = problem;
    }

    @Override
    @SuppressWarnings("NullAway") // Vaadin's Result has no say on null
    public Result<URI> convertToModel(String typed, ValueContext context) {
        if (typed == null || typed.isBlank()) {
            return Result.ok(null);
        }
        try {
            var address = new URI(typed.strip());
            var isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null ? Result.ok(address) : Result.error(problem);
        } catch (URISyntaxException e) {
            return Result.error(problem);
        }
    }

    @Override
    public String convertToPresentation(@Nullable URI kept, ValueContext context) {
        return kept == null ? "" : kept.toString();
    }
}
