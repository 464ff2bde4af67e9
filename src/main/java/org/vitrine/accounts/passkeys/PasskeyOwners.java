package org.vitrine.accounts.passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// What authenticators know people by. Their names are those of their accounts, as they are now.
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return owner("handle = :it", id.toBase64UrlString());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return owner("username = :it", username);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql("""
                        insert into passkey_owner (account, handle)
                        values ((select id from account where username = :name), :handle)
                        """)
                .param("handle", owner.getId().toBase64UrlString())
                .param("name", owner.getName())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey_owner where handle = :handle")
                .param("handle", id.toBase64UrlString())
                .update();
    }

    private @Nullable PublicKeyCredentialUserEntity owner(String condition, String it) {
        return jdbc.sql("""
                        select handle, username, display_name from passkey_owner
                        join account on account.id = passkey_owner.account where\s""" + condition)
                .param("it", it)
                .query((row, _) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.fromBase64(row.getString("handle")))
                        .name(row.getString("username"))
                        .displayName(row.getString("display_name"))
                        .build())
                .optional()
                .orElse(null);
    }
}
