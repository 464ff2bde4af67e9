package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.vitrine.ApplicationTest;

@ApplicationTest
class BeforeOpeningTest {
    @Autowired
    private BeforeOpening beforeOpening;

    @Test
    void whoComesTheMomentTheHouseOpensFindsWhatIsOnDisplay() {
        assertThat(beforeOpening.isRunning()).isTrue();
        assertThat(beforeOpening.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
