-- A city's policy documents (the Model and those that follow it) and what each version of them says.
-- Texts in several languages are jsonb objects: language tag to text.

create table policy.document (
    unit uuid not null,
    id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ord int not null,
    abbreviation text not null default '',
    name jsonb not null,
    kind jsonb not null,
    coordinator text,
    horizon text not null default '',
    horizon_reason jsonb not null default '{}',
    evaluation_interval text not null default '',
    planning_interval text not null default '',
    follows text,
    note text not null default '',
    source text not null,
    primary key (unit, id)
);
comment on table policy.document is 'A policy of the city, such as the Model; its words stand in versions';
comment on column policy.document.coordinator is 'Organisation that coordinates it, by its id in the unit';
comment on column policy.document.follows is 'Document of the same unit that this one came after';

create table policy.version (
    unit uuid not null,
    document text not null,
    number int not null check (number > 0),
    state text not null check (state in ('draft', 'in-consultation', 'adopted', 'superseded')),
    adopted_on date,
    adopted_by text,
    act text,
    revision bigint not null default 1,
    primary key (unit, document, number),
    foreign key (unit, document) references policy.document,
    check (state in ('draft', 'in-consultation') or adopted_on is not null)
);
comment on table policy.version is 'One wording of a document; once adopted it never changes';
comment on column policy.version.adopted_by is 'Body that adopted it, by its id in the unit';
comment on column policy.version.revision is 'Grows with every change to what any version of the unit says; a reading of another revision is void';
comment on column policy.version.act is 'The adopting act, as the official bulletin names it';
create unique index version_in_force on policy.version (unit, document) where state = 'adopted';
create unique index version_in_work on policy.version (unit, document) where state in ('draft', 'in-consultation');

create table policy.area (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    kind text not null check (kind in ('area', 'cross-cutting')),
    icon text not null,
    name jsonb not null,
    description jsonb not null default '{}',
    forum_group text,
    note text not null default '',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.area is 'A field of city life that the document covers; cross-cutting stands for all of them';

create table policy.goal (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    area text not null,
    name jsonb not null,
    text jsonb not null default '{}',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version, area) references policy.area
);
comment on table policy.goal is 'A strategic goal within an area';

