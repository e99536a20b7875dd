-- The worst card that a running clock of the issue has shown.
alter table register add column card text;
create index register_card on register (card, number desc) where card is not null;

-- How an issue stands now holds since when its clocks run, which what is kept here does not say: it is made again from the
-- log.
truncate progress, topic_offset, details, parked, history, register, search, notice;
