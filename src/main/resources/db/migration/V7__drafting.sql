-- Case numbers are given when an exhibit is published for the first time with an object, and never again: not to
-- another object either, when this one is gone.
create table case_number (
    exhibit uuid        not null references exhibit (id),
    block   varchar(40) not null,
    number  varchar(20) not null,
    primary key (exhibit, block),
    unique (exhibit, number)
);
