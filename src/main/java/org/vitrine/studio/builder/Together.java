package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

/// Keeps a builder in step with those of others who have the same exhibit open.
final class Together implements Company.Listener {
    /// Three signs of life that did not come.
    private static final Duration SILENCE = Duration.ofSeconds(100);

    private final Builder builder;
    private final Company company;
    private final Account account;
    private Company.@Nullable Seat seat;
    private volatile @Nullable UI ui;
    private volatile Instant heard = Instant.MIN;

    Together(Builder builder, Company company, Account account) {
        this.builder = builder;
        this.company = company;
        this.account = account;
        builder.addAttachListener(this::join);
        builder.addDetachListener(_ -> leave());
    }

    /// Tells the others where this curator is.
    void moveTo(@Nullable PageId page, @Nullable BlockId block) {
        if (seat != null) {
            seat.moveTo(page, block);
        }
    }

    @Override
    public void moved() {
        inWindow(this::showOthers);
    }

    @Override
    public void saved(long revision) {
        inWindow(() -> builder.catchUp(revision));
    }

    @Override
    public void discussed() {
        inWindow(builder::hear);
    }

    @Override
    public boolean isThere() {
        var window = ui;
        return window != null
                && !window.isClosing()
                && builder.house().clock().instant().isBefore(heard.plus(SILENCE));
    }

    private void join(AttachEvent event) {
        leave();
        ui = event.getUI();
        // Only here does anything come without being asked for.
        event.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        heard = builder.house().clock().instant();
        var hearing = event.getUI()
                .addHeartbeatListener(_ -> heard = builder.house().clock().instant());
        builder.addDetachListener(detach -> {
            hearing.remove();
            event.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
            detach.unregisterListener();
        });
        seat = company.join(builder.workbench().exhibit(), account, this);
        builder.remember();
        showOthers();
    }

    private void leave() {
        if (seat != null) {
            seat.leave();
            seat = null;
        }
    }

    private void showOthers() {
        if (seat != null) {
            builder.showOthers(seat.others());
        }
    }

    private void inWindow(Runnable act) {
        var window = ui;
        if (window != null) {
            try {
                window.access(act::run);
            } catch (UIDetachedException gone) {
                leave();
            }
        }
    }
}
