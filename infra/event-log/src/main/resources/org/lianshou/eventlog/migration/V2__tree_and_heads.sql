-- The tree over the log and its signed heads. Whoever signs writes here, and nobody else; the append does not.

-- Hashes of complete subtrees of 256^level events, one in 256 of all the tree's; with the events' own hashes they give
-- every other at the cost of a few hundred rows. Nothing here that could not be computed again from the events.
create table log.tile (
    level smallint not null check (level > 0),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (length(hash) = 32),
    primary key (level, index)
) with (autovacuum_analyze_threshold = 10000);

-- Every head ever signed: what we have said of the log, and can be held to.
create table log.checkpoint (
    size      bigint      not null primary key check (size > 0),
    root      bytea       not null check (length(root) = 32),
    note      text        not null,
    signed_at timestamptz not null
) with (autovacuum_analyze_threshold = 10000);

-- What outside witnesses have signed of it: one line a witness and head.
create table log.cosignature (
    size        bigint      not null references log.checkpoint,
    witness     text        not null,
    line        text        not null,
    received_at timestamptz not null,
    primary key (size, witness)
);

-- The public keys that heads were signed with. A convenience: a key to be trusted is had from elsewhere.
create table log.verifier_key (
    vkey  text        not null primary key,
    since timestamptz not null
);

-- What was said stays said. An owner could drop these triggers first, and would have to.
create function log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'log.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger checkpoint_stays before update or delete or truncate on log.checkpoint
    execute function log.refuse_change();
create trigger cosignature_stays before update or delete or truncate on log.cosignature
    execute function log.refuse_change();
create trigger verifier_key_stays before update or delete or truncate on log.verifier_key
    execute function log.refuse_change();

grant select, insert on log.tile, log.checkpoint, log.cosignature, log.verifier_key to lianshou_command;
grant select on log.tile, log.checkpoint, log.cosignature, log.verifier_key to lianshou_query;
