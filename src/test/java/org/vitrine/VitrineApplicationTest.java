package org.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class VitrineApplicationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void itStartsAndCanBeAskedWithAndWithoutAServer() {
        assertThat(port).isPositive();
        assertThat(mvc).isNotNull();
    }
}
