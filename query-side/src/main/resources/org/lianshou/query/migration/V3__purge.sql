-- An erasure reaches a stream that stands still, too.
alter table parked add purged bigint not null default 0;
comment on column parked.purged is 'position of the erasure that took the ciphertext out of the stream''s rows; 0 where none did';
