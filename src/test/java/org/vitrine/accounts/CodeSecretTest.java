package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeSecretTest {
    /// That of the examples in RFC 6238.
    private static final CodeSecret KNOWN = new CodeSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void itIsReadAsAppsReadIt() {
        assertThat(new String(KNOWN.bytes(), StandardCharsets.US_ASCII)).isEqualTo("12345678901234567890");
        assertThat(KNOWN.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void everyOneIsAnotherAndIsNotPrintedByTheWay() {
        var made = CodeSecret.create();
        assertThat(made).isNotEqualTo(CodeSecret.create());
        assertThat(made.bytes()).hasSize(20);
        assertThat(made.toString()).doesNotContain(made.base32());
        assertThatThrownBy(() -> new CodeSecret("0189")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAddressInTheQrCodeNamesHouseAndPerson() {
        assertThat(KNOWN.address("Archiv: Ostrau & Co", "ada"))
                .isEqualTo("otpauth://totp/Archiv%20%20Ostrau%20%26%20Co:ada"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Archiv%20%20Ostrau%20%26%20Co");
    }
}
