-- A backup every day: one row, once somebody has chosen. The backups themselves are listed where they lie, so that a
-- restored database does not forget the newer ones. Both H2 and PostgreSQL run this.
create table backup_plan (
    id          integer    primary key check (id = 1),
    switched_on boolean    not null,
    at_time     varchar(8) not null,
    keep        integer    not null,
    -- The day whose backup somebody has made or is making.
    done_for    date       not null
);
