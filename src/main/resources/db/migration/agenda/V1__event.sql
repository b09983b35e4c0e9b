-- What took place, when and where, as sources recorded it.
-- Texts in several languages are jsonb objects: language tag to text. What a source does not say is empty or null.

create table agenda.place (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name jsonb not null,
    address text not null default '',
    organisation text not null default '',
    note text not null default '',
    source text not null,
    primary key (unit, id)
);
comment on table agenda.place is 'Where events take place';
comment on column agenda.place.organisation is 'Organisation whose place it is, by its id in the unit';

create table agenda.event (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ord int not null,
    kind text not null check (kind in ('award', 'conference', 'consultation', 'decision', 'exhibition', 'festival',
        'launch', 'meeting', 'presentation', 'publication', 'recurring', 'study-visit', 'training', 'workshop', 'other')),
    title jsonb not null,
    stated_date text not null default '',
    first_day date,
    starts_at time,
    ends_at time,
    place text,
    participants int check (participants >= 0),
    participants_precision text not null default ''
        check (participants_precision in ('', 'exact', 'approximate', 'more-than', 'almost', 'uncertain')),
    participants_kind text not null default '' check (participants_kind in ('', 'announced', 'counted')),
    audience jsonb not null default '{}',
    organisers text[] not null default '{}',
    hosts text[] not null default '{}',
    partners text[] not null default '{}',
    bodies text[] not null default '{}',
    links text[] not null default '{}',
    note text not null default '',
    source text not null,
    primary key (unit, id),
    foreign key (unit, place) references agenda.place on delete set null (place),
    check ((first_day is null) = (stated_date = ''))
);
comment on table agenda.event is 'Something that took place on a day, in a month, in a year';
comment on column agenda.event.stated_date is 'ISO 8601 as exactly as known: day, month, year or span; empty when not known';
comment on column agenda.event.first_day is 'First day that the stated date may mean; lists are ordered by it';
comment on column agenda.event.starts_at is 'Local time of the unit';
comment on column agenda.event.bodies is 'Bodies whose event it was, by their ids in the unit';
create index on agenda.event (unit, first_day);

create table agenda.day (
    unit uuid not null,
    event text not null,
    ord int not null,
    held_on date,
    starts_at time,
    ends_at time,
    place text,
    primary key (unit, event, ord),
    foreign key (unit, event) references agenda.event on delete cascade,
    foreign key (unit, place) references agenda.place on delete set null (place)
);
comment on table agenda.day is 'One day of an event of several days';

create table agenda.programme_item (
    unit uuid not null,
    event text not null,
    ord int not null,
    title jsonb not null,
    partners text[] not null default '{}',
    primary key (unit, event, ord),
    foreign key (unit, event) references agenda.event on delete cascade
);
comment on table agenda.programme_item is 'One point of an event''s programme';

do $$
declare
    name text;
begin
    for name in select tablename from pg_tables where schemaname = 'agenda' loop
        execute format('alter table agenda.%I enable row level security', name);
        execute format('alter table agenda.%I force row level security', name);
        execute format(
            'create policy own_unit on agenda.%I using (unit = public.current_unit()) with check (unit = public.current_unit())',
            name);
    end loop;
end
$$;
