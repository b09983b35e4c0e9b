-- An account is closed, and erased some time after that or at once.
alter table people.account
    add column erase_on date check (erase_on >= closed_on),
    add column erased_on date check (erased_on >= closed_on);
comment on column people.account.erase_on is 'From which day on everything personal is erased; null while the account is not closed';
comment on column people.account.erased_on is
    'When it was erased. The row stays, so that what the person did in office stays under a number without a name';
alter table people.account add check (erased_on is null or password is null and code_secret is null);
create index on people.account (erase_on) where erased_on is null;
create index on people.token (expires_at);
