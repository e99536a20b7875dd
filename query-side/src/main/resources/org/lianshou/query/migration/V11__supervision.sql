-- Supervision orders, rounds and villages: how each stands, in tables of the shape of details, and the lists of them.
create table supervision_order_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
) with (fillfactor = 60);
create table supervision_run_details (like supervision_order_details including all);
create table village_risk_details (like supervision_order_details including all) with (fillfactor = 60);
alter table supervision_order_details alter column state set statistics 0;
alter table supervision_run_details alter column state set statistics 0;
alter table village_risk_details alter column state set statistics 0;

create table supervision_order (
    stream     uuid        not null primary key,
    number     bigint      not null unique,
    version    integer     not null,
    area       text        not null,
    area_path  text        not null,
    unit       text        not null,
    stage      text        not null,
    listed     boolean     not null,
    ground     text        not null,
    issued_by  text        not null,
    reply_by   timestamptz not null,
    bound      boolean     not null,
    late_reply boolean     not null,
    issues     text[]      not null
);
comment on column supervision_order.bound is 'whether reply_by is only a bound, against which nothing is late';
create index supervision_order_area on supervision_order (area_path text_pattern_ops, number desc);
create index supervision_order_unit on supervision_order (unit, number desc);
create index supervision_order_place on supervision_order (area);
create index supervision_order_issues on supervision_order using gin (issues);

create table supervision_run (
    stream  uuid        not null primary key,
    number  bigint      not null unique,
    version integer     not null,
    area    text        not null,
    kind    text        not null,
    begins  date        not null,
    ends    date        not null,
    as_of   timestamptz not null
);
comment on column supervision_run.ends is 'the first day after its period';
create index supervision_run_area on supervision_run (area, kind, begins desc);

create table village_risk (
    stream     uuid    not null primary key,
    number     bigint  not null unique,
    version    integer not null,
    area       text    not null,
    area_path  text    not null,
    assessed   text,
    set_colour text,
    set_until  date
);
create index village_risk_area on village_risk (area_path text_pattern_ops, number desc);
create index village_risk_place on village_risk (area);

grant select, insert, update, delete, truncate
   on supervision_order_details, supervision_order, supervision_run_details, supervision_run, village_risk_details,
      village_risk
   to lianshou_query;

-- The kinds of before stay as they are, whichever they were.
do $$
begin
    execute 'create or replace view standing as '
        || rtrim(pg_get_viewdef('standing'::regclass), '; ')
        || ' union all select ''supervision-order'', stream, number, version, position from supervision_order_details'
        || ' union all select ''supervision-run'', stream, number, version, position from supervision_run_details'
        || ' union all select ''village-risk'', stream, number, version, position from village_risk_details';
end
$$;
