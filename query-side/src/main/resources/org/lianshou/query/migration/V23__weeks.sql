-- What was reported and closed week by week is counted from these alone.
create index register_reported on register (reported_at) include (area_path);
create index register_closed on register (closed_at) include (area_path) where closed_at is not null;
