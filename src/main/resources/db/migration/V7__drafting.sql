-- Case numbers are given when an exhibit is published for the first time with an object, and never again: not to
-- another object either, when this one is gone.
create table case_number (
    exhibit uuid        not null references exhibit (id),
    block   varchar(40) not null,
    number  varchar(20) not null,
    primary key (exhibit, block),
    unique (exhibit, number)
);

-- An exhibit in the bin. Once the bin was emptied its draft is gone; what was published of it stays, and its slug.
alter table exhibit add column binned_at timestamp with time zone;
alter table exhibit add column binned_by uuid;
alter table exhibit add column gone_at timestamp with time zone;
alter table exhibit add constraint exhibit_binned_by foreign key (binned_by) references account (id);

-- A link with which somebody without an account reads a draft. Only the hash of its secret is kept.
create table review_link (
    id          uuid         primary key,
    exhibit     uuid         not null references exhibit (id),
    token_hash  varchar(64)  not null unique,
    label       varchar(200) not null,
    may_comment boolean      not null,
    created_at  timestamp with time zone not null,
    created_by  uuid references account (id),
    expires_at  timestamp with time zone not null,
    revoked_at  timestamp with time zone
);
create index review_link_by_exhibit on review_link (exhibit);

-- What is said about a block, or about a page where no block is named. Comments are never changed or deleted.
create table comment_thread (
    id          uuid        primary key,
    exhibit     uuid        not null references exhibit (id),
    page        varchar(40) not null,
    block       varchar(40),
    begun_at    timestamp with time zone not null,
    resolved_at timestamp with time zone,
    resolved_by uuid references account (id)
);
create index comment_thread_by_exhibit on comment_thread (exhibit);

create table thread_comment (
    thread      uuid          not null references comment_thread (id),
    number      integer       not null,
    body        varchar(4000) not null,
    said_at     timestamp with time zone not null,
    said_by     uuid references account (id),
    guest       varchar(80),
    review_link uuid references review_link (id),
    primary key (thread, number)
);

-- Whom a comment concerns: those it names, and those it answers.
create table comment_notice (
    thread  uuid    not null,
    number  integer not null,
    account uuid    not null references account (id),
    named   boolean not null,
    seen_at timestamp with time zone,
    primary key (thread, number, account),
    foreign key (thread, number) references thread_comment (thread, number)
);
create index comment_notice_by_account on comment_notice (account);

create table review (
    id         uuid        primary key,
    exhibit    uuid        not null references exhibit (id),
    reviewer   uuid        not null references account (id),
    revision   bigint      not null,
    message    varchar(2000),
    asked_at   timestamp with time zone not null,
    asked_by   uuid references account (id),
    state      varchar(20) not null,
    remarks    varchar(4000),
    decided_at timestamp with time zone
);
create index review_by_exhibit on review (exhibit);
create index review_by_reviewer on review (reviewer, state);

-- Publications at a time. The state they wait for is the revision that was looked at.
create table planned_edition (
    id         uuid        primary key,
    exhibit    uuid        not null references exhibit (id),
    revision   bigint      not null,
    note       varchar(2000),
    due_at     timestamp with time zone not null,
    planned_at timestamp with time zone not null,
    planned_by uuid references account (id),
    state      varchar(20) not null,
    ended_at   timestamp with time zone,
    edition    integer,
    trouble    varchar(2000)
);
create index planned_edition_by_state on planned_edition (state, due_at);
create index planned_edition_by_exhibit on planned_edition (exhibit);

-- What was done to people, their rights and what the public reads. Rows are only ever added.
create table audit_entry (
    id      uuid         primary key,
    done_at timestamp with time zone not null,
    done_by uuid references account (id),
    deed    varchar(40)  not null,
    subject varchar(500) not null,
    more    varchar(500)
);
create index audit_entry_by_time on audit_entry (done_at);
