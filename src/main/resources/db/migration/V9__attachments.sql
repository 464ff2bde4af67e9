-- Files that are no pictures: sound, film, captions, and what readers take along. Their bytes lie where those of pictures do.
create table attached_file (
    sha256     varchar(64)  primary key,
    media_type varchar(120) not null,
    file_name  varchar(255) not null,
    byte_count bigint       not null,
    added_at   timestamp with time zone not null
);
