-- What was decided about an event: one row per event, with the verdict of every rule that names its type.
create table decided_event (
  event_id    uuid        primary key,
  event_type  text        not null,
  subject_id  uuid        not null,
  area_path   text,
  occurred_at timestamptz not null,
  decided_at  timestamptz not null,
  decisions   jsonb       not null
);

-- One message to one person for one cause. The unique key is what makes it one; see docs/adr/0007.
create table delivery (
  id                   uuid        primary key,
  cause_event_id       uuid        not null references decided_event,
  recipient_account_id uuid        not null,
  topic                text        not null references topic,
  rule_code            text        not null,
  created_at           timestamptz not null,
  expires_at           timestamptz not null,
  constraint one_delivery_per_cause_person_and_topic unique (cause_event_id, recipient_account_id, topic)
);

create table delivery_attempt (
  id               uuid        primary key,
  version          bigint      not null,
  delivery_id      uuid        not null references delivery,
  channel          text        not null check (channel in ('IN_APP', 'WECHAT_SUBSCRIBE')),
  number           integer     not null check (number > 0),
  state            text        not null check (state in
                     ('PENDING', 'SENDING', 'SENT', 'REFUSED', 'RETRY', 'UNKNOWN', 'SKIPPED')),
  priority         smallint    not null,
  template_version integer     not null,
  message          jsonb,
  due_at           timestamptz not null,
  expires_at       timestamptz not null,
  claimed_until    timestamptz,
  started_at       timestamptz,
  lease_until      timestamptz,
  finished_at      timestamptz,
  reason           text,
  errcode          integer,
  request_id       text        check (length(request_id) <= 100),
  latency_millis   integer,
  unique (delivery_id, channel, number),
  constraint whatever_is_sent_has_a_lease check (state <> 'SENDING' or (started_at is not null and lease_until is not null)),
  constraint whatever_is_over_has_an_end check ((state in ('PENDING', 'SENDING')) = (finished_at is null))
);
create index delivery_attempt_due on delivery_attempt (priority, due_at) where state = 'PENDING';
create index delivery_attempt_sending on delivery_attempt (lease_until) where state = 'SENDING';

create table inbox_item (
  id           uuid        primary key,
  delivery_id  uuid        not null unique references delivery,
  account_id   uuid        not null,
  topic        text        not null,
  title        text        not null check (length(title) between 1 and 60),
  text         text        not null check (length(text) between 1 and 500),
  subject_type text        not null,
  subject_id   uuid        not null,
  occurred_at  timestamptz not null,
  read_at      timestamptz
);
create index inbox_item_account on inbox_item (account_id, id desc);
create index inbox_item_unread on inbox_item (account_id, id desc) where read_at is null;
