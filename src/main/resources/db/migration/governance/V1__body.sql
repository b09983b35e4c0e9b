-- The bodies that steer, carry out and advise, as sources recorded them. What they do here (terms, meetings, decisions)
-- is kept apart from this.
-- Texts in several languages are jsonb objects: language tag to text. Dates are ISO 8601 as exactly as known; durations
-- too. What a source does not say is empty or null.

create table governance.decision_type (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ord int not null,
    name jsonb not null,
    note text not null default '',
    source text not null,
    primary key (unit, id)
);
comment on table governance.decision_type is 'Something that a body may decide or do';

create table governance.body (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ord int not null,
    name jsonb not null,
    also_called jsonb not null default '{}',
    role jsonb not null default '{}',
    organisation text not null default '',
    parent text check (parent <> id),
    membership text not null default '' check (membership in ('', 'umbrella', 'managers-of-key-institutions',
        'leaders-of-thematic-areas', 'open', 'open-growing', 'appointed-per-term', 'elected', 'unit', 'office')),
    members int check (members >= 0),
    members_precision text not null default ''
        check (members_precision in ('', 'exact', 'approximate', 'more-than', 'almost', 'uncertain')),
    members_of jsonb not null default '{}',
    meets_every text not null default '',
    meets_at_least_every text not null default '',
    decisions text[] not null default '{}',
    act text not null default '',
    inaugurated text not null default '',
    worked text not null default '',
    duty_hours boolean,
    minutes_url text not null default '',
    recorded_for text not null default '',
    note text not null default '',
    source text not null,
    primary key (unit, id),
    foreign key (unit, parent) references governance.body deferrable initially deferred
);
comment on table governance.body is 'A body as a source recorded it';
comment on column governance.body.organisation is 'Organisation that it is or belongs to, by its id in the unit';
comment on column governance.body.members_of is 'What is counted, when it is not persons';
comment on column governance.body.meets_every is 'Its regular rhythm';
comment on column governance.body.meets_at_least_every is 'The longest pause that its rules allow between meetings';
comment on column governance.body.decisions is 'What it decides, by ids of decision types';
comment on column governance.body.act is 'The act by which it was appointed, by its id in the unit';
comment on column governance.body.worked is 'From when to when it worked, for a body that has ended';
comment on column governance.body.recorded_for is 'The time that these facts describe';
create index on governance.body (unit, parent);

create table governance.forum_group (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ord int not null,
    name jsonb not null,
    area text not null default '',
    source text not null,
    primary key (unit, id)
);
comment on table governance.forum_group is 'A group of the forum that works on one area';
comment on column governance.forum_group.area is 'Area of a policy document, by its id in the unit';
create index on governance.forum_group (unit, area);

do $$
declare
    name text;
begin
    for name in select tablename from pg_tables where schemaname = 'governance' loop
        execute format('alter table governance.%I enable row level security', name);
        execute format('alter table governance.%I force row level security', name);
        execute format(
            'create policy own_unit on governance.%I using (unit = public.current_unit()) with check (unit = public.current_unit())',
            name);
    end loop;
end
$$;
