package org.vitrine.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.accounts.AccountId;

@DatabaseTest
class PasskeyRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final JdbcClient jdbc;
    private final PasskeyRepository repository;
    private final PasskeyOwners owners;
    private final AccountId ada = AccountId.create();
    private final Bytes handle = Bytes.random();

    PasskeyRepositoryTest(Database database) {
        jdbc = database.jdbc();
        repository = new PasskeyRepository(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        owners = new PasskeyOwners(jdbc);
    }

    @BeforeEach
    void adaHasAHandle() {
        account(ada, "ada", "Ada Lovelace");
        assertThat(owners.findByUsername("ada")).isNull();
        owners.save(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name("ada")
                .displayName("ada")
                .build());
    }

    @Test
    void anOwnerIsCalledWhatTheAccountIsCalledNow() {
        assertThat(owners.findById(handle)).satisfies(owner -> {
            assertThat(owner.getName()).isEqualTo("ada");
            assertThat(owner.getDisplayName()).isEqualTo("Ada Lovelace");
            assertThat(owner.getId()).isEqualTo(handle);
        });
        assertThat(owners.findByUsername("ada")).isNotNull();
        assertThat(owners.findById(Bytes.random())).isNull();
    }

    @Test
    void aPasskeyComesBackAsItWasKept() {
        var made = passkey("My telephone");
        repository.save(made);
        var kept = repository.findByCredentialId(made.getCredentialId());
        assertThat(kept).isNotNull();
        assertThat(kept.getUserEntityUserId()).isEqualTo(handle);
        assertThat(kept.getPublicKey().getBytes()).isEqualTo(made.getPublicKey().getBytes());
        assertThat(kept.getAttestationObject()).isEqualTo(made.getAttestationObject());
        assertThat(kept.getTransports()).isEqualTo(made.getTransports());
        assertThat(kept.getLabel()).isEqualTo("My telephone");
        assertThat(kept.isUvInitialized()).isTrue();
        assertThat(repository.findByUserId(handle)).hasSize(1);
        assertThat(repository.findByUserId(Bytes.random())).isEmpty();
        assertThat(repository.of(ada)).containsExactly(new Passkey(id(made), "My telephone", NOW, Optional.empty()));
    }

    @Test
    void itSaysWhenItWasLastUsed() {
        var made = passkey("My telephone");
        repository.save(made);
        repository.save(ImmutableCredentialRecord.fromCredentialRecord(made)
                .signatureCount(7)
                .build());
        assertThat(repository.of(ada)).containsExactly(new Passkey(id(made), "My telephone", NOW, Optional.of(NOW)));
        assertThat(repository.findByCredentialId(made.getCredentialId()).getSignatureCount())
                .isEqualTo(7);
    }

    @Test
    void oneRemovesOnesOwnAndNobodyElses() {
        var made = passkey("My telephone");
        repository.save(made);
        repository.delete(AccountId.create(), id(made));
        assertThat(repository.of(ada)).hasSize(1);
        repository.delete(ada, id(made));
        assertThat(repository.of(ada)).isEmpty();
        assertThat(repository.findByCredentialId(made.getCredentialId())).isNull();
    }

    private CredentialRecord passkey(String name) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(UUID.randomUUID().toString().getBytes()))
                .userEntityUserId(handle)
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 2, -3}))
                .signatureCount(1)
                .uvInitialized(true)
                .backupEligible(false)
                .backupState(false)
                .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
                .attestationObject(new Bytes(new byte[] {4, 5}))
                .attestationClientDataJSON(new Bytes(new byte[] {6}))
                .label(name)
                .build();
    }

    private static PasskeyId id(CredentialRecord passkey) {
        return new PasskeyId(passkey.getCredentialId().toBase64UrlString());
    }

    private void account(AccountId id, String username, String name) {
        jdbc.sql("""
                        insert into account (id, username, display_name, role, enabled, session_stamp, created_at)
                        values (:id, :username, :name, 'CURATOR', true, 0, :now)
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("name", name)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }
}
