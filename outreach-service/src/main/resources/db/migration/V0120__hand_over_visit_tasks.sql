-- When a post ends its open visit tasks go on to somebody else.

alter table post_holder add column successor_post_id uuid;
comment on column post_holder.successor_post_id is 'Takes over what is open when the post ends; null to share it out again';
create index post_holder_end on post_holder (valid_to) where valid_to is not null;

alter table visit_task add column previous_post_id uuid;
alter table visit_task add column reassigned_at timestamptz;
comment on column visit_task.previous_post_id is 'Whose it was before it was handed over; null when it was nobody''s';
create index visit_task_of_post on visit_task (assignee_post_id, id desc) where state = 'OPEN';
create index visit_task_of_nobody on visit_task (grid_code) where state = 'OPEN' and assignee_post_id is null;
