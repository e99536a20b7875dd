-- A row about the county is no issue, and one that says what is so already brings nothing to point at.
alter table desk.import_receipt drop constraint import_receipt_check;
alter table desk.import_receipt add check (accepted or (issue is null and number is null));
alter table desk.import_receipt add check (issue is null or number is not null);
