-- How an issue stands now names the sessions that it waits for. No issue had heard of any before.
update details set state = jsonb_set(state, '{timing,agendas}', '[]');
