-- How far the log was followed for what sessions decided: one row, moved only by whoever holds the lease. It begins where
-- the log is now, before which there were no sessions.
create table desk.outcome_cursor (
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
    insert into desk.outcome_cursor (position) values (head);
end
$$;
grant select, update on desk.outcome_cursor to lianshou_command;
