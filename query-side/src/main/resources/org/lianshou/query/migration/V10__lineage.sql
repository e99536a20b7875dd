-- What issues came from and belong with; no row for one that stands alone.
create table lineage (
    stream    uuid    not null primary key,
    parent    uuid,
    gathering uuid,
    occasion  uuid,
    place     integer
);
comment on column lineage.place is 'which part of the parent, or which matter of the occasion';
create index lineage_parent on lineage (parent) where parent is not null;
create index lineage_gathering on lineage (gathering) where gathering is not null;
create index lineage_occasion on lineage (occasion) where occasion is not null;

grant select, insert, update, delete, truncate on lineage to lianshou_query;

-- Occasions stand in tables of the shape of details.
create table activity_day_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
);
create table home_visit_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
);
alter table activity_day_details alter column state set statistics 0;
alter table home_visit_details alter column state set statistics 0;

grant select, insert, update, delete, truncate on activity_day_details, home_visit_details to lianshou_query;
