package org.vitrine.studio.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.DraftSaved;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.review.DraftDiscussed;

/// Who works on which exhibit at the moment. Everybody is told at once where the others are, that they have saved, and
/// that
/// they have said something.
@Component
public class Company {
    private final Map<ExhibitId, List<Seat>> rooms = new ConcurrentHashMap<>();

    /// Is told from any thread, and must not take long.
    public interface Listener {
        /// Others came, went or moved on.
        void moved();

        /// The draft has this state now.
        void saved(long revision);

        /// Something was said about the draft, or is settled. Not every window shows that.
        default void discussed() {}

        /// Whether the window is still open, as far as anybody knows.
        boolean isThere();
    }

    /// Takes a seat until it is left again.
    public Seat join(ExhibitId exhibit, Account account, Listener listener) {
        var seat = new Seat(exhibit, account, listener);
        rooms.compute(exhibit, (_, seats) -> {
            var all = seats == null ? new CopyOnWriteArrayList<Seat>() : seats;
            all.add(seat);
            return all;
        });
        seat.tellOthers();
        return seat;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftSaved saved) {
        rooms.getOrDefault(saved.exhibit(), List.of()).forEach(seat -> seat.listener.saved(saved.revision()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftDiscussed discussed) {
        rooms.getOrDefault(discussed.exhibit(), List.of()).forEach(seat -> seat.listener.discussed());
    }

    /// When the house closes, its windows are closed one after the other: there is nobody left to be told of it.
    @EventListener(ContextClosedEvent.class)
    void close() {
        rooms.clear();
    }

    /// Not every browser says when a window is closed, and none can when it breaks down.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void clearAway() {
        rooms.values().stream()
                .flatMap(List::stream)
                .filter(seat -> !seat.listener.isThere())
                .toList()
                .forEach(Seat::leave);
    }

    /// A window in which somebody works.
    public final class Seat {
        private final ExhibitId exhibit;
        private final Account account;
        private final Listener listener;
        private volatile Colleague colleague;

        private Seat(ExhibitId exhibit, Account account, Listener listener) {
            this.exhibit = exhibit;
            this.account = account;
            this.listener = listener;
            this.colleague = new Colleague(account.id(), account.displayName(), null, null);
        }

        public void moveTo(@Nullable PageId page, @Nullable BlockId block) {
            var moved = new Colleague(account.id(), account.displayName(), page, block);
            if (!moved.equals(colleague)) {
                colleague = moved;
                tellOthers();
            }
        }

        /// The others, each person once: where several windows are open, the one that was opened last.
        public List<Colleague> others() {
            var others = new LinkedHashMap<AccountId, Colleague>();
            for (var seat : rooms.getOrDefault(exhibit, List.of())) {
                if (!seat.account.id().equals(account.id())) {
                    others.put(seat.account.id(), seat.colleague);
                }
            }
            return List.copyOf(others.values());
        }

        public void leave() {
            var left = new boolean[1];
            rooms.computeIfPresent(exhibit, (_, seats) -> {
                left[0] = seats.remove(this);
                return seats.isEmpty() ? null : seats;
            });
            if (left[0]) {
                tellOthers();
            }
        }

        private void tellOthers() {
            rooms.getOrDefault(exhibit, List.of()).stream()
                    .filter(seat -> seat != this)
                    .forEach(seat -> seat.listener.moved());
        }
    }
}
