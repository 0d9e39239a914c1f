create table account (
    id            uuid        primary key,
    kind          text        not null check (kind in ('RESIDENT', 'STAFF', 'PARTNER')),
    status        text        not null check (status in ('ACTIVE', 'BLOCKED')),
    openid_enc    bytea,
    openid_index  bytea,
    created_at    timestamptz not null,
    version       bigint      not null,
    event_version bigint      not null,
    check ((openid_enc is null) = (openid_index is null))
);

-- Of parallel first logins of one person only one makes the account.
create unique index account_openid on account (openid_index);

create table password_login (
    account_id uuid        primary key references account,
    username   text        not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    hash       text        not null check (hash like '$argon2id$%'),
    set_at     timestamptz not null
);

create unique index password_login_username on password_login (username);

-- Counted for every name that is tried, whether it exists or not, so that a lock tells nothing.
create table failed_login (
    name_index     bytea       primary key,
    failures       integer     not null check (failures > 0),
    last_failed_at timestamptz not null,
    locked_until   timestamptz
);

create index failed_login_last on failed_login (last_failed_at);
