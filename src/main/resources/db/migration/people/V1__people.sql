create table people.account (
    id               uuid primary key,
    email            text not null unique check (email = lower(email) and length(email) <= 254),
    name             text not null check (length(name) between 1 and 200),
    language         text not null,
    password         text,
    opened_on        date,
    closed_on        date check (closed_on >= opened_on),
    password_set_at  timestamptz,
    code_secret      bytea,
    code_confirmed   boolean not null default false,
    code_last_step   bigint not null default 0,
    check (code_secret is not null or not code_confirmed)
);
comment on table people.account is 'Somebody who may sign in. A person may hold roles in several units';
comment on column people.account.password is 'argon2id; null until the invitation was taken up, or when none is used';
comment on column people.account.opened_on is 'When the person took up the invitation; null before';
comment on column people.account.code_secret is 'What the codes of the authenticator are made from, sealed with the key file';
comment on column people.account.code_last_step is 'The last step of thirty seconds whose code was used; none is taken twice';

create table people.held_role (
    unit        uuid not null,
    id          uuid primary key,
    account     uuid not null references people.account,
    role        text not null,
    scope_kind  text not null,
    scope_id    text not null,
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    given_by    uuid,
    given_at    timestamptz not null
);
comment on table people.held_role is 'A role that somebody holds in a unit or in a part of it';
comment on column people.held_role.given_by is 'Who gave it; null for the operator';
create index on people.held_role (account);
create index on people.held_role (unit, account);

create table people.token (
    unit       uuid not null,
    hash       bytea primary key,
    account    uuid not null references people.account on delete cascade,
    purpose    text not null check (purpose in ('invitation', 'link', 'reset')),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table people.token is 'A link that opens an account once; only what the link hashes to is kept';
create index on people.token (account);

create table people.recovery_code (
    account uuid not null references people.account on delete cascade,
    hash    bytea not null,
    used_at timestamptz,
    primary key (account, hash)
);
comment on table people.recovery_code is 'A code for the day on which the authenticator is lost; each is taken once';

create table people.sign_in_failure (
    key bytea not null,
    at  timestamptz not null
);
comment on table people.sign_in_failure is
    'A sign-in that failed, under the fingerprint of what was tried: an address of mail, or one of the network';
create index on people.sign_in_failure (key, at);
create index on people.sign_in_failure (at);

-- The tables of Spring Session, as its documentation gives them. They hold no unit's data.
create table people.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
comment on table people.session is 'Who is signed in where, and until when';
create index on people.session (expiry_time);
create index on people.session (principal_name);
create table people.session_attributes (
    session_primary_id char(36) not null references people.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Who may see an account: its holder, and a unit in which the holder has a role or had one.
alter table people.account enable row level security;
alter table people.account force row level security;
create policy own_account on people.account
    using (id = public.current_person()) with check (id = public.current_person());
create policy of_a_unit on people.account for select
    using (exists (select from people.held_role r where r.account = account.id and r.unit = public.current_unit()));
create policy opened_by_anybody on people.account for insert with check (password is null and code_secret is null);
create policy whole_table_for_owner on people.account to current_user using (true) with check (true);

alter table people.held_role enable row level security;
alter table people.held_role force row level security;
create policy own_unit on people.held_role
    using (unit = public.current_unit()) with check (unit = public.current_unit());
create policy own_roles on people.held_role for select using (account = public.current_person());
-- A role ends; that it was held stays known.
revoke delete on people.held_role from przystan_program;

alter table people.token enable row level security;
alter table people.token force row level security;
create policy own_unit on people.token
    using (unit = public.current_unit()) with check (unit = public.current_unit());

alter table people.recovery_code enable row level security;
alter table people.recovery_code force row level security;
create policy own_account on people.recovery_code
    using (account = public.current_person()) with check (account = public.current_person());

alter table people.sign_in_failure enable row level security;
alter table people.sign_in_failure force row level security;
create policy whole_installation on people.sign_in_failure using (true) with check (true);

-- The one question that is asked before anybody is at work: whose account an address of mail opens.
create function people.account_of(address text) returns uuid
    language sql stable security definer set search_path = people, pg_temp
    as $$ select id from people.account where email = lower(address) $$;
comment on function people.account_of is
    'The account of an address of mail, for signing in and inviting; what it holds is read as its holder';
revoke all on function people.account_of from public;
grant execute on function people.account_of to przystan_program;
