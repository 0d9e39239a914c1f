-- The rule passes over every post that gave a matter back, not only the last one. The column returned_by_post_id is read no
-- more and stays until no release that writes it can be running.
alter table grievance add column passed_over_posts uuid[] not null default '{}';

update grievance set passed_over_posts = array[returned_by_post_id] where returned_by_post_id is not null;

comment on column grievance.passed_over_posts is 'Every post that gave it back or had it by mistake; the rule passes over them';
