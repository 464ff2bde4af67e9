package org.vitrine.studio.translation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.Account;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.studio.builder.Colleague;
import org.vitrine.studio.builder.Company;

/// A translator's place among those who have the same exhibit open: the others are told that somebody is here, and what
/// they save is heard of at once.
final class SeatAtTheDesk implements Company.Listener {
    /// Three signs of life that did not come.
    private static final Duration SILENCE = Duration.ofSeconds(100);

    private final Company company;
    private final Account account;
    private final Clock clock;
    private final Consumer<List<Colleague>> onMoved;
    private final LongConsumer onSaved;
    private Company.@Nullable Seat seat;
    private volatile @Nullable UI window;
    private volatile Instant heard = Instant.MIN;

    SeatAtTheDesk(
            Company company, Account account, Clock clock, Consumer<List<Colleague>> onMoved, LongConsumer onSaved) {
        this.company = company;
        this.account = account;
        this.clock = clock;
        this.onMoved = onMoved;
        this.onSaved = onSaved;
    }

    void join(ExhibitId exhibit, AttachEvent event) {
        leave();
        var ui = event.getUI();
        window = ui;
        // As in the builder, what others do comes without being asked for.
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        heard = clock.instant();
        var hearing = ui.addHeartbeatListener(_ -> heard = clock.instant());
        event.getSource().addDetachListener(detach -> {
            leave();
            hearing.remove();
            ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
            detach.unregisterListener();
        });
        seat = company.join(exhibit, account, this);
        moved();
    }

    /// Tells the others which page is translated.
    void moveTo(@Nullable PageId page) {
        if (seat != null) {
            seat.moveTo(page, null);
        }
    }

    @Override
    public void moved() {
        inWindow(() -> {
            if (seat != null) {
                onMoved.accept(seat.others());
            }
        });
    }

    @Override
    public void saved(long revision) {
        inWindow(() -> onSaved.accept(revision));
    }

    @Override
    public boolean isThere() {
        var ui = window;
        return ui != null && !ui.isClosing() && clock.instant().isBefore(heard.plus(SILENCE));
    }

    private void leave() {
        if (seat != null) {
            seat.leave();
            seat = null;
        }
    }

    private void inWindow(Runnable act) {
        var ui = window;
        if (ui != null) {
            try {
                ui.access(act::run);
            } catch (UIDetachedException gone) {
                leave();
            }
        }
    }
}
