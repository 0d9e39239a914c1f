create table campaign (
  id            uuid        primary key,
  version       bigint      not null,
  event_version bigint      not null,
  kind          text        not null check (kind in ('ANTI_FRAUD', 'LAW', 'HEALTH', 'SAFETY', 'FESTIVAL', 'CENSUS')),
  title         text        not null check (length(title) between 1 and 100),
  goal          text        not null check (length(goal) between 1 and 1000),
  status        text        not null check (status in ('DRAFT', 'APPROVED', 'RUNNING', 'FINISHED', 'CANCELLED')),
  area_path     text,
  starts_on     date        not null,
  ends_on       date        not null check (ends_on >= starts_on),
  care_flags    text[]      not null
                            check (care_flags <@ array['ELDERLY_ALONE', 'DISABLED', 'LOW_INCOME', 'LEFT_BEHIND_CHILD', 'VETERAN']),
  author_id     uuid        not null,
  drafted_at    timestamptz not null,
  approver_id   uuid        check (approver_id <> author_id),
  approved_at   timestamptz,
  started_at    timestamptz,
  ended_at      timestamptz,
  round         integer     not null default 0 check (round >= 0),
  constraint what_runs_was_approved check (status not in ('APPROVED', 'RUNNING', 'FINISHED') or approver_id is not null),
  constraint what_runs_has_a_round check (status not in ('RUNNING', 'FINISHED') or (round > 0 and started_at is not null))
);
create index campaign_status on campaign (status, id desc);
comment on column campaign.care_flags is 'Households with any of these are visited; empty: all households';

create table campaign_area (
  campaign_id uuid not null references campaign,
  area_code   text not null,
  area_path   text not null,
  primary key (campaign_id, area_code)
);
create index campaign_area_path on campaign_area (area_path collate "C");

create table campaign_round (
  campaign_id uuid        not null references campaign,
  number      integer     not null check (number > 0),
  state       text        not null check (state in ('PREPARING', 'READY', 'STOPPED')),
  due_on      date        not null,
  opened_by   uuid        not null,
  opened_at   timestamptz not null,
  ready_at    timestamptz,
  households  integer     not null,
  tasks       integer     not null,
  unassigned  integer     not null,
  primary key (campaign_id, number)
);
create index campaign_round_preparing on campaign_round (opened_at) where state = 'PREPARING';

-- One row per grid of a round: the checkpoint of making its tasks, and afterwards why they went to whom.
create table round_grid (
  campaign_id  uuid        not null,
  round        integer     not null,
  grid_code    text        not null,
  grid_path    text        not null,
  households   integer     not null,
  tasks        integer     not null default 0,
  unassigned   integer     not null default 0,
  candidates   jsonb       not null default '[]',
  generated_at timestamptz,
  primary key (campaign_id, round, grid_code),
  foreign key (campaign_id, round) references campaign_round
);
create index round_grid_pending on round_grid (campaign_id, round) where generated_at is null;
