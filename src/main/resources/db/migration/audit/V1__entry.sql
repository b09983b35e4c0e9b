create function audit.place() returns uuid
    language sql stable parallel safe
    as $$ select coalesce(public.current_unit(), '00000000-0000-0000-0000-000000000000') $$;
comment on function audit.place() is
    'Under which unit the record keeps an entry of this transaction; that of no place for the installation as a whole';

create table audit.entry (
    id         bigint generated always as identity primary key,
    unit       uuid not null,
    xid        xid8 not null default pg_current_xact_id(),
    at         timestamptz not null,
    author     text not null check (author in ('officer', 'self', 'visitor', 'program')),
    person     uuid check ((person is not null) = (author in ('officer', 'self'))),
    role       text not null,
    scope_kind text not null,
    scope_id   text not null,
    act        text not null,
    thing_kind text not null,
    thing_id   text not null,
    about      uuid,
    before     bytea,
    after      bytea
);
comment on table audit.entry is 'One thing that was done, or one look at personal data';
comment on column audit.entry.xid is 'The transaction; entries are sealed below the oldest one that is still open';
comment on column audit.entry.role is 'Key of the role by which a person acted, or the task of the program';
comment on column audit.entry.about is
    'The person whose data it touches; before and after are then sealed under the key of this person';

create index on audit.entry (unit, at);
create index on audit.entry (unit, about) where about is not null;
create index on audit.entry (unit, person) where person is not null;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy read_own on audit.entry for select using (unit = audit.place());
create policy add_own on audit.entry for insert with check (unit = audit.place());
-- Added and read, nothing else.
revoke update, delete on audit.entry from przystan_program;

create table audit.person_key (
    person uuid primary key,
    secret bytea not null
);
comment on table audit.person_key is
    'A key for each person, sealed with the key file. A person may have to do with several units, and the entries of '
    'each are sealed with it; deleting it makes what the record says of the person unreadable everywhere';
alter table audit.person_key enable row level security;
alter table audit.person_key force row level security;
create policy whole_installation on audit.person_key using (true) with check (true);
revoke update on audit.person_key from przystan_program;
