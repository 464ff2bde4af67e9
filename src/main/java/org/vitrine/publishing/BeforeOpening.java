package org.vitrine.publishing;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has it read what is on display before anybody can come in: who is early must not be told that there is nothing.
@Component
class BeforeOpening implements SmartLifecycle {
    /// After the samples are taken in, and long before the doors are opened.
    private static final int PHASE = 1;

    private final Editions editions;
    private volatile boolean done;

    BeforeOpening(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void start() {
        editions.readAtStart();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
