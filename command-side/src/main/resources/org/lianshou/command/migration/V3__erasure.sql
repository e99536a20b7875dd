-- How far the log was followed for erasures: one row, moved only by whoever holds the eraser's advisory lock.
create table desk.erasure_cursor (
    single   boolean not null primary key default true check (single),
    position bigint  not null
);
insert into desk.erasure_cursor (position) values (0);

-- The issues of each subject who is not known by one issue alone.
create table desk.subject_issue (
    subject uuid not null,
    issue   uuid not null,
    primary key (subject, issue)
);

-- Those of them who were erased, and the log position of the event that said so first.
create table desk.erased_subject (
    subject  uuid   not null primary key,
    position bigint not null
);

grant select, update on desk.erasure_cursor to lianshou_command;
grant select, insert on desk.subject_issue, desk.erased_subject to lianshou_command;
