-- A post holds on days, not from one event to the next: its copy carries them, and every question names the day.
-- What the old column could not tell stays open until grid-service's posts are told again.

alter table post_holder add column valid_from date;
alter table post_holder add column valid_to date;
update post_holder set valid_to = current_date where not active;
drop index post_holder_area;
alter table post_holder drop column active;
create index post_holder_area on post_holder (area_code, role);
comment on column post_holder.valid_from is 'The first day; null when it was never told';
comment on column post_holder.valid_to is 'The first day without it; null while it is open-ended';
