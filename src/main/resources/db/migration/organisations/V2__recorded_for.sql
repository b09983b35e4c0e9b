alter table organisations.organisation add column recorded_for text not null default '';
comment on column organisations.organisation.recorded_for is
    'The time that these facts describe; ISO 8601 as exactly as known: day, month, year or span; empty when not known';
