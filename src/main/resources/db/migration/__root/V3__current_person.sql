create function public.current_person() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('przystan.person', true), '')::uuid $$;

comment on function public.current_person() is
    'The person on whose behalf the transaction works; null when nobody is signed in.';
