-- How far the log was followed for hazards that are critical: one row, moved only by whoever holds the lease. It begins
-- where the log is now: to what was before, nobody is called any more.
create table desk.response_cursor (
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
    insert into desk.response_cursor (position) values (head);
end
$$;
grant select, update on desk.response_cursor to lianshou_command;
