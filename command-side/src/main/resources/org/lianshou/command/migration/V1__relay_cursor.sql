-- How far the relay has published: one row, moved only forward, only by whoever holds the relay's advisory lock.
create table desk.relay_cursor (
    single   boolean primary key default true check (single),
    position bigint not null
);
insert into desk.relay_cursor (position) values (0);

grant usage on schema desk to lianshou_command;
grant select, update on desk.relay_cursor to lianshou_command;
