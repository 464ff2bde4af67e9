package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.vitrine.exhibits.content.Slug;

class VisitTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/house/exhibits/lamp");

    @Test
    void theContextPathIsHonoured() {
        request.setContextPath("/house");
        request.setScheme("https");
        request.setServerName("archive.example");
        request.setServerPort(443);
        var visit = Visit.of(request, null);
        assertThat(visit.origin()).isEqualTo("https://archive.example");
        assertThat(visit.at(new Slug("lamp")).addresses().cover()).isEqualTo("/house/exhibits/lamp");
        assertThat(visit.in(new Slug("lamp"), 3).addresses().cover()).isEqualTo("/house/exhibits/lamp/editions/3");
    }

    @Test
    void aConfiguredAddressIsTheOneToCite() {
        request.setServerName("evil.example");
        assertThat(Visit.of(request, new SiteSettings("https://archive.example/", DataSize.ofMegabytes(1)).address())
                        .origin())
                .isEqualTo("https://archive.example");
    }

    @Test
    void aChosenLanguageIsCarriedOn() {
        request.setParameter("lang", "de");
        var visit = Visit.of(request, null);
        assertThat(visit.locale()).isEqualTo(Locale.GERMAN);
        assertThat(visit.query()).isEqualTo("?lang=de");
        request.setParameter("lang", "\"><script>");
        assertThat(Visit.of(request, null).query()).isEmpty();
    }
}
