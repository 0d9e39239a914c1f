-- Guesses at passwords: counted by name, by address, and apart where somebody has signed in before. A name is counted
-- whether it exists or not, so that a lock tells nothing.
create table login_tally (
    kind         text        not null check (kind in ('ADDRESS', 'NAME', 'KNOWN')),
    hash         bytea       not null,
    level        integer     not null check (level >= 0),
    since        timestamptz not null,
    locked_until timestamptz,
    primary key (kind, hash)
);

create index login_tally_since on login_tally (since);
comment on column login_tally.since is 'When a guess was forgiven last, or the first one came';

-- From where people have signed in; both as keyed hashes.
create table login_place (
    name_hash    bytea       not null,
    address_hash bytea       not null,
    seen_at      timestamptz not null,
    primary key (name_hash, address_hash)
);

create index login_place_seen on login_place (seen_at);

insert into login_tally (kind, hash, level, since, locked_until)
select 'NAME', name_index, least(failures, 9), last_failed_at, locked_until
from failed_login;

drop table failed_login;
