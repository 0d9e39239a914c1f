create table household (
    id            uuid    primary key,
    dwelling_id   uuid    not null references dwelling,
    building_id   uuid    not null references building,
    grid_code     text    not null,
    area_path     text    not null,
    size          integer not null check (size between 0 and 50),
    care_flags    text[]  not null default '{}',
    version       bigint  not null,
    event_version bigint  not null,
    check (care_flags <@ array['ELDERLY_ALONE', 'DISABLED', 'LOW_INCOME', 'LEFT_BEHIND_CHILD', 'VETERAN'])
);

create index household_area on household (area_path text_pattern_ops, id desc);
create index household_dwelling on household (dwelling_id);
create index household_care on household using gin (care_flags);

create table person (
    id               uuid     primary key,
    name_enc         bytea    not null,
    name_grams       bytea[]  not null,
    id_number_enc    bytea,
    id_number_index  bytea,
    phone_enc        bytea,
    phone_suffix     bytea,
    sex              smallint not null check (sex in (0, 1, 2, 9)),
    birth_year       smallint check (birth_year between 1880 and 2100),
    check ((id_number_enc is null) = (id_number_index is null)),
    check ((phone_enc is null) = (phone_suffix is null))
);

create unique index person_id_number on person (id_number_index);
create index person_phone on person (phone_suffix);
create index person_name on person using gin (name_grams);
comment on column person.sex is 'GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated';

create table membership (
    id           uuid    primary key,
    household_id uuid    not null references household,
    person_id    uuid    not null references person,
    kind         text    not null check (kind in ('REGISTERED', 'LIVING')),
    relation     text    not null check (length(relation) between 1 and 20),
    head         boolean not null default false,
    valid_from   date    not null,
    valid_to     date    check (valid_to >= valid_from)
);

-- One active head per household; one active membership of each kind per person.
create unique index membership_one_head on membership (household_id) where head and valid_to is null;
create unique index membership_one_of_kind on membership (person_id, kind) where valid_to is null;
create index membership_household on membership (household_id);
