-- The read model: everything here can be dropped and made again from the event log. Names carry no schema, so that a
-- second read model can be built beside the live one.

-- One row: whose log this shows and how far it has come.
create table progress (
    one       boolean not null primary key default true check (one),
    log_id    uuid    not null,
    epoch     integer not null,
    topic     text,
    applied   bigint  not null default 0,
    highest   bigint  not null default 0,
    caught_up bigint  not null default 0
);
comment on column progress.topic is 'Kafka''s id of the topic that topic_offset belongs to; null until caught up';
comment on column progress.applied is 'how many events are in the views; equal to highest when none is missing';
comment on column progress.caught_up is 'every event up to this position is in the views';

create table topic_offset (
    part integer not null primary key,
    next bigint  not null
);

-- The fold of each stream as it stands: what the next event is applied to, and what one issue's page shows.
create table details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
);

-- Streams that an event could not be applied to; all others go on.
create table parked (
    stream    uuid        not null primary key,
    sequence  bigint      not null,
    reason    text        not null,
    parked_at timestamptz not null
);

create table history (
    stream      uuid        not null,
    sequence    integer     not null,
    position    bigint      not null unique,
    type        text        not null,
    revision    integer     not null,
    payload     bytea       not null,
    recorded_at timestamptz not null,
    hash        bytea       not null,
    primary key (stream, sequence)
);

create table register (
    stream           uuid        not null primary key,
    number           bigint      not null unique,
    version          integer     not null,
    kind             text        not null,
    category         text        not null,
    source           text        not null,
    step             text        not null,
    stage            text        not null,
    owed             boolean     not null,
    level            text,
    area             text        not null,
    area_path        text        not null,
    lead             text,
    support          text[]      not null,
    reporter_account text,
    urgency          text        not null,
    severity         text,
    summary          text        not null,
    reported_at      timestamptz not null,
    due_at           timestamptz,
    provisional      boolean     not null,
    completed_at     timestamptz,
    closed_at        timestamptz,
    words            text        not null,
    bigrams          tsvector    not null
);
comment on column register.owed is 'work on the matter itself is still owed, so lateness counts';
comment on column register.area_path is 'the way down from the county, so that a subtree is a prefix';

create index register_area on register (area_path text_pattern_ops, number desc);
create index register_stage on register (stage, number desc);
create index register_lead on register (lead, number desc);
create index register_support on register using gin (support);
create index register_reporter on register (reporter_account) where reporter_account is not null;
create index register_due on register (due_at) where owed;
create index register_bigrams on register using gin (bigrams) with (fastupdate = off);

-- What hangs, or hung, on a public notice board. Nothing else is public.
create table notice (
    stream           uuid        not null primary key,
    number           bigint      not null,
    title            text        not null,
    text             text        not null,
    board            text        not null,
    board_path       text        not null,
    posted_at        timestamptz not null,
    until            timestamptz not null,
    objections_until timestamptz not null,
    status           text        not null,
    posted_position  bigint      not null unique
);
create index notice_board on notice (board_path text_pattern_ops, posted_position desc);

grant usage on schema ${flyway:defaultSchema} to lianshou_query;
grant select, insert, update, delete, truncate on all tables in schema ${flyway:defaultSchema} to lianshou_query;
