package org.vitrine.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.Faces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The style sheets, scripts and fonts that the front end was bundled into, by the names they had before.
@Component
public class Assets {
    private final Map<String, String> paths;

    @Autowired
    Assets(JsonMapper json) {
        this(read(json));
    }

    Assets(Map<String, String> paths) {
        this.paths = Map.copyOf(paths);
    }

    /// Where an asset is served.
    ///
    /// @param name `site.css`
    /// @param context the path under which the application is reached, without a slash at its end
    /// @throws IllegalArgumentException when there is no such asset
    public String url(String name, String context) {
        var path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("No asset is called " + name + "; there are " + paths.keySet());
        }
        return context + "/" + path;
    }

    /// The two faces that a reader of this theme sees first, worth asking for before the style sheet has come.
    List<String> firstFonts(Theme theme, Faces faces, String context) {
        var ofTheme = switch (theme) {
            case READING_ROOM, NIGHT_GALLERY -> "literata-latin-opsz-normal.woff2";
            case BROADSIDE -> "source-serif-4-latin-wght-normal.woff2";
            case FIELD_NOTES -> "onest-latin-wght-normal.woff2";
        };
        var text = faces.textFile() == null ? ofTheme : faces.textFile();
        return Stream.of(text, "commissioner-latin-wght-normal.woff2")
                .distinct()
                .map(name -> url(name, context))
                .toList();
    }

    private static Map<String, String> read(JsonMapper json) {
        try (var file = new ClassPathResource("assets.json").getInputStream()) {
            return json.readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: assets.json is not on the class path", e);
        }
    }
}
