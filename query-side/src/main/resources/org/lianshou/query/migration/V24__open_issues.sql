-- The piles on everybody's first page, and the map's numbers, are counted from this alone; what is due first is read in its order.
create index register_open on register (area_path text_pattern_ops, stage)
    include (area, owed, due_at, lead, support, card, level, returns, more_time, raised, completed_at, closed_at)
    where closed_at is null;
create index register_next on register (due_at, number) where closed_at is null;
