package org.vitrine.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vitrine.house.Palette.Mode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The colours of the exhibits' themes, as the front end was built with them.
@Component
class Themes {
    private final List<Shade> shades;

    @Autowired
    Themes(JsonMapper json) {
        this(read(json));
    }

    Themes(List<Shade> shades) {
        this.shades = List.copyOf(shades);
    }

    /// A theme in one of its modes.
    record Shade(String theme, Mode mode, Map<String, Colour> roles) {
        Colour role(String name) {
            var colour = roles.get(name);
            if (colour == null) {
                throw new IllegalArgumentException("No theme has a colour for " + name);
            }
            return colour;
        }

        /// This theme as it is in the house's own colours: what changes of its roles.
        ///
        /// The cloth behind what is chosen is tinted with the accent as far as everything on it stays legible.
        Map<String, Colour> dressed(Palette palette) {
            var changed = new LinkedHashMap<String, Colour>();
            var accent = palette.accent(mode);
            if (accent != null) {
                changed.put("accent", accent);
                changed.put("accent-ink", accent.ink());
                changed.put("accent-soft", soft(accent));
            }
            var paper = palette.paper(mode);
            if (paper != null) {
                changed.put("paper-accent", paper);
            }
            return changed;
        }

        private Colour soft(Colour accent) {
            var ground = role("ground");
            for (var share = 0.14; share > 0.03; share -= 0.01) {
                var soft = accent.over(ground, share);
                if (soft.contrast(role("ink-3")) >= Legibility.TEXT && soft.contrast(accent) >= Legibility.TEXT) {
                    return soft;
                }
            }
            return accent.over(ground, 0.03);
        }
    }

    /// Every theme in every mode it has.
    List<Shade> shades() {
        return shades;
    }

    private static List<Shade> read(JsonMapper json) {
        try (var file = new ClassPathResource("themes.json").getInputStream()) {
            var read = json.readValue(
                    file, new TypeReference<LinkedHashMap<String, LinkedHashMap<String, Map<String, Colour>>>>() {});
            var shades = new ArrayList<Shade>();
            read.forEach((theme, modes) -> modes.forEach((mode, roles) ->
                    shades.add(new Shade(theme, mode.equals("light") ? Mode.LIGHT : Mode.DARK, roles))));
            return shades;
        } catch (IOException e) {
            throw new UncheckedIOException("The front end is not built: themes.json is not on the class path", e);
        }
    }
}
