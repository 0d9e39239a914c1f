create table visit (
  id            uuid        primary key,
  event_version bigint      not null,
  task_id       uuid        not null references visit_task,
  campaign_id   uuid        not null,
  round         integer     not null,
  household_id  uuid        not null,
  area_path     text        not null,
  outcome       text        not null check (outcome in ('REACHED', 'NOT_HOME', 'REFUSED', 'MOVED', 'WRONG_ADDRESS')),
  visited_at    timestamptz not null,
  recorded_at   timestamptz not null,
  visited_by    uuid        not null,
  note          bytea,
  need_id       uuid        unique,
  need_item     text        check (length(need_item) <= 32),
  need_text     bytea,
  constraint a_need_is_whole check ((need_id is null) = (need_item is null) and (need_id is null) = (need_text is null))
);
create index visit_task_visits on visit (task_id, id);
create index visit_area on visit (area_path collate "C", id desc);
-- A household is reached once, whatever the code above believes.
create unique index visit_reached_once on visit (task_id) where outcome = 'REACHED';

-- What grievance-service tells of the matters that came from our visits.
create table raised_matter (
  grievance_id  uuid   primary key,
  visit_id      uuid   not null,
  number        text   not null,
  status        text   not null,
  event_version bigint not null
);
create index raised_matter_visit on raised_matter (visit_id);
