create table estate (
    id        uuid primary key,
    name      text not null check (length(name) between 1 and 60),
    area_code text not null,
    area_path text not null
);

create table building (
    id        uuid primary key,
    estate_id uuid not null references estate,
    name      text not null check (length(name) between 1 and 30),
    grid_code text not null,
    grid_path text not null,
    unique (estate_id, name)
);

create index building_grid on building (grid_path text_pattern_ops);
comment on column building.grid_code is 'A building lies in one grid at a time';

create table dwelling (
    id          uuid     primary key,
    building_id uuid     not null references building,
    unit        smallint not null check (unit between 1 and 99),
    floor       smallint not null check (floor between -5 and 200),
    door        text     not null check (length(door) between 1 and 10),
    address     text     not null check (length(address) between 1 and 120),
    unique (building_id, unit, door)
);
comment on column dwelling.address is 'Standard address below the community; of a place, not of a person';
