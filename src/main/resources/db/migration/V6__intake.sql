-- Imports of many documents at once. Both H2 and PostgreSQL run this.

create table import_job (
    id         uuid         primary key,
    kind       varchar(20)  not null,
    name       varchar(400) not null,
    state      varchar(20)  not null,
    format     integer      not null,
    settings   text         not null,
    -- How many rows the present pass is through, of how many. Moved in the transaction that took those rows.
    passed     bigint       not null,
    total      bigint,
    fresh      bigint       not null,
    updated    bigint       not null,
    unchanged  bigint       not null,
    refused    bigint       not null,
    remarked   bigint       not null,
    undone     bigint       not null,
    kept       bigint       not null,
    findings   text         not null,
    created_at timestamp with time zone not null,
    created_by uuid references account (id),
    changed_at timestamp with time zone not null
);
create index import_job_by_day on import_job (created_at);

-- What came of each row, in the order of the file.
create table import_row (
    job            uuid         not null references import_job (id) on delete cascade,
    number         bigint       not null,
    label          varchar(400) not null,
    -- Of the import and what identifies the record: H2 finds many values of one column, but not of a second one.
    identity       varchar(64),
    outcome        varchar(12)  not null,
    document       varchar(80),
    version_before bigint,
    version_after  bigint,
    findings       text,
    proposal       text,
    -- Why it could not be undone.
    kept           text,
    primary key (job, number)
);
create index import_row_by_identity on import_row (identity);

-- Which document here a record of elsewhere became, so that it is updated when it comes again.
create table imported_record (
    -- Of provider and identifier.
    record_key varchar(64)  primary key,
    provider   varchar(300) not null,
    identifier varchar(400) not null,
    document   varchar(80)  not null references document (id) on delete cascade,
    -- The state that the import left: a later one was made by somebody here.
    version    bigint       not null
);
create index imported_record_by_document on imported_record (document);
