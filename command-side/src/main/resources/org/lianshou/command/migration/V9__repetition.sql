-- How far the log was followed for what comes again and again: one row, moved only by whoever holds the lease. It begins
-- where the log is now: nothing is raised for the past.
create table desk.repetition_cursor (
    single   boolean not null primary key default true check (single),
    position bigint  not null
);
do $$
declare
    head bigint := 0;
begin
    if to_regclass('log.head') is not null then
        select position into head from log.head;
    end if;
    insert into desk.repetition_cursor (position) values (head);
end
$$;

-- The issues accepted since, by what makes them alike.
create table desk.accepted_issue (
    issue       uuid        not null primary key,
    village     text        not null,
    kind        text        not null,
    category    text        not null,
    accepted_at timestamptz not null
);
create index accepted_issue_like on desk.accepted_issue (village, category, kind, accepted_at);

-- What was raised last over issues that are alike.
create table desk.repeated (
    village   text not null,
    kind      text not null,
    category  text not null,
    gathering uuid not null,
    primary key (village, kind, category)
);

grant select, update on desk.repetition_cursor to lianshou_command;
grant select, insert, update on desk.accepted_issue, desk.repeated to lianshou_command;
