-- Call-outs and responses stand in tables of the shape of details, and what lists of them are asked for beside them.
create table call_out_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
) with (fillfactor = 60);
create table response_details (like call_out_details including all) with (fillfactor = 60);
alter table call_out_details alter column state set statistics 0;
alter table response_details alter column state set statistics 0;

create table call_out (
    stream    uuid   not null primary key,
    number    bigint not null unique,
    area      text   not null,
    area_path text   not null,
    stage     text   not null,
    issue     text,
    units     text[] not null,
    late_from timestamptz
);
comment on column call_out.late_from is 'when the next of those still owed is late; absent where none is owed';
create index call_out_area on call_out (area_path text_pattern_ops, number desc);
create index call_out_place on call_out (area);
create index call_out_issue on call_out (issue, number desc) where issue is not null;
create index call_out_units on call_out using gin (units);
create index call_out_late on call_out (late_from) where late_from is not null;

create table response (
    stream    uuid   not null primary key,
    number    bigint not null unique,
    area      text   not null,
    area_path text   not null,
    stage     text   not null,
    issue     text   not null unique,
    units     text[] not null
);
comment on column response.units is 'all that take part, the lead among them';
create index response_area on response (area_path text_pattern_ops, number desc);
create index response_place on response (area);
create index response_units on response using gin (units);

grant select, insert, update, delete, truncate
    on call_out_details, call_out, response_details, response to lianshou_query;
