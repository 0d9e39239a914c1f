create sequence grievance_number cache 1;

create table grievance (
  id                 uuid        primary key,
  version            bigint      not null,
  event_version      bigint      not null,
  number             text        not null unique,
  status             text        not null check (status in
                       ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'REPLIED', 'CLOSED', 'REOPENED')),
  channel            text        not null check (channel in ('WECHAT_MINI_PROGRAM', 'PATROL')),
  resident_id        uuid,
  origin_need_id     uuid        unique,
  origin_visit_id    uuid,
  title              text        not null check (length(title) <= 100),
  body               text        not null check (length(body) <= 5000),
  area_code          text        not null,
  area_path          text        not null,
  address            bytea,
  contact_phone      bytea,
  item_code          text        not null,
  item_name          text        not null,
  catalogue_version  integer     not null,
  classified_by      text        not null check (classified_by in ('PERSON', 'KEYWORDS', 'FALLBACK')),
  classified_reason  text        not null,
  filed_at           timestamptz not null,
  due_at             timestamptz not null,
  calendar_confirmed boolean     not null,
  handler_account_id uuid,
  handler_post_id    uuid,
  handler_title      text,
  outcome            text        check (outcome in ('SETTLED', 'EXPLAINED', 'NOT_SUPPORTED', 'REFERRED')),
  reply_text         text        check (length(reply_text) <= 5000),
  replied_at         timestamptz,
  settled            text        check (settled in ('YES', 'PARTLY', 'NO')),
  satisfaction       integer     check (satisfaction between 1 and 5),
  closed_at          timestamptz,
  reopened           integer     not null default 0,
  reopen_reason      text        check (reopen_reason in ('NOT_SETTLED', 'DISSATISFIED', 'REBOUND')),
  foreign key (catalogue_version, item_code) references catalogue_item,
  constraint somebody_raised_it check (resident_id is not null or origin_need_id is not null),
  constraint whoever_has_it_is_known check (
    status in ('SUBMITTED', 'ACCEPTED', 'REOPENED') or handler_account_id is not null),
  constraint a_reply_has_words check (outcome is null or (reply_text is not null and replied_at is not null))
);
create index grievance_resident on grievance (resident_id, id desc);
create index grievance_area on grievance (area_path collate "C", id desc);
create index grievance_handler on grievance (handler_account_id, id desc);
create index grievance_handler_open on grievance (handler_account_id)
  where status in ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'REOPENED');

create table timeline_entry (
  grievance_id     uuid        not null references grievance,
  number           bigint      not null check (number > 0),
  action           text        not null,
  status           text        not null,
  actor_account_id uuid        not null,
  actor_kind       text        not null,
  occurred_at      timestamptz not null,
  note             text,
  primary key (grievance_id, number)
);

create table routing_decision (
  id                uuid        primary key,
  grievance_id      uuid        not null references grievance,
  decided_at        timestamptz not null,
  item_code         text        not null,
  catalogue_version integer     not null,
  target_role       text        not null,
  chosen_post_id    uuid        not null,
  fallback          boolean     not null,
  by_hand           boolean     not null,
  reason            text        not null,
  candidates        jsonb       not null
);
create index routing_decision_grievance on routing_decision (grievance_id, id);
