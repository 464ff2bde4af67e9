package org.vitrine.accounts;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/// The sessions that people have open on this server, so that they see them and can end them. Nothing of it is written
/// down, and nothing is kept after a session ends.
@Component
public class Sessions {
    /// The attribute under which a web session keeps its own [SessionId].
    public static final String HERE = "vitrine.session";

    private record Entry(AccountId account, OpenSession session, Runnable end) {}

    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final ConcurrentMap<SessionId, Entry> entries = new ConcurrentHashMap<>();

    Sessions(Accounts accounts, CurrentAccount currentAccount, Clock clock) {
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// A session has begun.
    ///
    /// @param end ends it at once; [#over] is to be called then too
    public SessionId begin(AccountId account, Browser browser, String address, Runnable end) {
        var now = clock.instant();
        var session = new OpenSession(SessionId.create(), browser, address, now, now);
        entries.put(session.id(), new Entry(account, session, end));
        return session.id();
    }

    /// Its owner did something in it.
    public void seen(SessionId id, String address) {
        entries.computeIfPresent(
                id,
                (_, entry) ->
                        new Entry(entry.account(), entry.session().withSeen(address, clock.instant()), entry.end()));
    }

    /// A session is no more.
    public void over(SessionId id) {
        entries.remove(id);
    }

    /// Those of whoever is signed in, the one used last first.
    @PreAuthorize("isAuthenticated()")
    public List<OpenSession> own() {
        var me = currentAccount.require().id();
        return entries.values().stream()
                .filter(entry -> entry.account().equals(me))
                .map(Entry::session)
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /// Ends one of whoever is signed in. Another's is not touched, nor told of.
    @PreAuthorize("isAuthenticated()")
    public void end(SessionId id) {
        var entry = entries.get(id);
        if (entry != null && entry.account().equals(currentAccount.require().id())) {
            end(entry);
        }
    }

    /// Ends all others of whoever is signed in: here at once, on other servers as soon as they are used.
    ///
    /// @param here the one that goes on
    /// @return what it has to keep
    @PreAuthorize("isAuthenticated()")
    public SignedIn endOthers(SessionId here) {
        var me = currentAccount.require().id();
        var signedIn = accounts.endOtherSessions();
        entries.values().stream()
                .filter(entry ->
                        entry.account().equals(me) && !entry.session().id().equals(here))
                .forEach(this::end);
        return signedIn;
    }

    private void end(Entry entry) {
        entries.remove(entry.session().id());
        entry.end().run();
    }
}
