-- The table of db-scheduler, as its documentation gives it for PostgreSQL. It holds no unit's data: a job enters each
-- unit by itself.
create schema jobs;
grant usage on schema jobs to przystan_program;

create table jobs.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table jobs.scheduled_tasks is 'Which background job runs when, and which copy of the program has picked it';

create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);
create index on jobs.scheduled_tasks (priority desc, execution_time);

grant select, insert, update, delete on jobs.scheduled_tasks to przystan_program;
