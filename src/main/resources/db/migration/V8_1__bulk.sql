-- So that many documents at once find what they mean, and find it fast.

-- H2 finds many values of an index's first column, but not of its second.
drop index entry_name_by_key;
create index entry_name_by_key on entry_name (name_key, kind);
drop index entry_authority_by_uri;
create index entry_authority_by_uri on entry_authority (uri, kind);

-- Which document here a record of elsewhere became. Records come in the order of their identifiers more often than not:
-- an index in that order grows at its end, where one of hashes is written anew all over.
create table known_record (
    identifier varchar(400) not null,
    provider   varchar(300) not null,
    document   varchar(80)  not null references document (id) on delete cascade,
    -- The state that the import left: a later one was made by somebody here.
    version    bigint       not null,
    primary key (identifier, provider)
);
insert into known_record (identifier, provider, document, version)
select identifier, provider, document, version from imported_record;
drop table imported_record;
create index known_record_by_document on known_record (document);

-- Of the import, and what identifies the record as it is or, where that is long, its hash: in the order of the rows too.
alter table import_row alter column identity set data type varchar(120);

-- Which entries a document speaks of stands in its own row, of which the application makes what it looks up: a table of
-- links took a third of the time of an import. The application fills the column of documents that are here already.
alter table document add column entries text default '' not null;
drop table document_entry;

-- Whether another process has changed documents is asked every few seconds: from this index, without reading the rows.
create index document_by_version on document (gone_at, version);
