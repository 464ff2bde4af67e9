package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsernameTest {

    @Test
    void largeAndSmallLettersAreTheSameName() {
        assertThat(Username.of(" Ada.Lovelace ")).contains(new Username("ada.lovelace"));
        assertThat(Username.of("Łucja")).contains(new Username("łucja"));
    }

    @Test
    void whatCannotBeANameIsNone() {
        assertThat(Username.of("")).isEmpty();
        assertThat(Username.of("a")).isEmpty();
        assertThat(Username.of("two words")).isEmpty();
        assertThat(Username.of("<b>")).isEmpty();
        assertThat(Username.of("a".repeat(81))).isEmpty();
    }
}
