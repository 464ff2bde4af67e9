package org.vitrine.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RelyingPartiesTest {

    @Test
    void theSettingsSayWhere() {
        var parties = new RelyingParties("https://Archive.example:443/ignored");
        var house = new RelyingParty("archive.example", "https://archive.example");
        assertThat(parties.at(URI.create("https://archive.example/studio/login")))
                .contains(house);
        assertThat(parties.at(URI.create("http://archive.example:8080/studio/login")))
                .contains(house);
        assertThat(parties.at(URI.create("https://elsewhere.example/studio/login")))
                .isEmpty();
        assertThat(parties.at(URI.create("http://localhost:8080/studio/login"))).isEmpty();
    }

    @Test
    void withoutSettingsOnlyOnesOwnMachineIsBelieved() {
        var parties = new RelyingParties("");
        assertThat(parties.at(URI.create("http://localhost:8080/studio/login")))
                .contains(new RelyingParty("localhost", "http://localhost:8080"));
        assertThat(parties.at(URI.create("https://vitrine.localhost/studio/login")))
                .contains(new RelyingParty("vitrine.localhost", "https://vitrine.localhost"));
        assertThat(parties.at(URI.create("https://archive.example/studio/login")))
                .isEmpty();
        assertThat(parties.at(URI.create("http://127.0.0.1:8080/studio/login"))).isEmpty();
        assertThat(parties.at(URI.create("http://[::1]:8080/studio/login"))).isEmpty();
        assertThat(parties.at(URI.create("https://localhost.elsewhere.example/")))
                .isEmpty();
    }

    @Test
    void whereBrowsersAllowNoPasskeysThereAreNone() {
        assertThat(new RelyingParties("http://archive.example").at(URI.create("http://archive.example/studio")))
                .isEmpty();
        assertThat(new RelyingParties("https://192.0.2.7").at(URI.create("https://192.0.2.7/studio")))
                .isEmpty();
    }
}
