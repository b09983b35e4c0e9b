create extension if not exists btree_gist;
create extension if not exists fuzzystrmatch;
create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function public.current_unit() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('przystan.municipality', true), '')::uuid $$;

comment on function public.current_unit() is
    'The unit of local government whose work the transaction does; null outside of any. Policies compare rows with it.';
