-- This service's own copies of facts that other services own, kept by their events.

create table known_area (
  id            uuid    primary key,
  code          text    not null,
  name          text    not null,
  path          text    not null,
  current       boolean not null,
  event_version bigint  not null
);
-- Not unique: when an area is redrawn, its successor may be heard of before its own end.
create index known_area_code on known_area (code) where current;

create table post_holder (
  post_id       uuid    primary key,
  account_id    uuid    not null,
  role          text    not null,
  area_code     text    not null,
  area_path     text    not null,
  active        boolean not null,
  event_version bigint  not null
);
create index post_holder_area on post_holder (area_path, role) where active;
