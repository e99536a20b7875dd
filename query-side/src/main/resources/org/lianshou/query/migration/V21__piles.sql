-- What lies on a dispatcher's desk beside the stages: time that was asked for, returns that are disputed, what was raised.
alter table register
    add column more_time boolean not null default false,
    add column returns integer not null default 0,
    add column raised text;
comment on column register.more_time is 'more time was asked for, and nobody has answered';
comment on column register.returns is 'how often it was returned';
comment on column register.raised is 'the level that it was raised to and stands on; null where it was not, or was sent down';

update register set
    more_time = exists (
        select from details
         where details.stream = register.stream
           and ((state #>> '{work,extensionAsked}')::int > 0 or state #>> '{work,calendarDaysAsked}' is not null)),
    returns = (
        select count(*) from history where history.stream = register.stream and type = 'issue.returned'),
    raised = (
        select case when type = 'issue.escalated' then register.level end
          from history
         where history.stream = register.stream and type in ('issue.escalated', 'issue.delegated')
         order by sequence desc
         limit 1);

create index register_more_time on register (number desc) where more_time;
create index register_raised on register (raised, number desc) where raised is not null;
