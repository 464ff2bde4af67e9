package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|FIREFOX|LINUX",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36|CHROME|WINDOWS",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0|EDGE|WINDOWS",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15|SAFARI|MAC",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1|CHROME|IPHONE",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36 OPR/80.0|OPERA|ANDROID"
            })
    void itIsKnownByWhatItSays(String said, Browser.Family family, Browser.Device device) {
        assertThat(Browser.of(said)).isEqualTo(new Browser(family, device));
    }

    @Test
    void whatSaysNothingIsSomething() {
        var unknown = new Browser(Browser.Family.OTHER, Browser.Device.OTHER);
        assertThat(Browser.of(null)).isEqualTo(unknown);
        assertThat(Browser.of("<script>alert(1)</script>")).isEqualTo(unknown);
    }
}
