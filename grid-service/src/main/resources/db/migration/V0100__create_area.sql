create table area (
    id            uuid    primary key,
    code          text    not null,
    name          text    not null check (length(name) between 1 and 60),
    level         text    not null check (level in ('DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'MICRO_GRID')),
    kind          text    check (kind in ('BASIC', 'SPECIAL', 'COMPOSITE')),
    parent_id     uuid    references area,
    path          text    not null,
    valid_from    date    not null,
    valid_to      date    check (valid_to >= valid_from),
    version       bigint  not null,
    event_version bigint  not null,
    check (code ~ '^[0-9]+$' and length(code) = case level
        when 'DISTRICT' then 6 when 'STREET' then 9 when 'COMMUNITY' then 12 when 'GRID' then 15 else 17 end),
    check ((level = 'DISTRICT') = (parent_id is null)),
    check (path = code or path like '%.' || code),
    check (kind is null or level in ('GRID', 'MICRO_GRID'))
);

-- A code names one area at a time; closed nodes keep theirs.
create unique index area_current_code on area (code) where valid_to is null;
create index area_parent on area (parent_id, code);
-- Subtrees are found by prefix, which needs byte order whatever the database's collation.
create index area_path on area (path text_pattern_ops);
comment on column area.path is 'Codes from the district down, joined by dots';
