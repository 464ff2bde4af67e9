package org.vitrine.studio.people;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where whoever asks has reached the house.
final class Whereabouts {
    private Whereabouts() {}

    static URI address() {
        return URI.create(VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getRequestURL()
                .toString());
    }

    static @Nullable String header(String name) {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getHeader(name);
    }
}
