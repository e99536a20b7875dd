-- The appending connections keep their plans. One made from statistics of a small table would read the whole table, and
-- go on doing so for a minute while the table grows; so small tables are not analyzed, and indexes are used from the start.

-- The event log: one row an event, appended under one lock, never changed. Wide columns first keeps a row free of
-- padding: an event of 400 bytes takes about 600 on the heap and 75 in its two indexes.
create table log.event (
    position      bigint      not null,
    recorded_at   timestamptz not null,
    stream        uuid        not null,
    sequence      integer     not null,
    epoch         smallint    not null,
    revision      smallint    not null,
    type          text        not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    metadata      bytea       not null,
    payload       bytea       not null,
    constraint event_position primary key (position),
    constraint event_stream_sequence unique (stream, sequence)
) with (autovacuum_analyze_threshold = 10000);

comment on table log.event is 'Append-only; position is dense; hash covers the envelope in infra/event-log/README.md';

-- The one row every append reads and moves. The free space keeps its versions in one page.
create table log.head (
    one         boolean     not null primary key default true check (one),
    log_id      uuid        not null,
    epoch       smallint    not null,
    position    bigint      not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);

insert into log.head (log_id, epoch, position, recorded_at) values (gen_random_uuid(), 1, 0, to_timestamp(0));

-- What a command with an idempotency key was answered: the position of its last event says all. scope and body are the
-- first 128 bits of SHA-256; uuid is how PostgreSQL holds 16 bytes without a length.
create table log.command_key (
    scope    uuid   not null primary key,
    body     uuid   not null,
    position bigint not null
) with (autovacuum_analyze_threshold = 10000);

-- The tables belong to the role that migrates. Nobody else may change or remove an event.
grant usage on schema log to lianshou_command, lianshou_query;
grant select, insert on log.event to lianshou_command;
grant select on log.head to lianshou_command;
grant update (position, recorded_at) on log.head to lianshou_command;
grant select, insert, delete on log.command_key to lianshou_command;
grant select on log.event, log.head to lianshou_query;
