-- A post is held on days. Until now two that overlapped were refused only while both were open-ended.

alter table post add column successor_post_id uuid references post;
comment on column post.successor_post_id is 'Takes over what is open when it ends';

drop index post_held_once;

-- What overlaps already is cut without changing on which days its holder has the post: one that lies within another is
-- emptied, of two that meet the earlier ends where the later begins.
update post p set valid_to = p.valid_from, version = p.version + 1
where p.valid_to is distinct from p.valid_from and exists (
  select from post q
  where q.staff_id = p.staff_id and q.role = p.role and q.area_id = p.area_id and q.id <> p.id
    and daterange(q.valid_from, q.valid_to) @> daterange(p.valid_from, p.valid_to)
    and (q.id < p.id or not daterange(p.valid_from, p.valid_to) @> daterange(q.valid_from, q.valid_to)));

update post p set valid_to = later.begins, version = p.version + 1
from (
  select p.id, min(q.valid_from) as begins
  from post p join post q on q.staff_id = p.staff_id and q.role = p.role and q.area_id = p.area_id and q.id <> p.id
  where q.valid_from > p.valid_from and daterange(q.valid_from, q.valid_to) && daterange(p.valid_from, p.valid_to)
  group by p.id) later
where later.id = p.id;

-- Whatever the code believes: nobody holds the same post twice on one day. A withdrawn one, which ends on its first day,
-- is held on none.
alter table post add constraint post_held_once_a_day exclude using gist (
  staff_id with =, role with =, area_id with =, daterange(valid_from, valid_to) with &&);
