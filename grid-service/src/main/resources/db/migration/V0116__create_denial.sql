-- Who is shut out although the access token has not expired; told to the gateway and all services every few seconds.
create table denial (
    kind       text        not null check (kind in ('SESSION', 'ACCOUNT', 'KEY')),
    subject    text        not null,
    before     timestamptz,
    keep_until timestamptz not null,
    primary key (kind, subject),
    check ((kind = 'ACCOUNT') = (before is not null))
);

create index denial_keep_until on denial (keep_until);
comment on column denial.before is 'Tokens whose grants were read before this are over';
