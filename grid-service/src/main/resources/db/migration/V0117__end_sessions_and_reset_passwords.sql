alter table login_session drop constraint if exists login_session_ended_because_check;
alter table login_session add constraint login_session_ended_because_check check (
    ended_because in ('LOGOUT', 'TOKEN_REUSED', 'ACCOUNT_BLOCKED', 'ENDED_BY_OWNER', 'ENDED_BY_ADMIN', 'PASSWORD_CHANGED'));

-- A password that an administrator gave is good once, for a while.
alter table password_login add column one_time_until timestamptz;
comment on column password_login.one_time_until is 'Until when it lets its owner set another; null for an own password';
