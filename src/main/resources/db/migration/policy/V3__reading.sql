-- A reading has all that a page of a version needs, so that it costs one row (decision 0021).
drop table policy.reading;
create table policy.reading (
    unit uuid not null,
    document text not null,
    version int not null check (version >= 0),
    languages text not null,
    form int not null,
    revision bigint not null,
    content bytea not null,
    primary key (unit, document, version, languages, form)
);
-- Unpacking would cost more than reading.
alter table policy.reading alter column content set storage external;
comment on table policy.reading is 'What the tables say of a version and around it, for an order of languages, as one value';
comment on column policy.reading.document is 'Its id as it was asked for; empty for the first document of the unit';
comment on column policy.reading.version is 'Its number as it was asked for; 0 for the version in force';
comment on column policy.reading.languages is 'Tags in the order in which texts were looked for';
comment on column policy.reading.form is 'Of the records in it; a program reads those of its own form only';
comment on column policy.reading.revision is 'Of the unit, from before the tables were read; a reading of another revision is void';

alter table policy.reading enable row level security;
alter table policy.reading force row level security;
create policy own_unit on policy.reading
    using (unit = public.current_unit()) with check (unit = public.current_unit());

do $$
declare
    name text;
begin
    foreach name in array array['area', 'goal', 'finance_class', 'delivery_mode', 'programme', 'task', 'passage',
            'budget_fact', 'strategy'] loop
        execute format('drop trigger void_readings on policy.%I', name);
    end loop;
    foreach name in array array['document', 'version', 'area', 'goal', 'finance_class', 'delivery_mode', 'programme',
            'task', 'passage', 'budget_fact', 'strategy'] loop
        execute format(
            'create trigger raise_revision after insert or update or delete or truncate on policy.%I '
            'for each statement execute function tenancy.raise_revision()', name);
    end loop;
end
$$;
drop function policy.void_readings();
alter table policy.version drop column revision;
