package org.vitrine.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitrine.house.Palette.Mode;
import org.vitrine.house.Palette.Part;

/// Whether everybody can read what is written in the house's colours, in every theme and mode (WCAG 2.2, AA).
@Component
public class Legibility {
    static final double TEXT = 4.5;

    private static final double STEP = 0.004;

    private static final List<Words> ON_PAGES = List.of(
            new Words("accent", "ground"),
            new Words("accent", "surface"),
            new Words("accent", "case"),
            new Words("accent", "accent-soft"),
            new Words("ink-3", "accent-soft"),
            new Words("accent-ink", "accent"));
    private static final List<Words> ON_PAPER =
            List.of(new Words("paper-accent", "paper"), new Words("paper-accent", "hl"));

    private final Themes themes;

    Legibility(Themes themes) {
        this.themes = themes;
    }

    /// What is written in one colour on another.
    public record Words(String ink, String ground) {}

    /// A theme in one of its modes.
    public record Place(String theme, Mode mode) {}

    /// How well words are read in a place.
    ///
    /// @param concerns the colours that can be chosen to change it
    public record Reading(Place place, Words words, Colour ink, Colour ground, double ratio) {
        public boolean passes() {
            return ratio >= TEXT;
        }

        /// Whether that depends on a colour that can be chosen.
        public boolean concerns(Part part) {
            return place.mode() == part.mode() && ON_PAPER.contains(words) == part.isOnPaper();
        }
    }

    /// Every pair of colours that words of the house are seen in, theme by theme.
    public List<Reading> check(Palette palette) {
        var readings = new ArrayList<Reading>();
        for (var shade : themes.shades()) {
            var dressed = shade.dressed(palette);
            Stream.concat(ON_PAGES.stream(), ON_PAPER.stream()).forEach(words -> {
                var ink = dressed.getOrDefault(words.ink(), shade.role(words.ink()));
                var ground = dressed.getOrDefault(words.ground(), shade.role(words.ground()));
                readings.add(
                        new Reading(new Place(shade.theme(), shade.mode()), words, ink, ground, ink.contrast(ground)));
            });
        }
        return List.copyOf(readings);
    }

    /// What the first theme has where the house has no colour of its own.
    public Colour usual(Part part) {
        return themes.shades().stream()
                .filter(shade -> shade.mode() == part.mode())
                .findFirst()
                .orElseThrow()
                .role(part.isOnPaper() ? "paper-accent" : "accent");
    }

    /// The pairs of a colour that can be chosen in which not everybody could read.
    public List<Reading> failures(Palette palette, Part part) {
        return check(palette).stream()
                .filter(reading -> reading.concerns(part) && !reading.passes())
                .toList();
    }

    /// The colour of the same hue that is nearest to the wanted one and legible everywhere.
    public Optional<Colour> nearest(Part part, Colour wanted) {
        if (passes(part, wanted)) {
            return Optional.of(wanted);
        }
        var origin = Oklch.of(wanted);
        for (var distance = STEP; distance <= 1; distance += STEP) {
            for (var lightness : List.of(origin.lightness() - distance, origin.lightness() + distance)) {
                if (lightness >= 0 && lightness <= 1) {
                    var candidate = origin.withLightness(lightness);
                    if (passes(part, candidate)) {
                        return Optional.of(candidate);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean passes(Part part, Colour colour) {
        return failures(Palette.NONE.with(part, colour), part).isEmpty();
    }

    /// @throws IllegibleColourException when words in one of the house's own colours could not be read somewhere
    void require(Palette palette) {
        for (var part : Part.values()) {
            if (palette.get(part) != null) {
                failures(palette, part).stream().findFirst().ifPresent(reading -> {
                    throw new IllegibleColourException("%s on %s in %s"
                            .formatted(
                                    reading.ink(),
                                    reading.ground(),
                                    reading.place().theme()));
                });
            }
        }
    }
}
