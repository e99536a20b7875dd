-- Joint sessions and rosters stand in tables of the same shape as issues do.
create table session_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
) with (fillfactor = 60);
create table roster_details (like session_details including all) with (fillfactor = 60);
alter table session_details alter column state set statistics 0;
alter table roster_details alter column state set statistics 0;

-- Where every stream stands, of whatever kind.
create view standing as
    select 'issue' as kind, stream, number, version, position from details
    union all
    select 'session', stream, number, version, position from session_details
    union all
    select 'roster', stream, number, version, position from roster_details;

create table session (
    stream       uuid        not null primary key,
    number       bigint      not null unique,
    version      integer     not null,
    area         text        not null,
    area_path    text        not null,
    mode         text        not null,
    stage        text        not null,
    scheduled_at timestamptz not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    items        integer     not null,
    settled      integer     not null,
    issues       text[]      not null,
    people       text[]      not null
);
comment on column session.people is 'those of the panel who are in the directory';
create index session_area on session (area_path text_pattern_ops, number desc);
create index session_issues on session using gin (issues);
create index session_people on session using gin (people) where people <> '{}';

grant select, insert, update, delete, truncate on session_details, roster_details, session to lianshou_query;
grant select on standing to lianshou_query;
