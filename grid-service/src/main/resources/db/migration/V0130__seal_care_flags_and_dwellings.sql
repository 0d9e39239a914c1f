-- Why a household is looked after and where a flat is are sealed. SQL cannot encrypt: rows of before stay clear here until
-- the service starts and carries them over (ClearCareFlags, ClearDwellings); a row is clear or sealed, never both.
alter table household
    alter column care_flags drop not null,
    alter column care_flags drop default,
    add column care_flags_enc bytea,
    add column care_marks bytea[],
    add constraint household_care_clear_or_sealed check ((care_flags is null) <> (care_flags_enc is null)),
    add constraint household_care_marked check ((care_flags_enc is null) = (care_marks is null));

drop index household_care;
create index household_care on household using gin (care_marks);
create index household_care_clear on household (id) where care_flags is not null;
comment on column household.care_marks is 'Blind indexes by flag and group of households, filled up with random ones';

alter table dwelling
    alter column floor drop not null,
    alter column door drop not null,
    alter column address drop not null,
    add column floor_enc bytea,
    add column door_enc bytea,
    add column address_enc bytea,
    add column place_index bytea,
    add constraint dwelling_clear_or_sealed check (
        (num_nulls(floor, door, address) = 3 and num_nulls(floor_enc, door_enc, address_enc, place_index) = 0)
        or (num_nulls(floor, door, address) = 0 and num_nulls(floor_enc, door_enc, address_enc, place_index) = 4));

create unique index dwelling_place on dwelling (place_index);
create index dwelling_clear on dwelling (id) where address is not null;
comment on column dwelling.place_index is 'Blind index of building, unit and door: each stands once';
comment on column dwelling.address is 'Clear only until the service has sealed it into address_enc';
