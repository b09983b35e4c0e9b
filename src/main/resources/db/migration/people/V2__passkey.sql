create table people.passkey (
    id              bytea primary key,
    account         uuid not null references people.account on delete cascade,
    name            text not null check (length(name) between 1 and 100),
    public_key      bytea not null,
    sign_count      bigint not null,
    transports      text not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    attestation     bytea not null,
    client_data     bytea not null,
    added_at        timestamptz not null,
    used_at         timestamptz
);
comment on table people.passkey is 'A key in somebody''s device by which they sign in; here is only what checks its signature';
comment on column people.passkey.id is 'Given by the device';
comment on column people.passkey.transports is 'How a browser reaches it, for example "internal hybrid"';
create index on people.passkey (account);

alter table people.passkey enable row level security;
alter table people.passkey force row level security;
create policy own_account on people.passkey
    using (account = public.current_person()) with check (account = public.current_person());
