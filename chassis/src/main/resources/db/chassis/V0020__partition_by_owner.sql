-- The role that a service runs with owns nothing. What it may change in the make-up of the tables that are partitioned by
-- day, it asks these functions of the owner for; the step after every migration fixes their search path.

-- The least UUIDv7 of a day (UTC).
create function time_partition_edge(day date) returns uuid language sql immutable as $$
    select (lpad(to_hex(extract(epoch from day::timestamp)::bigint * 1000), 12, '0') || repeat('0', 20))::uuid
$$;

create function time_partition_name(parent text, day date) returns text language plpgsql immutable as $$
begin
    if day is null or parent is null or parent not in ('outbox_event', 'inbox_event') then
        raise exception '% is not partitioned by day', parent using errcode = 'insufficient_privilege';
    end if;
    return parent || '_' || to_char(day, 'YYYYMMDD');
end
$$;

-- "like … including all" and then "attach" locks the parent only against other schema changes, unlike "partition of".
create function time_partition_create(parent text, day date) returns boolean language plpgsql security definer as $$
declare
    part text := time_partition_name(parent, day);
begin
    execute format('create table if not exists %I (like %I including all)', part, parent);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
        parent, part, time_partition_edge(day), time_partition_edge(day + 1));
    return true;
end
$$;

-- Drops a day that is over. Events that are unpublished or parked keep their day, whoever asks.
create function time_partition_drop(parent text, day date) returns boolean language plpgsql security definer as $$
declare
    part        text    := time_partition_name(parent, day);
    dispensable boolean := true;
begin
    if day >= (now() at time zone 'UTC')::date then
        raise exception '% is not over', day using errcode = 'insufficient_privilege';
    end if;
    execute format('lock table %I in access exclusive mode', part);
    if parent = 'outbox_event' then
        execute format('select not exists (select from %I e, outbox_cursor c
                where e.xid >= pg_snapshot_xmax(c.done) or e.xid in (select pg_snapshot_xip(c.done)))
            and not exists (select from outbox_parked where event_id >= $1 and event_id < $2)', part)
            into dispensable using time_partition_edge(day), time_partition_edge(day + 1);
    end if;
    if dispensable then
        execute format('drop table %I', part);
    end if;
    return dispensable;
end
$$;
