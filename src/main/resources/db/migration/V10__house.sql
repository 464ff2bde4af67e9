-- Whose house this is, and how often its pages are read. Both H2 and PostgreSQL run this.

-- One row, once somebody has written it down; the content is JSON with a format number.
create table institution (
    id         integer primary key check (id = 1),
    version    bigint  not null,
    content    text    not null,
    changed_at timestamp with time zone not null,
    changed_by uuid references account (id)
);

-- Logos and icons, under the SHA-256 of what is in them, in Base64: small, and the same on both databases.
create table house_file (
    name     varchar(80) primary key,
    content  text        not null,
    added_at timestamp with time zone not null
);

-- How often a page was opened on a day, in UTC: a sum, and nothing about who. The page is its id, or nothing for the cover.
create table page_views (
    exhibit uuid         not null,
    page    varchar(120) not null,
    viewed_on date       not null,
    views   bigint       not null,
    primary key (exhibit, page, viewed_on)
);
create index page_views_by_day on page_views (viewed_on);
