package org.vitrine.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in: who they are, what their role is, and how they come by a password.
///
/// Nobody but its owner ever knows a password: an administrator hands over a one-time link instead.
@Service
@Transactional
public class Accounts {
    private static final Duration LINK_HOLDS = Duration.ofHours(72);
    private static final Duration FIRST_LINK_HOLDS = Duration.ofHours(24);

    private final AccountRepository repository;
    private final SecondStepRepository secondSteps;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountRepository repository,
            SecondStepRepository secondSteps,
            SignInAttempts attempts,
            Passwords passwords,
            CurrentAccount currentAccount,
            Clock clock) {
        this.repository = repository;
        this.secondSteps = secondSteps;
        this.attempts = attempts;
        this.passwords = passwords;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return repository.find(id).map(AccountRepository.Kept::account);
    }

    /// Everybody, by the names that they are shown with.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Account> list() {
        return repository.list();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<AccountState> people() {
        return repository.people(clock.instant());
    }

    /// Makes an account that has no password yet.
    ///
    /// @throws UsernameTakenException when another account has the name
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SetUpLink create(Username username, String displayName, Role role) {
        var account = new Account(AccountId.create(), username.value(), displayName, role, true);
        insert(username, account, null);
        return linkFor(account);
    }

    /// Sets the name that a person is shown with.
    @PreAuthorize("hasRole('ADMINISTRATOR') or isAuthenticated() and #id == principal.account.id")
    public void rename(AccountId id, String displayName) {
        var account = require(id);
        var renamed = new Account(id, account.username(), displayName, account.role(), account.enabled());
        repository.rename(id, renamed.displayName());
    }

    /// Ends the sessions of the person: what is open was opened with other rights.
    ///
    /// @throws LastAdministratorException when nobody else could look after the accounts
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void setRole(AccountId id, Role role) {
        var administrators = repository.lockAdministrators();
        var account = require(id);
        if (account.role() == role) {
            return;
        }
        refuseToLoseTheLast(administrators, account);
        repository.setRole(id, role);
    }

    /// Ends the sessions of the person, who can no longer sign in. What they made stays theirs.
    ///
    /// @throws LastAdministratorException when nobody else could look after the accounts
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void disable(AccountId id) {
        var administrators = repository.lockAdministrators();
        refuseToLoseTheLast(administrators, require(id));
        repository.deleteLinksOf(id);
        repository.setEnabled(id, false);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void enable(AccountId id) {
        repository.setEnabled(require(id).id(), true);
    }

    /// A link for somebody who has forgotten the password, or let the last link expire. Earlier ones no longer hold;
    /// the password does until another is chosen.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SetUpLink newSetUpLink(AccountId id) {
        return linkFor(require(id));
    }

    /// What a link is good for; empty when it no longer holds.
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(String token) {
        return repository.invitation(hash(token), clock.instant()).filter(invitation -> switch (invitation) {
            case Invitation.ToChooseAPassword(Account account) -> account.enabled();
            case Invitation.ToBecomeAdministrator() -> true;
        });
    }

    /// Ends the sessions of the person, and any lock.
    ///
    /// @throws LinkSpentException when the link no longer holds
    /// @throws PasswordRefusedException when the password has a flaw; the link goes on holding
    @PreAuthorize("permitAll()")
    public void choosePassword(String token, String password) {
        if (!(invitation(token).orElseThrow(LinkSpentException::new)
                instanceof Invitation.ToChooseAPassword(Account account))) {
            throw new LinkSpentException();
        }
        var passwordHash = passwords.hash(password, account.username());
        spend(token);
        repository.deleteLinksOf(account.id());
        repository.setPassword(account.id(), passwordHash);
        attempts.forget(new Username(account.username()));
    }

    /// Lets whoever holds the link of the first start become the administrator.
    ///
    /// @throws LinkSpentException when the link no longer holds
    /// @throws PasswordRefusedException when the password has a flaw; the link goes on holding
    /// @throws UsernameTakenException when another account has the name; the link goes on holding
    @PreAuthorize("permitAll()")
    public void becomeAdministrator(String token, Username username, String displayName, String password) {
        if (!(invitation(token).orElseThrow(LinkSpentException::new) instanceof Invitation.ToBecomeAdministrator)) {
            throw new LinkSpentException();
        }
        insertAdministrator(username, displayName, password);
        spend(token);
    }

    /// Ends all other sessions of whoever is signed in.
    ///
    /// @return what the session that goes on has to keep
    /// @throws WrongPasswordException when the present password is not the right one
    /// @throws TooManyAttemptsException when it was tried too often
    /// @throws PasswordRefusedException when the new one has a flaw
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignedIn changePassword(String present, String wanted) {
        var account = currentAccount.require();
        passwords.flaw(wanted, account.username()).ifPresent(flaw -> {
            throw new PasswordRefusedException(flaw);
        });
        provePassword(present);
        repository.setPassword(account.id(), passwords.hash(wanted, account.username()));
        repository.deleteLinksOf(account.id());
        return signedIn(account.id());
    }

    /// Makes sure that whoever is at the desk is the one who signed in there.
    ///
    /// @throws WrongPasswordException when the password is not the right one
    /// @throws TooManyAttemptsException when it was tried too often
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void provePassword(String present) {
        var account = currentAccount.require();
        var username = new Username(account.username());
        attempts.begin(username).ifPresent(until -> {
            throw new TooManyAttemptsException(until);
        });
        var kept = repository.find(account.id()).orElseThrow(() -> new UnknownAccountException(account.id()));
        if (!passwords.match(present, kept.passwordHash())) {
            throw new WrongPasswordException();
        }
        attempts.forget(username);
    }

    /// Ends every session of whoever is signed in but the one that goes on with what this returns.
    @PreAuthorize("isAuthenticated()")
    public SignedIn endOtherSessions() {
        var account = currentAccount.require().id();
        repository.endSessions(account);
        return signedIn(account);
    }

    /// Ends every session there is, and every link with which a password is chosen: after accounts were replaced by
    /// those of another day.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void endEverySession() {
        repository.endEverySession();
    }

    /// Checks a name and a password. It takes as long whether there is such an account or not.
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignIn signIn(String name, String password) {
        var username = Username.of(name);
        var locked = username.flatMap(attempts::begin);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        var kept = username.flatMap(repository::find);
        var passwordHash = kept.map(AccountRepository.Kept::passwordHash).orElse(null);
        if (!passwords.match(password, passwordHash)
                || !kept.orElseThrow().account().enabled()) {
            return new SignIn.Refused();
        }
        var id = kept.orElseThrow().account().id();
        if (passwordHash != null && passwords.isKeptInAnOldWay(passwordHash)) {
            repository.keepAnew(id, passwords.hashAgain(password), passwordHash);
        }
        if (secondSteps.isOn(id)) {
            // Not forgotten yet: who knows the password is to have no more codes to try than others have passwords.
            username.ifPresent(attempts::takeBack);
            return new SignIn.AwaitsCode(new HalfSignedIn(id, kept.orElseThrow().stamp(), clock.instant()));
        }
        username.ifPresent(attempts::forget);
        return new SignIn.Granted(kept.orElseThrow().signedIn());
    }

    /// Lets somebody in whom an authenticator of theirs has vouched for. Only whoever checked that may ask for it.
    @PreAuthorize("permitAll()")
    public SignIn signInVouchedFor(Username username) {
        return repository
                .find(username)
                .filter(kept -> kept.account().enabled())
                .<SignIn>map(kept -> new SignIn.Granted(kept.signedIn()))
                .orElseGet(SignIn.Refused::new);
    }

    /// Whether a session may go on, and with whom as the account is now. Asked at every request.
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<SignedIn> stillSignedIn(SignedIn before) {
        return repository
                .find(before.account().id())
                .filter(kept -> kept.account().enabled() && kept.stamp() == before.stamp())
                .map(AccountRepository.Kept::signedIn);
    }

    /// Makes the first administrator of an empty house. Only the start may ask for it.
    void found(Username username, String password) {
        if (repository.isEmpty()) {
            insertAdministrator(username, username.value(), password);
        }
    }

    /// The link with which the first administrator comes in; earlier ones no longer hold. Empty when there is one
    /// who can sign in. Only the start may ask for it.
    Optional<SetUpLink> foundingLink() {
        repository.deleteLinksOfNobody();
        return repository.lockAdministrators().isEmpty()
                ? Optional.of(keepLink(null, FIRST_LINK_HOLDS))
                : Optional.empty();
    }

    private void insertAdministrator(Username username, String displayName, String password) {
        var account = new Account(AccountId.create(), username.value(), displayName, Role.ADMINISTRATOR, true);
        insert(username, account, passwords.hash(password, username.value()));
    }

    private void insert(Username username, Account account, @Nullable String passwordHash) {
        try {
            repository.insert(account, passwordHash, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new UsernameTakenException(username);
        }
    }

    private SetUpLink linkFor(Account account) {
        repository.deleteLinksOf(account.id());
        return keepLink(account.id(), LINK_HOLDS);
    }

    private SetUpLink keepLink(@Nullable AccountId account, Duration holds) {
        var now = clock.instant();
        repository.deleteLinksExpiredBefore(now);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        var link = new SetUpLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), now.plus(holds));
        repository.insertLink(hash(link.token()), account, link.expiresAt());
        return link;
    }

    private void spend(String token) {
        if (!repository.spend(hash(token))) {
            throw new LinkSpentException();
        }
    }

    private SignedIn signedIn(AccountId id) {
        return repository
                .find(id)
                .orElseThrow(() -> new UnknownAccountException(id))
                .signedIn();
    }

    private Account require(AccountId id) {
        return find(id).orElseThrow(() -> new UnknownAccountException(id));
    }

    private static void refuseToLoseTheLast(List<AccountId> administrators, Account account) {
        if (administrators.equals(List.of(account.id()))) {
            throw new LastAdministratorException(account);
        }
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
