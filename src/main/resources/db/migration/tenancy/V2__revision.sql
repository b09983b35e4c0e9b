alter table tenancy.unit add column revision bigint not null default 1;
comment on column tenancy.unit.revision is
    'Grows with every change to a row that a kept reading was made from, published or not; raised by triggers alone.';

create function tenancy.revision() returns bigint
    language sql stable parallel safe
    as $$ select revision from tenancy.unit where id = public.current_unit() $$;
comment on function tenancy.revision() is 'The revision of the current unit. A reading kept at another one is void.';

-- For triggers "after insert or update or delete or truncate … for each statement". Whoever changes rows without being at
-- work for a unit, such as a script or an administrator, may have changed those of any.
create function tenancy.raise_revision() returns trigger language plpgsql as $$
begin
    update tenancy.unit set revision = revision + 1
    where id = public.current_unit() or public.current_unit() is null;
    return null;
end
$$;
