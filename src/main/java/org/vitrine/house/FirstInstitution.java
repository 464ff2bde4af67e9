package org.vitrine.house;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is known of the house until somebody has written it down in the studio.
///
/// @param about in CommonMark, in English
@ConfigurationProperties("vitrine.institution")
record FirstInstitution(
        @DefaultValue("Vitrine") String name,
        @Nullable String tagline,
        @Nullable String about,
        @Nullable String address,
        @Nullable String email) {
    Institution institution() {
        return new Institution(
                name,
                null,
                tagline,
                null,
                address,
                email,
                null,
                Looks.USUAL,
                about == null ? Map.of() : Map.of(HouseText.ABOUT, Map.of("en", about)));
    }
}
