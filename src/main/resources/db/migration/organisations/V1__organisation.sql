-- Who an organisation is. What it offers day by day (services, places, hours) belongs to the directory.
-- Texts in several languages are jsonb objects: language tag to text.

create table organisations.kind (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name jsonb not null,
    primary key (unit, id)
);
comment on table organisations.kind is 'A sort of organisation, as the unit tells them apart';

create table organisations.organisation (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    abbreviation text not null default '',
    name jsonb not null,
    kind text not null,
    areas text[] not null default '{}',
    parent text check (parent <> id),
    note text not null default '',
    source text not null,
    primary key (unit, id),
    foreign key (unit, kind) references organisations.kind,
    foreign key (unit, parent) references organisations.organisation deferrable initially deferred
);
comment on table organisations.organisation is 'An institution, unit of the office, company or NGO that takes part';
comment on column organisations.organisation.areas is 'Areas of the policy documents it works in, by id';
create index on organisations.organisation (unit, kind);
create index on organisations.organisation (unit, parent);

create table organisations.offer (
    unit uuid not null,
    organisation text not null,
    ord int not null,
    text jsonb not null,
    primary key (unit, organisation, ord),
    foreign key (unit, organisation) references organisations.organisation on delete cascade
);
comment on table organisations.offer is 'What an organisation offers, in the words of the source';

do $$
declare
    name text;
begin
    for name in select tablename from pg_tables where schemaname = 'organisations' loop
        execute format('alter table organisations.%I enable row level security', name);
        execute format('alter table organisations.%I force row level security', name);
        execute format(
            'create policy own_unit on organisations.%I using (unit = public.current_unit()) with check (unit = public.current_unit())',
            name);
    end loop;
end
$$;
