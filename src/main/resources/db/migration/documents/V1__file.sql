create table documents.file (
    unit       uuid not null,
    id         uuid not null,
    owner_kind text not null check (owner_kind <> ''),
    owner_id   text not null check (owner_id <> ''),
    name       text not null check (length(name) between 1 and 200),
    language   text not null,
    type       text not null,
    size       bigint not null check (size > 0),
    sha256     bytea not null check (length(sha256) = 32),
    secret     bytea,
    state      text not null check (state in ('waiting', 'ready', 'infected', 'deleted')),
    stored_at  timestamptz not null,
    changed_at timestamptz not null,
    attempts   int not null default 0,
    primary key (unit, id),
    check ((secret is null) = (state in ('infected', 'deleted')))
);
comment on table documents.file is 'A file that somebody put to a thing of the unit; its bytes lie sealed in the data folder';
comment on column documents.file.owner_kind is 'Kind of the thing it belongs to, named by the module that knows it';
comment on column documents.file.name is 'Its name as it was given, without a path; may say something of a person, so it goes with the key';
comment on column documents.file.secret is 'The key of its bytes, sealed with the key file; once it is gone, nobody reads them';
comment on column documents.file.state is 'waiting for the virus scanner; ready to be read; infected or deleted: the key is gone';

create index on documents.file (unit, owner_kind, owner_id, stored_at);

alter table documents.file enable row level security;
alter table documents.file force row level security;
create policy own_unit on documents.file
    using (unit = public.current_unit()) with check (unit = public.current_unit());
-- That a file was there stays known.
revoke delete on documents.file from przystan_program;
