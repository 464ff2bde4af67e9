package org.vitrine.accounts.passkeys;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The passkeys that people have, and the making of new ones.
///
/// An authenticator always has to check that its owner is there, by finger, face or PIN: a passkey is then two proofs
/// in one, and no second step is asked for.
@Service
@Transactional
public class Passkeys {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final PasskeyRepository repository;
    private final PasskeyOwners owners;
    private final String house;
    private final ConcurrentMap<RelyingParty, WebAuthnRelyingPartyOperations> operations = new ConcurrentHashMap<>();

    Passkeys(
            Accounts accounts,
            CurrentAccount currentAccount,
            PasskeyRepository repository,
            PasskeyOwners owners,
            @Value("${vitrine.institution.name:Vitrine}") String house) {
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.repository = repository;
        this.owners = owners;
        this.house = house;
    }

    /// Those of whoever is signed in, in the order in which they were made.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return repository.of(currentAccount.require().id());
    }

    /// Begins to make a passkey for whoever is signed in.
    ///
    /// @throws org.vitrine.accounts.WrongPasswordException when the present password is not the right one
    /// @throws org.vitrine.accounts.TooManyAttemptsException when it was tried too often
    @PreAuthorize("isAuthenticated()")
    public PasskeyOffer offer(RelyingParty at, String password) {
        accounts.provePassword(password);
        var me = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var options = operations(at)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
        return new PasskeyOffer(at, options, JSON.writeValueAsString(options));
    }

    /// Keeps the passkey that an authenticator made.
    ///
    /// @param answer of the browser, as JSON
    /// @throws PasskeyRefusedException when the answer is not one to the offer
    @PreAuthorize("isAuthenticated()")
    public void keep(PasskeyOffer offer, String name, String answer) {
        var owner = owners.findByUsername(currentAccount.require().username());
        if (owner == null || !owner.getId().equals(offer.options().getUser().getId())) {
            throw new AccessDeniedException("The offer was made to somebody else");
        }
        var label = name.strip();
        if (label.isEmpty() || label.length() > Passkey.LONGEST_NAME) {
            throw new IllegalArgumentException("A passkey's name has 1 to " + Passkey.LONGEST_NAME + " characters");
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    JSON.readValue(answer, new TypeReference<>() {});
            operations(offer.at())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            offer.options(), new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException refused) {
            throw new PasskeyRefusedException("The answer does not fit the offer", refused);
        }
    }

    /// Takes one of whoever is signed in out of use; what is left in the authenticator opens nothing.
    @PreAuthorize("isAuthenticated()")
    public void remove(PasskeyId id) {
        repository.delete(currentAccount.require().id(), id);
    }

    /// What the protocol needs at an address. The number of addresses is that of the names of the house and of one's
    /// own machine.
    @PreAuthorize("permitAll()")
    public WebAuthnRelyingPartyOperations operations(RelyingParty at) {
        // Names under localhost and ports are anybody's to make up.
        if (operations.size() > 100) {
            operations.clear();
        }
        return operations.computeIfAbsent(at, this::create);
    }

    private WebAuthnRelyingPartyOperations create(RelyingParty at) {
        var made = new Webauthn4JRelyingPartyOperations(
                owners,
                repository,
                PublicKeyCredentialRpEntity.builder().id(at.id()).name(house).build(),
                Set.of(at.origin()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }
}
