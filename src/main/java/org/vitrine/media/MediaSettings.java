package org.vitrine.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param data the data folder; pictures lie in `media` and `renditions` in it
@ConfigurationProperties("vitrine")
record MediaSettings(
        Path data,
        @DefaultValue("50MB") DataSize largestPicture,
        @DefaultValue("120") int mostMegapixels) {}