create table policy.finance_class (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    name jsonb not null,
    text jsonb not null default '{}',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.finance_class is 'Where the money of a task comes from';

create table policy.delivery_mode (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    name jsonb not null,
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.delivery_mode is 'How a task is carried out: by the city itself, by contract, in partnership';

create table policy.programme (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    name jsonb not null,
    areas text[] not null default '{}',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.programme is 'A programme of the city strategy that areas and tasks of the document serve';

create table policy.task (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    kind text not null check (kind in ('city', 'contracted')),
    area text not null,
    also text[] not null default '{}',
    goal text,
    name jsonb not null,
    text jsonb not null default '{}',
    finance_class text not null,
    delivery text not null,
    responsible text[] not null default '{}',
    partners text[] not null default '{}',
    programmes text[] not null default '{}',
    note text not null default '',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version, area) references policy.area,
    foreign key (unit, document, version, goal) references policy.goal,
    foreign key (unit, document, version, finance_class) references policy.finance_class,
    foreign key (unit, document, version, delivery) references policy.delivery_mode
);
comment on table policy.task is 'What is to be done under an area, by whom and with what money';
comment on column policy.task.also is 'Further areas that the task serves';
comment on column policy.task.responsible is 'Organisations that answer for it; empty: the document''s coordinator';

create table policy.passage (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    kind text not null check (kind in ('purpose', 'principle', 'value', 'benefit', 'problem')),
    area text,
    also text[] not null default '{}',
    who text[] not null default '{}',
    name jsonb not null default '{}',
    text jsonb not null,
    note text not null default '',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.passage is 'A sentence of the document that is neither goal nor task: purpose, principle, value, benefit, problem';
comment on column policy.passage.who is 'Whose problem it is: immigrants, residents, employers, institutions';

create table policy.budget_fact (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    text jsonb not null,
    amount numeric(14, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    period text not null,
    precision text not null,
    part_of text,
    finance_class text not null,
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version, finance_class) references policy.finance_class
);
comment on table policy.budget_fact is 'A published amount of money spent on the policy';
comment on column policy.budget_fact.period is 'ISO 8601: the year, or P1Y for every year';

create table policy.strategy (
    unit uuid not null,
    document text not null,
    version int not null,
    id text not null,
    ord int not null,
    name jsonb not null,
    vision jsonb not null default '{}',
    horizon text not null default '',
    source text not null,
    primary key (unit, document, version, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.strategy is 'The city strategy that the document serves';

create table policy.reading (
    unit uuid not null,
    document text not null,
    version int not null,
    languages text not null,
    revision bigint not null,
    items text not null,
    primary key (unit, document, version, languages),
    foreign key (unit, document, version) references policy.version on delete cascade
);
alter table policy.reading alter column items set storage external;
comment on table policy.reading is 'What version_item gives for an order of languages, in one value, so that a page costs one row (decision 0021)';
comment on column policy.reading.languages is 'Tags in the order in which texts were looked for';

-- Whatever changes what a version says makes the readings of its unit void.
create function policy.void_readings() returns trigger language plpgsql as $$
begin
    update policy.version set revision = revision + 1 where unit = public.current_unit();
    return null;
end
$$;

create table policy.act (
    unit uuid not null,
    document text not null,
    id text not null,
    ord int not null,
    title jsonb not null,
    file text not null default '',
    issued_on text not null default '',
    body text,
    url text not null default '',
    note text not null default '',
    source text not null,
    primary key (unit, document, id),
    foreign key (unit, document) references policy.document
);
comment on table policy.act is 'A legal act about the document: adoption, appointment of its teams';

create table policy.history_entry (
    unit uuid not null,
    document text not null,
    id text not null,
    ord int not null,
    kind text not null check (kind in ('milestone', 'consultation')),
    form text not null default '',
    stated_date text not null default '',
    title jsonb not null,
    audience jsonb not null default '{}',
    place jsonb not null default '{}',
    participants int check (participants >= 0),
    participants_precision text not null default '',
    participants_shared_with text,
    partners text[] not null default '{}',
    bodies text[] not null default '{}',
    links text[] not null default '{}',
    note text not null default '',
    source text not null,
    primary key (unit, document, id),
    foreign key (unit, document) references policy.document
);
comment on table policy.history_entry is 'One step of how the document came about';
comment on column policy.history_entry.stated_date is 'ISO 8601 as exactly as known: day, month, year or span; empty when not known';
comment on column policy.history_entry.participants_shared_with is 'Entry whose number of participants is given together with this one';

create table policy.term (
    unit uuid not null,
    id text not null,
    area text,
    term jsonb not null,
    definition text not null,
    source text not null,
    primary key (unit, id)
);
comment on table policy.term is 'A word of the field, in the languages of the city, with what it means in one line of English';

do $$
declare
    name text;
begin
    for name in select tablename from pg_tables where schemaname = 'policy' loop
        execute format('alter table policy.%I enable row level security', name);
        execute format('alter table policy.%I force row level security', name);
        execute format(
            'create policy own_unit on policy.%I using (unit = public.current_unit()) with check (unit = public.current_unit())',
            name);
    end loop;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['area', 'goal', 'finance_class', 'delivery_mode', 'programme', 'task', 'passage',
            'budget_fact', 'strategy'] loop
        execute format(
            'create trigger void_readings after insert or update or delete on policy.%I '
            'for each statement execute function policy.void_readings()', name);
    end loop;
end
$$;

-- All that a version says, in one shape: a page needs nearly all of it, and one statement costs one round trip.
create view policy.version_item with (security_invoker = true) as
    select unit, document, version, kind, id, ord, icon as mark, null::text as area, null::text as goal, name,
        description as text, null::text as finance_class, null::text as delivery, '{}'::text[] as also,
        '{}'::text[] as responsible, '{}'::text[] as partners, '{}'::text[] as programmes, forum_group,
        null::numeric as amount, null::text as currency, null::text as period, null::text as precision,
        null::text as part_of, note, source
    from policy.area
    union all
    select unit, document, version, 'goal', id, ord, null, area, null, name, text, null, null, '{}', '{}', '{}', '{}',
        null, null, null, null, null, null, '', source
    from policy.goal
    union all
    select unit, document, version, 'finance-class', id, ord, null, null, null, name, text, null, null, '{}', '{}',
        '{}', '{}', null, null, null, null, null, null, '', source
    from policy.finance_class
    union all
    select unit, document, version, 'delivery-mode', id, ord, null, null, null, name, '{}', null, null, '{}', '{}',
        '{}', '{}', null, null, null, null, null, null, '', source
    from policy.delivery_mode
    union all
    select unit, document, version, 'programme', id, ord, null, null, null, name, '{}', null, null, areas, '{}',
        '{}', '{}', null, null, null, null, null, null, '', source
    from policy.programme
    union all
    select unit, document, version, kind || '-task', id, ord, null, area, goal, name, text, finance_class, delivery,
        also, responsible, partners, programmes, null, null, null, null, null, null, note, source
    from policy.task
    union all
    select unit, document, version, kind, id, ord, null, area, null, name, text, null, null, also, who, '{}', '{}',
        null, null, null, null, null, null, note, source
    from policy.passage
    union all
    select unit, document, version, 'budget-fact', id, ord, null, null, null, '{}', text, finance_class, null, '{}',
        '{}', '{}', '{}', null, amount, currency, period, precision, part_of, '', source
    from policy.budget_fact
    union all
    select unit, document, version, 'strategy', id, ord, null, null, null, name, vision, null, null, '{}', '{}', '{}',
        '{}', null, null, null, horizon, null, null, '', source
    from policy.strategy;
comment on view policy.version_item is 'Everything that a version of a document says; in passages "responsible" holds whose problem it is, in programmes "also" the areas';
