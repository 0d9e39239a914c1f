create table signing_key (
    kid             text        primary key,
    public_jwk      text        not null,
    private_enc     bytea       not null,
    created_at      timestamptz not null,
    signs_from      timestamptz,
    retired_at      timestamptz,
    published_until timestamptz,
    check ((retired_at is null) = (published_until is null)),
    check (retired_at is null or signs_from is not null)
);

-- At any time one key signs and one is published ahead of its turn, so that verifiers know it before it is used.
create unique index signing_key_next on signing_key ((true)) where signs_from is null;
create unique index signing_key_signing on signing_key ((true)) where signs_from is not null and retired_at is null;
