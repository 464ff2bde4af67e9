-- Files that are no pictures: sound, film, captions, and what readers take along. Their bytes lie where those of pictures do.
create table attached_file (
    sha256     varchar(64)  primary key,
    media_type varchar(120) not null,
    file_name  varchar(255) not null,
    byte_count bigint       not null,
    added_at   timestamp with time zone not null
);

-- Blocks that were given another name, so that what is said about them follows, also when that is taken back.
create table block_name (
    exhibit uuid        not null references exhibit (id) on delete cascade,
    former  varchar(40) not null,
    present varchar(40) not null,
    primary key (exhibit, former, present)
);
