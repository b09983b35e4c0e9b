create table tenancy.unit (
    id               uuid primary key,
    key              text not null unique check (key ~ '^[a-z][a-z0-9-]{1,62}$'),
    kind             text not null check (kind in ('municipality', 'county', 'voivodeship')),
    parent           uuid references tenancy.unit,
    name             jsonb not null,
    short_name       jsonb not null,
    country          char(2) not null,
    currency         char(3) not null,
    timezone         text not null,
    default_language text not null,
    languages        jsonb not null,
    details          jsonb not null default '{}',
    content_version  bigint not null default 1
);

create index on tenancy.unit (parent);

comment on table tenancy.unit is
    'A unit of local government that uses the program. Everybody may read which units there are, '
    'since a request has to find its unit before it is at work for one; a unit is written by itself only.';

alter table tenancy.unit enable row level security;
create policy read_by_all on tenancy.unit for select using (true);
create policy inserted_by_itself on tenancy.unit for insert with check (id = public.current_unit());
create policy updated_by_itself on tenancy.unit for update
    using (id = public.current_unit()) with check (id = public.current_unit());
create policy deleted_by_itself on tenancy.unit for delete using (id = public.current_unit());
