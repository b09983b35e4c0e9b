-- A task says since when it runs.

alter table policy.task add column since text not null default '';
comment on column policy.task.since is
    'Since when it runs; ISO 8601 as exactly as known: day, month, year or span; empty when not known';

-- A view can only grow at its end, so the new column stands after "source".
create or replace view policy.version_item with (security_invoker = true) as
    select unit, document, version, kind, id, ord, icon as mark, null::text as area, null::text as goal, name,
        description as text, null::text as finance_class, null::text as delivery, '{}'::text[] as also,
        '{}'::text[] as responsible, '{}'::text[] as partners, '{}'::text[] as programmes, forum_group,
        null::numeric as amount, null::text as currency, null::text as period, null::text as precision,
        null::text as part_of, note, source, '' as since
    from policy.area
    union all
    select unit, document, version, 'goal', id, ord, null, area, null, name, text, null, null, '{}', '{}', '{}', '{}',
        null, null, null, null, null, null, '', source, ''
    from policy.goal
    union all
    select unit, document, version, 'finance-class', id, ord, null, null, null, name, text, null, null, '{}', '{}',
        '{}', '{}', null, null, null, null, null, null, '', source, ''
    from policy.finance_class
    union all
    select unit, document, version, 'delivery-mode', id, ord, null, null, null, name, '{}', null, null, '{}', '{}',
        '{}', '{}', null, null, null, null, null, null, '', source, ''
    from policy.delivery_mode
    union all
    select unit, document, version, 'programme', id, ord, null, null, null, name, '{}', null, null, areas, '{}',
        '{}', '{}', null, null, null, null, null, null, '', source, ''
    from policy.programme
    union all
    select unit, document, version, kind || '-task', id, ord, null, area, goal, name, text, finance_class, delivery,
        also, responsible, partners, programmes, null, null, null, null, null, null, note, source, since
    from policy.task
    union all
    select unit, document, version, kind, id, ord, null, area, null, name, text, null, null, also, who, '{}', '{}',
        null, null, null, null, null, null, note, source, ''
    from policy.passage
    union all
    select unit, document, version, 'budget-fact', id, ord, null, null, null, '{}', text, finance_class, null, '{}',
        '{}', '{}', '{}', null, amount, currency, period, precision, part_of, '', source, ''
    from policy.budget_fact
    union all
    select unit, document, version, 'strategy', id, ord, null, null, null, name, vision, null, null, '{}', '{}', '{}',
        '{}', null, null, null, horizon, null, null, '', source, ''
    from policy.strategy;

-- Kept readings lack it. Not "delete": policies bind an owner that is no superuser, too, and a script has no unit.
truncate policy.reading;
