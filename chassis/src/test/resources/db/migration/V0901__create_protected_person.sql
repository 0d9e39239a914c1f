create table protected_person (
    id        uuid  primary key,
    phone_enc bytea,
    phone_idx bytea,
    name_grams bytea[]
);
