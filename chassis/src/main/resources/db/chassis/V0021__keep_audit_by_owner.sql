-- The role that a service runs with may read the audit tables and add to them, nothing else. The sealer's lease moves by
-- functions of the owner, and so do partitions; the step after every migration fixes their search path.

-- Nothing when another sealer holds the lease; otherwise the caller holds it until its transaction ends.
create function audit_take_lease() returns setof audit_sealer language sql security definer as $$
    select * from audit_sealer for update skip locked
$$;

-- Moves the lease to the next seal, which must be there.
create function audit_move_on(below xid8, next_number bigint, next_hash bytea) returns void
    language plpgsql security definer as $$
begin
    update audit_sealer set sealed_below = below, last_number = next_number, last_hash = next_hash
    where last_number = next_number - 1
        and exists (select from audit_seal s where s.number = next_number and s.hash = next_hash
            and s.previous_hash = audit_sealer.last_hash);
    if not found then
        raise exception 'seal % does not follow the last one', next_number using errcode = 'restrict_violation';
    end if;
end
$$;

alter function audit_create_partition(text, date) security definer;

-- Drops one month's partition once the law no longer asks for it (个人信息保护法 第五十六条: three years), whatever the
-- caller's retention says. A seal's rows outlive its entries by a month: an entry without them would be taken for a new one.
create function audit_drop_partition(parent text, month date) returns boolean language plpgsql security definer as $$
declare
    first_day date := date_trunc('month', month);
    kept_for  interval := interval '3 years';
begin
    if month is null or parent is null or parent not in ('audit_entry', 'audit_sealed_entry') then
        raise exception '% is not partitioned by this function', parent using errcode = 'insufficient_privilege';
    end if;
    if parent = 'audit_sealed_entry' then
        kept_for := kept_for + interval '1 month';
    end if;
    if first_day + interval '1 month' > date_trunc('month', (now() at time zone 'UTC') - kept_for) then
        return false;
    end if;
    execute format('drop table %I', format('%s_%s', parent, to_char(first_day, '"y"YYYY"m"MM')));
    return true;
end
$$;
