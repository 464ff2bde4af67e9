package org.vitrine.accounts.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;

@Repository
class PasskeyRepository implements UserCredentialRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql("""
                        select credential_id, name, made_at, last_used_at from passkey
                        where account = :account order by made_at, credential_id
                        """)
                .param("account", account.value())
                .query((row, _) -> new Passkey(
                        new PasskeyId(row.getString("credential_id")),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    void delete(AccountId account, PasskeyId id) {
        jdbc.sql("delete from passkey where credential_id = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from passkey where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .update();
    }

    /// A new passkey, or one that was used.
    @Override
    public void save(CredentialRecord passkey) {
        if (used(passkey) == 0) {
            insert(passkey);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("""
                        select passkey.*, handle from passkey
                        join passkey_owner on passkey_owner.account = passkey.account
                        where credential_id = :id
                        """)
                .param("id", credentialId.toBase64UrlString())
                .query((row, _) -> passkey(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql("""
                        select passkey.*, handle from passkey
                        join passkey_owner on passkey_owner.account = passkey.account
                        where handle = :handle order by made_at
                        """)
                .param("handle", userId.toBase64UrlString())
                .query((row, _) -> passkey(row))
                .list();
    }

    private int used(CredentialRecord passkey) {
        return jdbc.sql("""
                        update passkey
                        set signature_count = :count, backed_up = :backedUp, last_used_at = :now
                        where credential_id = :id
                        """)
                .param("count", passkey.getSignatureCount())
                .param("backedUp", passkey.isBackupState())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .update();
    }

    private void insert(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into passkey
                            (credential_id, account, name, public_key, attestation, client_data, signature_count,
                             verifies_owner, backup_eligible, backed_up, transports, made_at)
                        values (:id, (select account from passkey_owner where handle = :handle), :name, :publicKey,
                             :attestation, :clientData, :count, :verifies, :eligible, :backedUp, :transports, :now)
                        """)
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("name", passkey.getLabel())
                .param("publicKey", new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString())
                .param("attestation", text(passkey.getAttestationObject()))
                .param("clientData", text(passkey.getAttestationClientDataJSON()))
                .param("count", passkey.getSignatureCount())
                .param("verifies", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("handle", passkey.getUserEntityUserId().toBase64UrlString())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        var made = row.getObject("made_at", OffsetDateTime.class).toInstant();
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verifies_owner"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(",", -1))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .attestationClientDataJSON(Bytes.fromBase64(row.getString("client_data")))
                .label(row.getString("name"))
                .created(made)
                .lastUsed(used == null ? made : used.toInstant())
                .build();
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }
}
