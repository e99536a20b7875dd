-- Attachments that no event is known to refer to: those that nobody names for a day are swept.
create table desk.attachment (
    id       uuid        primary key,
    named_at timestamptz not null, -- or uploaded, whichever was last
    swept    boolean     not null default false
);

-- How far the log was read for events that refer to attachments: one row.
create table desk.attachment_cursor (
    single   boolean primary key default true check (single),
    position bigint not null
);
insert into desk.attachment_cursor (position) values (0);

grant select, insert, update, delete on desk.attachment to lianshou_command;
grant select, update on desk.attachment_cursor to lianshou_command;
