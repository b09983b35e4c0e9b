-- The table of Spring Modulith's registry of events, as its JDBC module gives it for PostgreSQL. It holds no unit's data:
-- an event names its unit and ids, and whoever hears it enters the unit by itself (decision 0022). What was heard is
-- deleted.
create schema events;
grant usage on schema events to przystan_program;

create table events.event_publication (
    id                     uuid not null,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    primary key (id)
);
comment on table events.event_publication is 'What happened and who has yet to hear of it in the background';

create index on events.event_publication using hash (serialized_event);
create index on events.event_publication (completion_date);

grant select, insert, update, delete on events.event_publication to przystan_program;
