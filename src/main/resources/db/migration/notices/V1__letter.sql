create table notices.letter (
    unit       uuid not null,
    id         uuid not null,
    key        text not null check (key <> '' and length(key) <= 200),
    kind       text not null,
    person     uuid,
    content    bytea,
    state      text not null check (state in
        ('set-aside', 'bundled', 'waiting', 'sending', 'sent', 'in-doubt', 'refused', 'given-up', 'bounced')),
    written_at timestamptz not null,
    changed_at timestamptz not null check (changed_at >= written_at),
    due_at     timestamptz check ((due_at is not null) = (state in ('set-aside', 'waiting'))),
    attempts   int not null default 0 check (attempts >= 0),
    status     text not null default '' check (status ~ '^([245]\.[0-9]{1,3}\.[0-9]{1,3}|[245][0-9][0-9]|[a-z-]*)$'),
    primary key (unit, id),
    unique (unit, key),
    check (content is not null or state not in ('set-aside', 'waiting', 'sending'))
);
comment on table notices.letter is 'A letter by mail to one person, from the moment it was written';
comment on column notices.letter.key is 'For what it was written; nothing is written twice for the same. Says nothing of a person';
comment on column notices.letter.kind is 'Key of the kind of notice, by which people set how often they are written to';
comment on column notices.letter.content is 'Address, name, subject and text, sealed with the key file; null once erased';
comment on column notices.letter.due_at is 'When it is tried next, or bundled with others';
comment on column notices.letter.status is
    'What the mail server said: enhanced status (RFC 3463), reply code, or a word of ours; never its sentence';

create index on notices.letter (unit, person, due_at) where state = 'set-aside';
create index on notices.letter (unit, changed_at) where content is not null;

alter table notices.letter enable row level security;
alter table notices.letter force row level security;
create policy own_unit on notices.letter
    using (unit = public.current_unit()) with check (unit = public.current_unit());
-- That a letter was written stays known; what it said is erased.
revoke delete on notices.letter from przystan_program;

create table notices.pace (
    unit   uuid not null,
    person uuid not null,
    kind   text not null,
    pace   text not null check (pace in ('at-once', 'daily', 'weekly', 'never')),
    primary key (unit, person, kind)
);
comment on table notices.pace is 'How often a person wants to be written to about one kind of notice; at once where nothing stands here';

alter table notices.pace enable row level security;
alter table notices.pace force row level security;
-- Whoever writes to somebody has to ask how often they want it; only the person says so.
create policy own_unit on notices.pace for select using (unit = public.current_unit());
create policy add_own on notices.pace for insert
    with check (unit = public.current_unit() and person = public.current_person());
create policy change_own on notices.pace for update
    using (unit = public.current_unit() and person = public.current_person())
    with check (unit = public.current_unit() and person = public.current_person());
