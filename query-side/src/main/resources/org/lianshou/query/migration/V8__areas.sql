-- How the county's areas, and the duties in each, stand: tables of the shape of details. Nobody reads them but whoever
-- folds the next event.
create table area_tree_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
);
create table area_duty_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
);
alter table area_tree_details alter column state set statistics 0;
alter table area_duty_details alter column state set statistics 0;

grant select, insert, update, delete, truncate on area_tree_details, area_duty_details to lianshou_query;

-- A boundary that moves takes with it the rows of an area.
create index register_place on register (area);
create index notice_place on notice (board);
create index session_place on session (area);

create or replace view standing as
    select 'issue' as kind, stream, number, version, position from details
    union all
    select 'session', stream, number, version, position from session_details
    union all
    select 'roster', stream, number, version, position from roster_details
    union all
    select 'area-tree', stream, number, version, position from area_tree_details
    union all
    select 'area-duty', stream, number, version, position from area_duty_details;
