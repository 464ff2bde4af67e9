-- The library at the size of an archive: what lists are made of, a bin, saved filters, operations that can be undone as
-- a whole, entries for headings, and how archives cite.

-- Derived from the newest state of each document: made anew by the application where index_format is older than its own.
drop index document_by_date;
drop index document_by_title;
alter table document drop column date_earliest;
alter table document drop column has_rights;
alter table document drop column has_summary;
alter table document add column date_sort bigint;
alter table document add column date_from bigint;
alter table document add column date_to bigint;
alter table document add column missing varchar(120) default '' not null;
alter table document add column index_format integer default 0 not null;

-- In the bin since when; and since when nothing is left of it but its handle, which is never given again.
alter table document add column binned_at timestamp with time zone;
alter table document add column binned_by uuid references account (id);
alter table document add column gone_at timestamp with time zone;
create index document_in_bin on document (binned_at);
create index document_by_index_format on document (index_format);

-- What made a state, where it was not simply saved.
alter table document_state add column deed varchar(20) default 'SAVED' not null;
alter table document_state add column operation uuid;
alter table document_state add column of_version bigint;

-- A change of many documents at once.
create table library_operation (
    id        uuid        primary key,
    format    integer     not null,
    body      text        not null,
    documents integer     not null,
    done_at   timestamp with time zone not null,
    done_by   uuid references account (id),
    undone_at timestamp with time zone,
    undone_by uuid references account (id)
);
create index library_operation_by_time on library_operation (done_at);

create table operation_document (
    operation      uuid        not null references library_operation (id),
    document       varchar(80) not null references document (id),
    before_version bigint      not null,
    after_version  bigint      not null,
    primary key (operation, document)
);
create index operation_document_by_document on operation_document (document);

create table saved_filter (
    id     uuid         primary key,
    owner  uuid         not null references account (id) on delete cascade,
    name   varchar(120) not null,
    shared boolean      not null,
    format integer      not null,
    query  text         not null
);
create index saved_filter_by_owner on saved_filter (owner);

-- People and bodies, subjects and places as things of their own. One that was merged into another stays, unlisted, so
-- that the merge can be undone.
create table entry (
    id          uuid         primary key,
    kind        varchar(20)  not null,
    name        varchar(500) not null,
    name_key    varchar(500) not null,
    format      integer      not null,
    body        text         not null,
    version     bigint       not null,
    merged_into uuid references entry (id),
    changed_at  timestamp with time zone not null,
    changed_by  uuid references account (id)
);
create index entry_by_name on entry (kind, name_key);

-- Every name of an entry, the preferred one too, as headings are compared with it.
create table entry_name (
    entry    uuid         not null references entry (id),
    kind     varchar(20)  not null,
    name_key varchar(500) not null,
    primary key (entry, name_key)
);
create index entry_name_by_key on entry_name (kind, name_key);

create table entry_authority (
    entry uuid         not null references entry (id),
    kind  varchar(20)  not null,
    uri   varchar(500) not null,
    primary key (entry, uri)
);
create index entry_authority_by_uri on entry_authority (kind, uri);

-- Which documents speak of which entries: kept up whenever a document is saved.
create table document_entry (
    document varchar(80) not null references document (id),
    entry    uuid        not null references entry (id),
    primary key (document, entry)
);
create index document_entry_by_entry on document_entry (entry);

-- How an archive is cited, and which levels its references have.
create table archive (
    id       uuid         primary key,
    name     varchar(300) not null,
    name_key varchar(300) not null unique,
    format   integer      not null,
    body     text         not null,
    version  bigint       not null
);

-- Entries that look alike and of which somebody said that they are not the same.
create table entry_distinct (
    one   uuid not null references entry (id) on delete cascade,
    other uuid not null references entry (id) on delete cascade,
    primary key (one, other)
);
