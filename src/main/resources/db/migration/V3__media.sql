-- The pages of files that hold several: each is a picture of its own. The text is what the file says beside the page's image.
create table media_page (
    source varchar(64) not null,
    page   integer     not null,
    sha256 varchar(64) not null references media (sha256),
    words  text,
    primary key (source, page)
);

-- Work on pictures that nobody has to wait for. It outlives the process: whoever works on something holds it for a short
-- time and renews that, so that what a dead process left is taken up again.
create table media_job (
    id            varchar(80)  primary key,
    task          varchar(20)  not null,
    subject       varchar(64),
    file_name     varchar(255) not null,
    owner         varchar(80),
    state         varchar(20)  not null,
    done          integer      not null,
    total         integer      not null,
    attempts      integer      not null,
    problem       varchar(40),
    problem_limit bigint       not null,
    worker        varchar(40),
    held_until    timestamp with time zone,
    queued_at     timestamp with time zone not null
);
create index media_job_by_state on media_job (state, queued_at);
create index media_job_by_subject on media_job (subject);

insert into media_job (id, task, subject, file_name, state, done, total, attempts, problem_limit, queued_at)
select 'tiles-' || sha256, 'TILES', sha256, file_name, 'WAITING', 0, 100, 0, 0, added_at from media;
