-- Other ways to prove who one is than a password. Both H2 and PostgreSQL run this.

-- The second step at the door: one-time codes. The secret is encrypted with a key that is not in the database.
create table second_step (
    account   uuid         primary key references account (id) on delete cascade,
    secret    varchar(400) not null,
    -- The half minute of the code that was taken last: neither its nor an earlier one's is taken again.
    last_step bigint       not null,
    since     timestamp with time zone not null
);

-- What helps whoever has lost the device with the codes: each works once. Keyed hashes.
create table recovery_code (
    account   uuid        not null references second_step (account) on delete cascade,
    code_hash varchar(64) not null,
    primary key (account, code_hash)
);

-- An administrator took the second step off somebody's account, who is told until they have read it.
create table second_step_taken_off (
    account  uuid primary key references account (id) on delete cascade,
    taken_by uuid references account (id),
    taken_at timestamp with time zone not null
);

-- What authenticators know a person by: random, so that it says nothing about them.
create table passkey_owner (
    account uuid        primary key references account (id) on delete cascade,
    handle  varchar(90) not null unique
);

-- Bytes are base64url. What is no secret is all there is: the private key never leaves the authenticator.
create table passkey (
    credential_id   varchar(1400) primary key,
    account         uuid          not null references passkey_owner (account) on delete cascade,
    name            varchar(120)  not null,
    public_key      text          not null,
    attestation     text          not null,
    client_data     text          not null,
    signature_count bigint        not null,
    verifies_owner  boolean       not null,
    backup_eligible boolean       not null,
    backed_up       boolean       not null,
    transports      varchar(200)  not null,
    made_at         timestamp with time zone not null,
    last_used_at    timestamp with time zone
);
create index passkey_by_account on passkey (account);
