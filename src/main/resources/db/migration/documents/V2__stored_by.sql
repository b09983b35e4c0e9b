-- Whoever asks what is held on them is told which files they put here.
alter table documents.file add column stored_by uuid;
comment on column documents.file.stored_by is 'Who put it there; null for the program, a visitor, and files from before this was kept';
create index on documents.file (unit, stored_by) where stored_by is not null;
