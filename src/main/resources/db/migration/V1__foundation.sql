-- Both H2 and PostgreSQL run this. JSON lies in text columns: the two treat a json type differently.

create table account (
    id            uuid         primary key,
    username      varchar(80)  not null unique,
    display_name  varchar(120) not null,
    role          varchar(20)  not null,
    password_hash varchar(200),
    enabled       boolean      not null,
    -- Counted up to end every session that began before.
    session_stamp integer      not null,
    created_at    timestamp with time zone not null
);

-- One-time links with which a person chooses a password: only the hash of the secret is kept.
-- Without an account it is the link with which the first administrator comes in.
create table setup_link (
    token_hash varchar(64) primary key,
    account    uuid references account (id) on delete cascade,
    expires_at timestamp with time zone not null
);

-- Attempts to sign in since the last that succeeded. Names that belong to nobody are counted alike, so that
-- being locked says nothing about whether there is such an account.
create table sign_in_attempt (
    username     varchar(80) primary key,
    attempts     integer     not null,
    locked_until timestamp with time zone,
    last_at      timestamp with time zone not null
);

create table media (
    sha256     varchar(64)  primary key,
    media_type varchar(60)  not null,
    file_name  varchar(255) not null,
    width      integer      not null,
    height     integer      not null,
    byte_count bigint       not null,
    added_at   timestamp with time zone not null
);

create table document (
    id             varchar(80)  primary key,
    version        bigint       not null,
    title          varchar(1000) not null,
    sender         varchar(300),
    recipient      varchar(300),
    kind           varchar(120),
    date_edtf      varchar(60),
    date_earliest  date,
    languages      varchar(200) not null,
    reference      text         not null,
    reference_sort varchar(2000),
    layers         varchar(400) not null,
    thumbnail      varchar(64),
    has_rights     boolean      not null,
    has_summary    boolean      not null,
    searchable     text         not null,
    changed_at     timestamp with time zone not null,
    changed_by     uuid references account (id)
);
create index document_by_date on document (date_earliest);
create index document_by_title on document (title);

-- Every saved state of a document, never updated: the current one is the newest.
create table document_state (
    document varchar(80) not null references document (id),
    version  bigint      not null,
    format   integer     not null,
    body     text        not null,
    saved_at timestamp with time zone not null,
    saved_by uuid references account (id),
    primary key (document, version)
);

create table exhibit (
    id         uuid         primary key,
    slug       varchar(60)  not null unique,
    title      varchar(500) not null,
    owner      uuid references account (id),
    revision   bigint       not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);

-- A slug an exhibit once had: its addresses go on leading there.
create table former_slug (
    slug    varchar(60) primary key,
    exhibit uuid not null references exhibit (id)
);

create table exhibit_member (
    exhibit  uuid        not null references exhibit (id),
    account  uuid        not null references account (id),
    standing varchar(20) not null,
    primary key (exhibit, account)
);

-- Every saved state of a draft, never updated. undo_to and redo_to name the revisions that undoing and redoing lead to.
create table revision (
    exhibit  uuid        not null references exhibit (id),
    number   bigint      not null,
    format   integer     not null,
    body     text        not null,
    change   varchar(40) not null,
    undo_to  bigint,
    redo_to  bigint,
    saved_at timestamp with time zone not null,
    saved_by uuid references account (id),
    primary key (exhibit, number)
);

create table edition (
    exhibit      uuid    not null references exhibit (id),
    number       integer not null,
    revision     bigint  not null,
    format       integer not null,
    body         text    not null,
    note         varchar(2000),
    published_at timestamp with time zone not null,
    published_by uuid references account (id),
    primary key (exhibit, number)
);

create table edition_document (
    exhibit  uuid        not null,
    edition  integer     not null,
    document varchar(80) not null references document (id),
    primary key (exhibit, edition, document),
    foreign key (exhibit, edition) references edition (exhibit, number)
);
create index edition_document_by_document on edition_document (document);

-- Whether the public may read an exhibit, and what it is told where it may not. Insert-only: the newest row holds.
create table withdrawal (
    exhibit      uuid    not null references exhibit (id),
    number       integer not null,
    withdrawn    boolean not null,
    notice       varchar(2000),
    decided_at   timestamp with time zone not null,
    decided_by   uuid references account (id),
    primary key (exhibit, number)
);

-- What is done once in the life of a house: taking in the sample exhibits.
create table milestone (
    name       varchar(60) primary key,
    reached_at timestamp with time zone not null
);
