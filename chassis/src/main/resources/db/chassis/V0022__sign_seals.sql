-- Seals carry a signature whose key is not in the database, and are written down by another service.

-- The first signed seal is named by every later one, so that taking signatures away shows.
alter table audit_seal
    add column signed_from bigint,
    add column key_id text,
    add column signature bytea,
    add constraint audit_seal_signed check (num_nonnulls(signed_from, key_id, signature) in (0, 3)),
    add constraint audit_seal_signed_from check (signed_from between 1 and number);

-- A trail from before gets a signed seal at once: its entries are then bound by the seal that follows them.
insert into audit_entry (id, occurred_at, actor_kind, action)
select gen_random_uuid(), now(), 'NOBODY', 'AUDIT_SIGNING_BEGAN' where exists (select from audit_seal);

create table audit_anchor (
    service     text        not null check (service ~ '^[a-z][a-z0-9-]{0,39}$'),
    seal_number bigint      not null check (seal_number > 0),
    seal_hash   bytea       not null check (length(seal_hash) = 32),
    signed_from bigint      not null,
    key_id      text        not null check (length(key_id) <= 64),
    signature   bytea       not null check (length(signature) <= 128),
    received_at timestamptz not null,
    primary key (service, seal_number, seal_hash)
);
comment on table audit_anchor is 'Newest seals of other services, written down where those who run them cannot reach';

create table audit_turn (
    what text        not null,
    due  timestamptz not null,
    primary key (what, due)
);
comment on table audit_turn is 'Which replica does what is to be done once: whoever inserts the row';

create table audit_verification (
    id          uuid        primary key,
    verified_at timestamptz not null,
    intact      boolean     not null,
    seals       bigint      not null,
    entries     bigint      not null,
    anchors     integer,
    cause       text,
    seal_number bigint,
    "position"  integer,
    entry_id    uuid,
    check (intact = (cause is null))
);
create index audit_verification_at on audit_verification (verified_at);

do $$
declare
    part text;
begin
    foreach part in array array['audit_anchor', 'audit_turn', 'audit_verification'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function audit_refuse_change()',
            part || '_append_only', part);
        execute format('create trigger %I before truncate on %I for each statement execute function audit_refuse_change()',
            part || '_no_truncate', part);
    end loop;
end
$$;
