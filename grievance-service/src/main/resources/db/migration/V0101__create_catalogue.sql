create table catalogue_version (
  version    integer primary key,
  valid_from date    not null
);

create table catalogue_item (
  catalogue_version integer not null references catalogue_version,
  code              text    not null check (length(code) <= 32),
  group_name        text    not null,
  chinese_name      text    not null,
  english_name      text    not null,
  handling_kind     text    not null check (handling_kind in ('WORK_ORDER', 'CONSULTATION', 'MEDIATION', 'LEAD', 'SUGGESTION')),
  keywords          text[]  not null,
  target_role       text    not null,
  handle_amount     integer not null check (handle_amount > 0),
  handle_unit       text    not null check (handle_unit in ('WORKING_DAYS', 'NATURAL_DAYS', 'HOURS', 'MINUTES')),
  fallback          boolean not null default false,
  primary key (catalogue_version, code)
);
create unique index catalogue_item_fallback on catalogue_item (catalogue_version) where fallback;

create table calendar_day (
  day  date primary key,
  kind text not null check (kind in ('HOLIDAY', 'MAKE_UP')),
  name text not null
);
