create table login_session (
    id              uuid        primary key,
    account_id      uuid        not null references account,
    chain_key_enc   bytea       not null,
    opened_at       timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz,
    ended_because   text        check (ended_because in ('LOGOUT', 'TOKEN_REUSED', 'ACCOUNT_BLOCKED')),
    check ((ended_at is null) = (ended_because is null))
);

create index login_session_account on login_session (account_id);
create index login_session_expires on login_session (expires_at);
comment on column login_session.chain_key_enc is 'Key that derives each refresh token of the session from the one before';

create table refresh_token (
    hash       bytea       primary key check (length(hash) = 32),
    session_id uuid        not null references login_session on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    rotated_at timestamptz
);

create index refresh_token_session on refresh_token (session_id);
-- A session has one token that has not been exchanged yet.
create unique index refresh_token_live on refresh_token (session_id) where rotated_at is null;
