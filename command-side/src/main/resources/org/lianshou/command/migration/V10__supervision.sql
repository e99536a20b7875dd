-- How far the log was followed for what must be accounted for: one row, moved only by whoever holds the lease. It begins where
-- the log is now: nobody is ordered to account for what was before there was supervision.
create table desk.supervision_cursor (
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
    insert into desk.supervision_cursor (position) values (head);
end
$$;
grant select, update on desk.supervision_cursor to lianshou_command;

-- From which day on each kind of round has not been held.
create table desk.supervision_round (
    kind text not null primary key,
    next date not null
);
grant select, insert, update on desk.supervision_round to lianshou_command;
