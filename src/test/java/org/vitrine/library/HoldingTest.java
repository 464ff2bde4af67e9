package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingTest {
    @Test
    void theReferenceIsComposedFromItsPartsInTheirOrder() {
        var holding = new Holding(
                "APRF",
                List.of(new Holding.Part("Fond", "3"), new Holding.Part("Opis", "65"), new Holding.Part("Delo", "830")),
                new Holding.Leaves("Listy", "187-189"));

        assertThat(holding.reference()).isEqualTo("APRF, fond 3, opis 65, delo 830, listy 187–189");
        assertThat(holding.shortReference()).isEqualTo("APRF 3/65/830, 187–189");
    }

    @Test
    void anAbbreviationOfTheRepositoryStandsForItWhereThereIsLittleRoom() {
        var parts = List.of(new Holding.Part("Fond", "059a"));
        assertThat(new Holding("Archive of the Foreign Policy of the Russian Federation (AVPRF)", parts, null)
                        .shortReference())
                .isEqualTo("AVPRF 059a");
        assertThat(new Holding("Carrow Record Office (invented)", parts, null).shortReference())
                .isEqualTo("Carrow Record Office (invented) 059a");
    }
}
