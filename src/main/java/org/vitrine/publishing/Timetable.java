package org.vitrine.publishing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.HouseWork;
import org.vitrine.publishing.PlannedEdition.Trouble;

/// Looks every few seconds whether it is time to publish something.
@Component
class Timetable {
    private static final Logger log = LoggerFactory.getLogger(Timetable.class);
    private static final int MILLISECONDS = 5000;

    private final PlannedEditions planned;

    Timetable(PlannedEditions planned) {
        this.planned = planned;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Clockwork {}

    @Scheduled(initialDelay = MILLISECONDS, fixedDelay = MILLISECONDS)
    void look() {
        for (var due : planned.due()) {
            HouseWork.run(() -> carryOut(due));
        }
    }

    private void carryOut(PlannedEdition due) {
        try {
            planned.carryOut(due);
        } catch (NotReadyException e) {
            fail(due, Trouble.NOT_READY, e);
        } catch (AccessDeniedException e) {
            fail(due, Trouble.NOT_ALLOWED, e);
        } catch (java.util.NoSuchElementException e) {
            fail(due, Trouble.GONE, e);
        } catch (org.springframework.dao.DataAccessException e) {
            // The storage may answer the next time: what is planned stays planned.
            log.error("Could not publish exhibit {} as planned; trying again", due.exhibit(), e);
        } catch (RuntimeException e) {
            fail(due, Trouble.UNEXPECTED, e);
        }
    }

    private void fail(PlannedEdition due, Trouble trouble, RuntimeException why) {
        log.warn("Exhibit {} was not published as planned: {}", due.exhibit(), trouble, why);
        planned.fail(due, trouble);
    }
}
