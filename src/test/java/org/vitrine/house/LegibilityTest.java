package org.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.house.Palette.Part;
import tools.jackson.databind.json.JsonMapper;

class LegibilityTest {
    private final Themes themes = new Themes(JsonMapper.builder().build());
    private final Legibility legibility = new Legibility(themes);

    @Test
    void contrastIsReckonedAsWcagReckonsIt() {
        assertThat(Colour.of("#777").contrast(Colour.WHITE)).isBetween(4.47, 4.48);
        assertThat(new Colour(0).contrast(Colour.WHITE)).isEqualTo(21.0);
    }

    @Test
    void everyThemeIsLegibleInItsOwnColours() {
        assertThat(legibility.check(Palette.NONE)).isNotEmpty().allMatch(Legibility.Reading::passes);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void anyColourHasALegibleRelativeOfTheSameHue(Part part) {
        for (var wanted = 0; wanted < 0xffffff; wanted += 0x2f1b7) {
            var colour = new Colour(wanted);
            var nearest = legibility.nearest(part, colour).orElseThrow();
            assertThat(legibility.failures(Palette.NONE.with(part, nearest), part))
                    .as("%s for %s", nearest, colour)
                    .isEmpty();
            var before = Oklch.of(colour);
            var after = Oklch.of(nearest);
            if (before.chroma() > 0.05 && after.chroma() > 0.05) {
                assertThat(Math.abs(Math.IEEEremainder(before.hue() - after.hue(), 2 * Math.PI)))
                        .as("the hue of %s for %s", nearest, colour)
                        .isLessThan(0.12);
            }
        }
    }

    @Test
    void aLegibleColourStaysAsItIs() {
        assertThat(legibility.nearest(Part.ACCENT_LIGHT, Colour.of("#1d4a8c"))).contains(Colour.of("#1d4a8c"));
    }

    @Test
    void aColourThatSomeCouldNotReadIsRefused() {
        var pale = Palette.NONE.with(Part.ACCENT_LIGHT, Colour.of("#f0a040"));

        assertThatThrownBy(() -> legibility.require(pale)).isInstanceOf(IllegibleColourException.class);
    }

    @Test
    void theHousesStyleSheetChangesRolesOnScreensAndNothingInPrint() {
        var looks = Looks.USUAL.withPalette(Palette.NONE
                .with(Part.ACCENT_LIGHT, Colour.of("#0b6353"))
                .with(Part.ACCENT_DARK, Colour.of("#7fd6bf")));

        var css = HouseSheet.of(looks, themes).css();

        assertThat(css)
                .startsWith("@media screen{")
                .contains("[data-theme=\"reading-room\"]{--accent:light-dark(#0b6353,#7fd6bf)")
                .contains("[data-theme=\"night-gallery\"]{--accent:#7fd6bf;");
        assertThat(HouseSheet.of(Looks.USUAL, themes).isEmpty()).isTrue();
    }
}
