-- Transaction numbers begin anew where the rows of another server are restored. The era tells theirs from ours.
create function audit.era() returns integer
    language sql immutable parallel safe
    as 'select 0';
comment on function audit.era() is
    'How often the record was restored on another server; transaction numbers can be compared within one era only';

alter table audit.entry add column era integer not null default audit.era();
comment on column audit.entry.era is 'The era of the transaction number';

create function audit.begin_era() returns integer
    language plpgsql
    as $$
    declare
        highest integer;
    begin
        alter table audit.entry no force row level security;
        select greatest(audit.era(), max(era)) into highest from audit.entry;
        alter table audit.entry force row level security;
        execute format(
            'create or replace function audit.era() returns integer language sql immutable parallel safe as %L',
            'select ' || highest + 1);
        return highest + 1;
    end $$;
comment on function audit.begin_era() is
    'Belongs at the end of a restore, run by the owner: all entries that are there come before those that follow';
revoke execute on function audit.begin_era() from public;

-- Neither the number of an entry nor that of its transaction is the program's to choose.
revoke insert on audit.entry from przystan_program;
grant insert (unit, at, author, person, role, scope_kind, scope_id, act, thing_kind, thing_id, about, before, after)
    on audit.entry to przystan_program;

drop index audit.entry_unit_at_idx;
drop index audit.entry_unit_about_idx;
drop index audit.entry_unit_person_idx;
create index on audit.entry (unit, at, id);
create index on audit.entry (unit, about, at, id) where about is not null;
create index on audit.entry (unit, person, at, id) where person is not null;
create index on audit.entry (unit, era, xid, id);

create table audit.seal (
    unit   uuid not null,
    number bigint not null check (number > 0),
    entry  bigint not null unique,
    era    integer not null,
    xid    xid8 not null,
    mark   bytea not null,
    primary key (unit, number)
);
comment on table audit.seal is 'A link of the chain over the entries of a unit: the place of one entry, and its mark';
comment on column audit.seal.number is 'Place in the chain, from 1 without gaps';
comment on column audit.seal.xid is 'Copy of the entry''s, so that sealing goes on behind the last one';
comment on column audit.seal.mark is
    'HMAC over the mark before it, the number and the entry, under a key of the key file (decision 0024)';

alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy read_own on audit.seal for select using (unit = audit.place());
create policy add_own on audit.seal for insert with check (unit = audit.place());
revoke update, delete on audit.seal from przystan_program;
