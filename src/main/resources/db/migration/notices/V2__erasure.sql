-- Whoever has their account erased takes along how often they want to be written to.
create policy erase_own on notices.pace for delete
    using (unit = public.current_unit() and person = public.current_person());
create index on notices.letter (unit, person) where person is not null;
