package org.vitrine.site;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.vitrine.house.Institution;

/// @param address the scheme and host that citations and canonical links name, `https://archive.example`; where it is
///     not set, those of each request
/// @param pagesInMemory how much memory rendered pages may take
@ConfigurationProperties("vitrine.site")
record SiteSettings(
        @Nullable String address, @DefaultValue("128MB") DataSize pagesInMemory) {
    SiteSettings {
        address = address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }

    /// Where the house says itself that it is, before what the settings of the program say.
    @Nullable
    String address(Institution institution) {
        return institution.webAddress() == null ? address : institution.webAddress();
    }
}
