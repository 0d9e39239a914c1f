create table idempotency_key (
  account     uuid        not null,
  key         text        not null check (length(key) between 8 and 128),
  fingerprint bytea       not null,
  status      smallint,
  location    text,
  etag        text,
  body        bytea,
  created_at  timestamptz not null,
  primary key (account, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
