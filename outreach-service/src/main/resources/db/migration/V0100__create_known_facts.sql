-- This service's own copies of facts that other services own, kept by their events.

create table known_area (
  id            uuid    primary key,
  code          text    not null,
  name          text    not null,
  path          text    not null,
  current       boolean not null,
  event_version bigint  not null
);
-- Not unique: the event of a code's new area may arrive before the one that closes the old area.
create index known_area_code on known_area (code, id) where current;

create table post_holder (
  post_id       uuid    primary key,
  account_id    uuid    not null,
  role          text    not null,
  area_code     text    not null,
  area_path     text    not null,
  active        boolean not null,
  event_version bigint  not null
);
create index post_holder_area on post_holder (area_code, role) where active;

create table household (
  id            uuid    primary key,
  area_path     text    not null,
  grid_code     text    not null,
  grid_path     text    not null,
  building_id   uuid    not null,
  size          integer not null check (size >= 0),
  care_flags    text[]  not null,
  event_version bigint  not null
);
create index household_grid on household (grid_code, building_id);
comment on column household.grid_path is 'The part of area_path that ends with the grid; area_path may go on to a micro-grid';
