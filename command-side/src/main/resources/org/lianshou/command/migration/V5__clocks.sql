-- When something is to be struck next for an issue: one row an issue, none where no clock runs. All of it follows from the
-- log.
create table desk.alarm (
    issue   uuid        not null primary key,
    version bigint      not null, -- of the issue that it was worked out from
    at      timestamptz not null
);
create index alarm_at on desk.alarm (at, issue);

-- How far the log was followed for alarms, and by which calendar they were set: one row, moved only by whoever holds the
-- lease. It begins where the log is now: nobody is held late for what was before there were clocks.
create table desk.alarm_cursor (
    single   boolean not null primary key default true check (single),
    position bigint  not null,
    calendar text    not null default ''
);
do $$
declare
    head bigint := 0;
begin
    if to_regclass('log.head') is not null then
        select position into head from log.head;
    end if;
    insert into desk.alarm_cursor (position) values (head);
end
$$;

-- db-scheduler's own table, by which the nodes agree whose turn it is.
create table desk.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on desk.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on desk.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on desk.alarm, desk.scheduled_tasks to lianshou_command;
grant select, update on desk.alarm_cursor to lianshou_command;
