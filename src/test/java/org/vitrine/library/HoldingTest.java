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

    @Test
    void aRussianReferenceIsAbbreviatedInEitherScript() {
        var latin = new Holding(
                "APRF",
                List.of(new Holding.Part("Fond", "3"), new Holding.Part("Opis", "65"), new Holding.Part("Delo", "830")),
                new Holding.Leaves("Listy", "187-189"),
                CitationStyle.RUSSIAN);
        assertThat(latin.reference()).isEqualTo("APRF, f. 3, op. 65, d. 830, ll. 187–189");
        assertThat(latin.cyrillicReference()).contains("АПРФ, ф. 3, оп. 65, д. 830, лл. 187–189");

        var cyrillic = new Holding(
                "АВПРФ",
                List.of(
                        new Holding.Part("Фонд", "059а"),
                        new Holding.Part("опись", "5"),
                        new Holding.Part("Папка", "11")),
                new Holding.Leaves("Листы", "5-7ob."),
                CitationStyle.RUSSIAN);
        assertThat(cyrillic.reference()).isEqualTo("АВПРФ, ф. 059а, оп. 5, п. 11, лл. 5–7об.");
    }

    @Test
    void oneLeafIsALeafAndItsVersoIsNamed() {
        var verso = new Holding(
                "TsAMO",
                List.of(new Holding.Part("fond", "32")),
                new Holding.Leaves("Listy", "5 ob"),
                CitationStyle.RUSSIAN);
        assertThat(verso.reference()).isEqualTo("TsAMO, f. 32, l. 5ob.");
        assertThat(verso.cyrillicReference()).contains("ЦАМО, ф. 32, л. 5об.");
        assertThat(new Holding("Russian State Archive", List.of(), null, CitationStyle.RUSSIAN).cyrillicReference())
                .as("a name that is no acronym is not guessed at")
                .isEmpty();
    }

    @Test
    void anAmericanReferenceGoesFromTheNarrowestToTheWidest() {
        var holding = new Holding(
                "National Archives",
                List.of(
                        new Holding.Part("Record Group", "59"),
                        new Holding.Part("Series", "Central Files"),
                        new Holding.Part("Box", "12"),
                        new Holding.Part("Folder", "3")),
                new Holding.Leaves("Pages", "1-2"),
                CitationStyle.AMERICAN);
        assertThat(holding.reference())
                .isEqualTo("pages 1–2, Folder 3, Box 12, Series Central Files, RG 59, National Archives");
    }
}
