-- Files of other systems' records, and what became of each row. The file itself goes when the import ends: what matters
-- is in the log then, and the digest says which file it was.
create table desk.import (
    id          uuid        primary key,
    profile     text        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    state       text        not null default 'running' check (state in ('running', 'done', 'failed')),
    failure     text,
    total       integer     not null,
    sha256      bytea       not null,
    content     bytea,
    check ((state = 'running') = (content is not null)),
    check ((state = 'running') = (finished_at is null))
);
create index import_running on desk.import (started_at) where state = 'running';

create table desk.import_receipt (
    import      uuid    not null references desk.import,
    row         integer not null,
    line        integer not null,
    source_key  text,
    accepted    boolean not null,
    issue       uuid,
    number      bigint,
    existing    boolean not null,
    code        text,
    column_name text,
    message     text,
    primary key (import, row),
    check (accepted = (issue is not null and number is not null)),
    check (accepted or code is not null)
);

grant select, insert on desk.import to lianshou_command;
grant update (state, finished_at, failure, content) on desk.import to lianshou_command;
grant select, insert on desk.import_receipt to lianshou_command;
