create table staff_member (
    id         uuid        primary key,
    kind       text        not null check (kind in ('STAFF', 'PARTNER')),
    account_id uuid        not null unique references account,
    name_enc   bytea       not null,
    created_at timestamptz not null
);

create table post (
    id            uuid    primary key,
    staff_id      uuid    not null references staff_member,
    account_id    uuid    not null references account,
    role          text    not null,
    area_id       uuid    not null references area,
    area_code     text    not null,
    area_path     text    not null,
    title         text    not null check (length(title) between 1 and 120),
    valid_from    date    not null,
    valid_to      date    check (valid_to >= valid_from),
    version       bigint  not null,
    event_version bigint  not null
);

create unique index post_held_once on post (staff_id, role, area_id) where valid_to is null;
create index post_account on post (account_id);
create index post_area on post (area_path text_pattern_ops, role);
comment on column post.valid_to is 'The first day on which it is no longer held';
