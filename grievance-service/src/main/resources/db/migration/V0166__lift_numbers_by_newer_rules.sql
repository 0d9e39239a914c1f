-- Texts whose numbers were lifted by rules that found fewer of them are lifted again. What is there counts as rules 1, and so
-- does what a replica of the version before writes meanwhile.
alter table grievance add column numbers_lifted_by integer not null default 1;
comment on column grievance.numbers_lifted_by is 'By which rules numbers left the texts; a job carries over what lesser ones did';
create index grievance_numbers_lifted_by on grievance (numbers_lifted_by, id);
