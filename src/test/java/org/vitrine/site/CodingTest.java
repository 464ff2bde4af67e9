package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.site.Coding.BROTLI;
import static org.vitrine.site.Coding.GZIP;
import static org.vitrine.site.Coding.PLAIN;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodingTest {
    @Test
    void whatIsTakenIsReadFromWhatIsSaid() {
        assertThat(Coding.accepted(null)).containsExactly(PLAIN);
        assertThat(Coding.accepted("")).containsExactly(PLAIN);
        assertThat(Coding.accepted("gzip, deflate, br, zstd")).containsExactly(BROTLI, GZIP, PLAIN);
        assertThat(Coding.accepted("GZIP")).containsExactly(GZIP, PLAIN);
        assertThat(Coding.accepted("x-gzip")).containsExactly(GZIP, PLAIN);
        assertThat(Coding.accepted("*")).containsExactly(BROTLI, GZIP, PLAIN);
        assertThat(Coding.accepted("*;q=0.1, br;q=0")).containsExactly(GZIP, PLAIN);
    }

    @Test
    void whatIsWantedMoreComesFirst() {
        assertThat(Coding.accepted("br;q=0.5, gzip;q=0.8")).containsExactly(GZIP, BROTLI, PLAIN);
        assertThat(Coding.accepted("br; q=1.0, gzip;q=0.001")).containsExactly(BROTLI, GZIP, PLAIN);
        assertThat(Coding.accepted("identity, gzip;q=0.5")).containsExactly(PLAIN, GZIP);
        assertThat(Coding.accepted("identity;q=0")).containsExactly(PLAIN);
    }

    @Test
    void whatIsRefusedOrCannotBeReadIsNotSent() {
        assertThat(Coding.accepted("br;q=0, gzip;q=0.0")).containsExactly(PLAIN);
        assertThat(Coding.accepted("br;q=much, gzip;q=-1, gzip")).containsExactly(PLAIN);
        assertThat(Coding.accepted("brotli, ,;;q=,gzipped")).containsExactly(PLAIN);
    }

    @Test
    void aPageIsTheSameInEveryForm() {
        var page = "The lamp was lit at 18:05 and not seen. ".repeat(300).getBytes(StandardCharsets.UTF_8);
        var rendering = Rendering.of(page);
        assertThat(rendering.chosen(Coding.accepted("gzip"))).isEqualTo(GZIP);
        assertThat(rendering.hasToUnpack(PLAIN)).isTrue();
        assertThat(rendering.bytes(PLAIN)).isEqualTo(page);
        assertThat(rendering.weight()).isLessThan(page.length / 4);
    }

    @Test
    void whatDoesNotGetSmallerIsSentAsItIs() {
        var packed = new byte[5000];
        new Random(7).nextBytes(packed);
        var rendering = Rendering.of(packed);
        assertThat(rendering.chosen(Coding.accepted("br, gzip"))).isEqualTo(PLAIN);
        assertThat(rendering.bytes(PLAIN)).isEqualTo(packed);
        assertThat(rendering.weight()).isEqualTo(packed.length);
    }
}
