package org.vitrine.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes that an account asks for after the password, for those who switch it on.
@Service
@Transactional
public class SecondStep {
    public static final int RECOVERY_CODES = 10;

    /// How long after the password a code may be given.
    static final Duration WAITS = Duration.ofMinutes(10);

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    /// Without letters and digits that are taken for one another.
    private static final String RECOVERY_DIGITS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int RECOVERY_LENGTH = 12;

    private final Accounts accounts;
    private final AccountRepository repository;
    private final SecondStepRepository steps;
    private final SignInAttempts attempts;
    private final CurrentAccount currentAccount;
    private final KeyFile keyFile;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);

    SecondStep(
            Accounts accounts,
            AccountRepository repository,
            SecondStepRepository steps,
            SignInAttempts attempts,
            CurrentAccount currentAccount,
            KeyFile keyFile,
            Clock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.steps = steps;
        this.attempts = attempts;
        this.currentAccount = currentAccount;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /// Of whoever is signed in.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public SecondStepState state() {
        return steps.state(currentAccount.require().id());
    }

    /// A secret for an app. It means nothing until it is [confirmed][#switchOn].
    @PreAuthorize("isAuthenticated()")
    public CodeSecret propose() {
        return CodeSecret.create();
    }

    /// Asks whoever is signed in for codes from now on.
    ///
    /// @param code shows that the secret has arrived in the app
    /// @return the recovery codes: nobody sees them again
    /// @throws WrongCodeException when it has not
    /// @throws org.springframework.dao.DuplicateKeyException when codes are asked for already
    @PreAuthorize("isAuthenticated()")
    public List<String> switchOn(CodeSecret secret, String code) {
        var me = currentAccount.require().id();
        var step = stepOf(secret, plain(code)).orElseThrow(WrongCodeException::new);
        var recovery = Stream.generate(this::recoveryCode)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        steps.insert(
                me,
                keyFile.encrypt(secret.base32(), me),
                step,
                recovery.stream().map(each -> keyFile.hash(plain(each), me)).toList(),
                clock.instant());
        return recovery;
    }

    /// @throws WrongPasswordException when the present password is not the right one
    /// @throws TooManyAttemptsException when it was tried too often
    @PreAuthorize("isAuthenticated()")
    public void switchOff(String password) {
        accounts.provePassword(password);
        steps.delete(currentAccount.require().id());
    }

    /// Helps somebody who has lost both the device and the recovery codes. They are told.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void takeOff(AccountId account) {
        var me = currentAccount.current().map(Account::id).orElse(null);
        if (account.equals(me)) {
            throw new AccessDeniedException("One's own is switched off with the password");
        }
        if (steps.delete(account)) {
            steps.insertTakenOff(account, me, clock.instant());
        }
    }

    /// Whoever is signed in knows that theirs was taken off.
    @PreAuthorize("isAuthenticated()")
    public void acknowledge() {
        steps.forgetTakenOff(currentAccount.require().id());
    }

    /// Lets in whoever gave name and password and now a code, of the app or for recovery. Codes are tried no more
    /// often than passwords.
    ///
    /// @return refused when the half has lapsed, so that one has to begin again
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignIn finish(HalfSignedIn half, String code) {
        var kept =
                repository.find(half.account()).filter(now -> now.account().enabled() && now.stamp() == half.stamp());
        var secret = steps.secret(half.account());
        if (kept.isEmpty() || secret.isEmpty() || half.since().plus(WAITS).isBefore(clock.instant())) {
            return new SignIn.Refused();
        }
        var username = new Username(kept.get().account().username());
        var locked = attempts.begin(username);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        if (!takes(half.account(), secret.get(), plain(code))) {
            return new SignIn.AwaitsCode(half);
        }
        attempts.forget(username);
        return new SignIn.Granted(kept.get().signedIn());
    }

    private boolean takes(AccountId account, String kept, String code) {
        if (!CODE.matcher(code).matches()) {
            return steps.spend(account, keyFile.hash(code, account));
        }
        var step = keyFile.decrypt(kept, account).map(CodeSecret::new).map(secret -> stepOf(secret, code));
        return step.isPresent()
                && step.get().isPresent()
                && steps.take(account, step.get().getAsLong());
    }

    /// The step whose code it is: this one, or one beside it, since clocks differ and people type slowly.
    private OptionalLong stepOf(CodeSecret secret, String code) {
        var now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> same(code, codeAt(secret, step)))
                .max();
    }

    private String codeAt(CodeSecret secret, long step) {
        return code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
    }

    /// What an app shows at a time.
    String code(CodeSecret secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret.bytes(), codes.getAlgorithm()), at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(RECOVERY_DIGITS.charAt(random.nextInt(RECOVERY_DIGITS.length())));
        }
        return code.toString();
    }

    /// As it may be typed: in groups, or in capitals.
    private static String plain(String code) {
        var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return plain.length() > 40 ? "" : plain;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
