create table declarations.accessibility_request (
    unit         uuid not null,
    id           uuid not null,
    number       text not null unique check (number ~ '^[2-9A-HJ-NP-Z]{8}$'),
    received_on  date not null,
    due_on       date check (due_on >= received_on),
    page         text not null check (length(page) <= 500),
    obstacle     text not null check (length(obstacle) <= 2000),
    contact      text not null check (length(contact) <= 500),
    contact_kind text not null check (contact_kind in ('email', 'phone', 'post')),
    alternative  text not null check (length(alternative) <= 500),
    name         text not null check (length(name) <= 200),
    answered_on  date check (answered_on >= received_on),
    erased_on    date check (erased_on >= answered_on),
    primary key (unit, id),
    check (erased_on is null or answered_on is not null),
    check (erased_on is null or page || obstacle || contact || alternative || name = '')
);

comment on table declarations.accessibility_request is
    'A demand that a page of the unit, or a part of it, be made accessible to one person';
comment on column declarations.accessibility_request.number is 'What the person was given to ask after it';
comment on column declarations.accessibility_request.due_on is
    'Last day of the statutory term; null where the unit''s country sets none';
comment on column declarations.accessibility_request.erased_on is
    'When everything that the person had typed was erased; the dates stay for the yearly count';

create index on declarations.accessibility_request (unit, answered_on) where erased_on is null;

alter table declarations.accessibility_request enable row level security;
alter table declarations.accessibility_request force row level security;
create policy own_unit on declarations.accessibility_request
    using (unit = public.current_unit()) with check (unit = public.current_unit());

-- A demand is answered and erased, never deleted.
revoke delete on declarations.accessibility_request from przystan_program;
