-- Most issues have no supporting units, and every step writes the issue's row anew.
drop index register_support;
create index register_support on register using gin (support) where support <> '{}';
-- Room on the page for a row's next versions, so that its indexes need not be told of each.
alter table details set (fillfactor = 60);
