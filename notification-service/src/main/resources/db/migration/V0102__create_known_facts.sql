-- This service's own copies of facts that other services own.

create table known_area (
  id            uuid    primary key,
  code          text    not null,
  name          text    not null,
  current       boolean not null,
  event_version bigint  not null
);
create index known_area_code on known_area (code) where current;

-- How a person is reached. The address is encrypted, asked of grid-service when it is first needed and forgotten when
-- it turns out to be wrong.
create table contact_point (
  account_id  uuid        not null,
  channel     text        not null check (channel in ('WECHAT_SUBSCRIBE')),
  address     bytea       not null,
  source      text        not null check (source in ('GRID')),
  verified_at timestamptz not null,
  primary key (account_id, channel)
);
