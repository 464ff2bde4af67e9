package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void initialsAreThoseOfTheFirstAndTheLastName() {
        assertThat(Person.initials("Ingrid Solheim")).isEqualTo("IS");
        assertThat(Person.initials(" Jean de la Fontaine ")).isEqualTo("JF");
        assertThat(Person.initials("keeper")).isEqualTo("K");
        assertThat(Person.initials("𝔸da")).isEqualTo("𝔸");
        assertThat(Person.initials("")).isEmpty();
    }
}
