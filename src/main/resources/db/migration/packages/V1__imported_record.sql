create table packages.imported_record (
    unit     uuid    not null,
    part     text    not null,
    kind     text    not null,
    id       text    not null,
    position integer not null check (position >= 0),
    content  jsonb   not null check (jsonb_typeof(content) = 'object'),
    primary key (unit, part, kind, id)
);

comment on table packages.imported_record is
    'What the last import of a unit''s package said, record by record. The next import compares the package and the desk '
    'with it, and so knows which of the two changed something.';
comment on column packages.imported_record.unit is 'The unit of local government whose package it was.';
comment on column packages.imported_record.part is 'The module that takes the record, by the name of its part.';
comment on column packages.imported_record.kind is 'What the record is within its part, for example organisation.';
comment on column packages.imported_record.id is 'The id of the record in the package; never changes.';
comment on column packages.imported_record.position is 'Its place in the order in which the part was read, from 0.';
comment on column packages.imported_record.content is 'Its fields as the package said them; what is not known is not there.';

alter table packages.imported_record enable row level security;
alter table packages.imported_record force row level security;
create policy of_the_unit on packages.imported_record
    using (unit = public.current_unit()) with check (unit = public.current_unit());
