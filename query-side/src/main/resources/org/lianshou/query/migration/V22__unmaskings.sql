-- Who saw hidden reporters is looked for among all that happened.
create index history_unmaskings on history (position desc) where type = 'issue.reporter-unmasked';
