-- How a draft is worked on: revisions of its items, reasons for what changes, and what somebody typed and did not save.

create table policy.item_edit (
    unit uuid not null,
    document text not null,
    version int not null,
    kind text not null,
    id text not null,
    revision bigint not null default 0,
    touched jsonb not null default '{}',
    reason jsonb not null default '{}',
    primary key (unit, document, version, kind, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.item_edit is 'How far an item of a version was worked on; none for an item as it was copied. It outlives an item that was removed';
comment on column policy.item_edit.kind is 'The table of the item';
comment on column policy.item_edit.revision is 'Grows with every change of the item while its version is a draft';
comment on column policy.item_edit.touched is 'Per text, such as "name.uk", the revision that changed it or found it right';
comment on column policy.item_edit.reason is 'Why the item differs from the version before, in languages';

create table policy.past_wording (
    unit uuid not null,
    document text not null,
    version int not null,
    kind text not null,
    id text not null,
    revision bigint not null,
    said jsonb not null,
    reason jsonb not null,
    primary key (unit, document, version, kind, id, revision),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.past_wording is 'What an item of a draft said at a revision, for whoever still edits from it';

create table policy.unsaved (
    unit uuid not null,
    person uuid not null default public.current_person(),
    document text not null,
    version int not null,
    kind text not null,
    id text not null,
    revision bigint not null,
    cells jsonb not null check (length(cells::text) < 262144),
    kept_at timestamptz not null,
    primary key (unit, person, document, version, kind, id),
    foreign key (unit, document, version) references policy.version
);
comment on table policy.unsaved is 'What somebody typed into the form of an item and did not save yet; nobody else sees it';
comment on column policy.unsaved.revision is 'Of the item that the form showed';

do $$
declare
    name text;
begin
    foreach name in array array['item_edit', 'past_wording', 'unsaved'] loop
        execute format('alter table policy.%I enable row level security', name);
        execute format('alter table policy.%I force row level security', name);
    end loop;
    foreach name in array array['item_edit', 'past_wording'] loop
        execute format(
            'create policy own_unit on policy.%I using (unit = public.current_unit()) with check (unit = public.current_unit())',
            name);
    end loop;
end
$$;
create policy own_person on policy.unsaved
    using (unit = public.current_unit() and person = public.current_person())
    with check (unit = public.current_unit() and person = public.current_person());
revoke update, delete on policy.past_wording from przystan_program;

-- Only a draft changes. A script that has to mend what an adopted version says disables this trigger, and says why. An update that changes nothing is none.
create function policy.only_drafts_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new is not distinct from old then
        return new;
    end if;
    if tg_op <> 'INSERT' and not exists (
            select from policy.version v where v.unit = old.unit and v.document = old.document
                and v.number = old.version and v.state = 'draft')
        or tg_op <> 'DELETE' and not exists (
            select from policy.version v where v.unit = new.unit and v.document = new.document
                and v.number = new.version and v.state = 'draft') then
        raise exception 'only a draft changes, and this version is none' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

-- Keeps what an item said, counts its revision, and notes which texts changed. The order of items is no wording.
create function policy.remember_wording() returns trigger language plpgsql as $$
declare
    counted bigint;
    why jsonb;
    said jsonb := to_jsonb(old);
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'ord' = said - 'ord' then
        return null;
    end if;
    insert into policy.item_edit as edit (unit, document, version, kind, id, revision)
    values (old.unit, old.document, old.version, tg_table_name, old.id, 1)
    on conflict (unit, document, version, kind, id) do update set revision = edit.revision + 1
    returning revision, reason into counted, why;
    insert into policy.past_wording (unit, document, version, kind, id, revision, said, reason)
    values (old.unit, old.document, old.version, tg_table_name, old.id, counted - 1, said, why);
    if tg_op = 'UPDATE' then
        update policy.item_edit edit
        set touched = edit.touched || coalesce((
            select jsonb_object_agg(col.key || '.' || said_in.key, counted)
            from jsonb_each(to_jsonb(new)) col
            cross join lateral jsonb_each(case when jsonb_typeof(col.value) = 'object' then col.value else '{}' end) said_in
            where said_in.value is distinct from said -> col.key -> said_in.key), '{}')
        where edit.unit = old.unit and edit.document = old.document and edit.version = old.version
            and edit.kind = tg_table_name and edit.id = old.id;
    end if;
    return null;
end
$$;

-- A version is adopted once, and superseded once.
create function policy.versions_go_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.state in ('adopted', 'superseded')
        or tg_op = 'UPDATE' and (
            (new.unit, new.document, new.number) <> (old.unit, old.document, old.number)
            or old.state = 'adopted' and new.state not in ('adopted', 'superseded')
            or old.state = 'superseded' and new.state <> 'superseded') then
        raise exception 'an adopted version stays what it is' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger versions_go_forward before update or delete on policy.version
    for each row execute function policy.versions_go_forward();

do $$
declare
    name text;
begin
    foreach name in array array['area', 'goal', 'finance_class', 'delivery_mode', 'programme', 'task', 'passage',
            'budget_fact', 'strategy'] loop
        execute format(
            'create trigger only_drafts_change before insert or update or delete on policy.%I '
            'for each row execute function policy.only_drafts_change()', name);
        execute format(
            'create trigger remember_wording after update or delete on policy.%I '
            'for each row execute function policy.remember_wording()', name);
    end loop;
    create trigger only_drafts_change before insert or update or delete on policy.item_edit
        for each row execute function policy.only_drafts_change();
end
$$;
