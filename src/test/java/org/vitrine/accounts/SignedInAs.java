package org.vitrine.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/// Runs a test of the application as somebody of this role, with an account in the database: `test-curator` and so on.
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {
    Role value();

    class Factory implements WithSecurityContextFactory<SignedInAs> {
        private final AccountRepository repository;
        private final Clock clock;

        Factory(AccountRepository repository, Clock clock) {
            this.repository = repository;
            this.clock = clock;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs wanted) {
            var username = new Username("test-" + wanted.value().name().toLowerCase(Locale.ROOT));
            var kept = repository.find(username).orElseGet(() -> {
                var account = new Account(AccountId.create(), username.value(), username.value(), wanted.value(), true);
                repository.insert(account, null, clock.instant());
                return repository.find(username).orElseThrow();
            });
            return new SecurityContextImpl(kept.signedIn().toAuthentication());
        }
    }
}
