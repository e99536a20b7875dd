-- A plain hash of a body that names a person could be searched for the name after the person was erased.
comment on column log.command_key.body is 'first 128 bits of an HMAC of the body, under a secret kept among the keys';
