-- How a hotline's telephone figures of a month stand: a table of the shape of details, found by hotline and month.
create table hotline_month_details (
    stream   uuid    not null primary key,
    number   bigint  not null unique,
    version  integer not null,
    position bigint  not null,
    state    jsonb   not null
) with (fillfactor = 60);
alter table hotline_month_details alter column state set statistics 0;

grant select, insert, update, delete, truncate on hotline_month_details to lianshou_query;

-- The streams of every kind.
create or replace view standing as
    select 'issue' as kind, stream, number, version, position from details
    union all
    select 'session', stream, number, version, position from session_details
    union all
    select 'roster', stream, number, version, position from roster_details
    union all
    select 'area-tree', stream, number, version, position from area_tree_details
    union all
    select 'area-duty', stream, number, version, position from area_duty_details
    union all
    select 'call-out', stream, number, version, position from call_out_details
    union all
    select 'response', stream, number, version, position from response_details
    union all
    select 'activity-day', stream, number, version, position from activity_day_details
    union all
    select 'home-visit', stream, number, version, position from home_visit_details
    union all
    select 'supervision-order', stream, number, version, position from supervision_order_details
    union all
    select 'supervision-run', stream, number, version, position from supervision_run_details
    union all
    select 'village-risk', stream, number, version, position from village_risk_details
    union all
    select 'policy', stream, number, version, position from policy_details
    union all
    select 'hotline-month', stream, number, version, position from hotline_month_details;
