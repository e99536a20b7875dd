-- One row an activity day or home visit, with what lists are asked for.
create table occasion (
    stream    uuid        not null primary key,
    number    bigint      not null unique,
    kind      text        not null,
    area      text        not null,
    area_path text        not null,
    at        timestamptz not null,
    held_by   text        not null,
    issues    integer     not null
);
comment on column occasion.issues is 'how many matters were told of';
create index occasion_area on occasion (area_path text_pattern_ops, number desc);
create index occasion_place on occasion (area);
create index occasion_held_by on occasion (held_by, number desc);

-- Those that are shown already; their ways are filled in as if a boundary had moved.
insert into occasion
select stream, number, 'activity-day', held ->> 'area', '', (held #>> '{act,occurredAt}')::timestamptz,
       held ->> 'heldBy', jsonb_array_length(held -> 'issues')
  from activity_day_details, lateral (select state -> 'held' as held) as fact
union all
select stream, number, 'home-visit', made ->> 'area', '', (made #>> '{act,occurredAt}')::timestamptz,
       made ->> 'visitedBy', jsonb_array_length(made -> 'issues')
  from home_visit_details, lateral (select state -> 'made' as made) as fact;

grant select, insert, update, delete, truncate on occasion to lianshou_query;
