-- Who did or saw what. Business transactions only insert entries; one sealer at a time chains them by hash afterwards.
-- Everything is partitioned by month so that retention drops partitions and never deletes rows.

create table audit_entry (
    id          uuid        not null,
    occurred_at timestamptz not null,
    actor       uuid,
    actor_kind  text        not null check (actor_kind in ('RESIDENT', 'STAFF', 'PARTNER', 'SYSTEM', 'NOBODY')),
    action      text        not null check (action ~ '^[A-Z][A-Z0-9_]{1,63}$'),
    target_type text        check (length(target_type) <= 64),
    target_id   text        check (length(target_id) <= 128),
    area_path   text        check (length(area_path) <= 128),
    purpose     text        check (length(purpose) between 1 and 200),
    request_id  text        check (length(request_id) <= 64),
    detail      jsonb       not null default '{}' check (jsonb_typeof(detail) = 'object'),
    -- The writing transaction: the sealer uses it to look only at what may have become visible since its last round.
    xid         xid8        not null default pg_current_xact_id(),
    primary key (occurred_at, id),
    check ((actor is null) = (actor_kind = 'NOBODY'))
) partition by range (occurred_at);

create index audit_entry_xid on audit_entry (xid, id);
create index audit_entry_target on audit_entry (target_type, target_id, occurred_at);
create index audit_entry_actor on audit_entry (actor, occurred_at);
comment on column audit_entry.detail is 'Ids and codes only, flat strings; never a name, number or text of a person';

create table audit_seal (
    number        bigint      primary key check (number > 0),
    algorithm     text        not null check (algorithm in ('SHA_256', 'SM3')),
    previous_hash bytea       not null check (length(previous_hash) = 32),
    entries_hash  bytea       not null check (length(entries_hash) = 32),
    hash          bytea       not null check (length(hash) = 32),
    entry_count   integer     not null check (entry_count > 0),
    newest_at     timestamptz not null,
    sealed_at     timestamptz not null
);
comment on table audit_seal is 'The chain itself, kept for ever: a few rows a minute at most';

create table audit_sealed_entry (
    seal_number bigint      not null,
    position    integer     not null check (position >= 0),
    entry_id    uuid        not null,
    occurred_at timestamptz not null,
    entry_hash  bytea       not null check (length(entry_hash) = 32),
    sealed_at   timestamptz not null,
    primary key (seal_number, position, sealed_at)
) partition by range (sealed_at);

create index audit_sealed_entry_entry on audit_sealed_entry (entry_id);

-- The lease and the head of the chain. Whoever holds the row's lock is the sealer.
create table audit_sealer (
    only_one     boolean primary key default true check (only_one),
    sealed_below xid8    not null,
    last_number  bigint  not null,
    last_hash    bytea   not null check (length(last_hash) = 32)
);
comment on column audit_sealer.sealed_below is 'Every entry of an earlier transaction has been sealed';
insert into audit_sealer (sealed_below, last_number, last_hash)
    values ('0', 0, decode(repeat('00', 32), 'hex'));

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the audit trail is append-only', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger audit_sealed_entry_append_only before update or delete on audit_sealed_entry
    for each row execute function audit_refuse_change();
create trigger audit_sealed_entry_no_truncate before truncate on audit_sealed_entry
    for each statement execute function audit_refuse_change();
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal
    for each statement execute function audit_refuse_change();
create trigger audit_sealer_stays before delete on audit_sealer
    for each row execute function audit_refuse_change();
create trigger audit_sealer_no_truncate before truncate on audit_sealer
    for each statement execute function audit_refuse_change();

-- Writers must never fail for want of a partition, so there is always one that takes the rest.
create table audit_entry_default partition of audit_entry default;
create table audit_sealed_entry_default partition of audit_sealed_entry default;
create trigger audit_entry_default_no_truncate before truncate on audit_entry_default
    for each statement execute function audit_refuse_change();
create trigger audit_sealed_entry_default_no_truncate before truncate on audit_sealed_entry_default
    for each statement execute function audit_refuse_change();

-- Makes the partition of one month (UTC) of one of the two tables unless it is there. Truncate triggers are not
-- inherited by partitions, so each gets its own.
create function audit_create_partition(parent text, month date) returns boolean language plpgsql as $$
declare
    first_day  date := date_trunc('month', month);
    part       text := format('%s_%s', parent, to_char(first_day, '"y"YYYY"m"MM'));
    lower_edge text := first_day::text || ' 00:00:00+00';
    upper_edge text := (first_day + interval '1 month')::date::text || ' 00:00:00+00';
begin
    if parent not in ('audit_entry', 'audit_sealed_entry') then
        raise exception '% is not partitioned by this function', parent;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit_create_partition', 0));
    if to_regclass(part) is not null then
        return false;
    end if;
    execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent, lower_edge, upper_edge);
    execute format('create trigger %I before truncate on %I for each statement execute function audit_refuse_change()',
        part || '_no_truncate', part);
    return true;
end
$$;

select audit_create_partition(parent, (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead))::date)
from unnest(array['audit_entry', 'audit_sealed_entry']) parent, generate_series(0, 2) ahead;
