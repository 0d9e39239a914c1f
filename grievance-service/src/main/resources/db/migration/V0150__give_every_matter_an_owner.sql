-- Whoever owes a matter's next step is on record from its filing on, and numbers of persons leave the texts.

alter table grievance
  add column owner_level           text    not null default 'HANDLER'
    check (owner_level in ('HANDLER', 'COMMUNITY', 'STREET', 'DISTRICT', 'NOBODY')),
  add column owner_area_path       text,
  add column dispatcher_account_id uuid,
  add column returned_by_post_id   uuid,
  add column urged_at              timestamptz,
  add column numbers_in_text       bytea,
  add column numbers_lifted        boolean not null default false;

comment on column grievance.owner_area_path is 'The area whose posts owe the next step; null while a handler does, or nobody';
comment on column grievance.numbers_in_text is 'Ciphertext of the numbers of persons that stood in title, body and replies';
comment on column grievance.numbers_lifted is 'False for what was written before numbers were lifted; a job carries it over';

-- The owner itself is found by the service within a minute of its start.
update grievance set owner_level = 'COMMUNITY' where status in ('SUBMITTED', 'ACCEPTED', 'REOPENED');

create index grievance_unassigned on grievance (id) where status in ('SUBMITTED', 'ACCEPTED', 'REOPENED');
create index grievance_handler_post on grievance (handler_post_id, id desc);
create index grievance_owner on grievance (owner_level, id desc) where owner_level in ('STREET', 'DISTRICT', 'NOBODY');
create index grievance_numbers_not_lifted on grievance (id) where not numbers_lifted;

alter table post_holder add column successor_post_id uuid;
comment on column post_holder.successor_post_id is 'The post that gets its open work when it ends; null to follow each rule';
