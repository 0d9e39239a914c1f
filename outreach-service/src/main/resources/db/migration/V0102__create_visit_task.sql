-- UUIDv7 for rows that are made by a query: PostgreSQL has its own only from version 18 on.
create function new_uuid7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6), 52, 1), 53, 1),
    'hex')::uuid
$$;

create table visit_task (
  id               uuid        primary key,
  campaign_id      uuid        not null,
  round            integer     not null,
  household_id     uuid        not null,
  grid_code        text        not null,
  area_path        text        not null,
  building_id      uuid        not null,
  state            text        not null check (state in ('OPEN', 'REACHED', 'GONE', 'CARRIED_OVER')),
  due_on           date        not null,
  carried          boolean     not null,
  assignee_id      uuid,
  assignee_post_id uuid,
  visits           integer     not null default 0,
  not_home         integer     not null default 0 check (not_home between 0 and visits),
  last_outcome     text        check (last_outcome in ('REACHED', 'NOT_HOME', 'REFUSED', 'MOVED', 'WRONG_ADDRESS')),
  last_visit_id    uuid,
  last_visited_at  timestamptz,
  created_at       timestamptz not null,
  -- What makes a second making of a round harmless.
  unique (campaign_id, household_id, round),
  foreign key (campaign_id, round) references campaign_round,
  constraint an_assignee_holds_a_post check ((assignee_id is null) = (assignee_post_id is null)),
  constraint a_closed_task_was_visited check (state not in ('REACHED', 'GONE') or visits > 0)
);
create index visit_task_area on visit_task (area_path collate "C", id desc);
create index visit_task_campaign on visit_task (campaign_id, id desc);
create index visit_task_open on visit_task (assignee_id, id desc) where state = 'OPEN';

-- Counts kept by whoever changes a task, so that coverage need not read the tasks. One row per building, so that two
-- workers hardly ever wait for each other's.
create table coverage_cell (
  campaign_id uuid    not null,
  round       integer not null,
  area_path   text    not null,
  grid_path   text    not null,
  building_id uuid    not null,
  households  integer not null,
  carried     integer not null check (carried between 0 and households),
  reached     integer not null default 0 check (reached >= 0),
  not_home    integer not null default 0 check (not_home >= 0),
  refused     integer not null default 0 check (refused >= 0),
  gone        integer not null default 0 check (gone >= 0),
  primary key (campaign_id, round, area_path, building_id),
  foreign key (campaign_id, round) references campaign_round,
  constraint nobody_counts_twice check (reached + not_home + refused + gone <= households)
) with (fillfactor = 70);
