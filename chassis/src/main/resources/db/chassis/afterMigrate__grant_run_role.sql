-- Runs after every migration, also after one that had nothing to do: the role that the service runs with gets what it
-- needs of whatever there is now, and no more. Only what differs is touched, so that a start without news changes nothing.
do $$
declare
    run_role   constant text         := '${run_role}';
    here       constant regnamespace := quote_ident(current_schema())::regnamespace;
    every_kind constant text[]       := array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    thing record;
begin
    -- Migrations by the run role itself: it owns everything, which the start-up check of a production profile refuses.
    if run_role = current_user then
        return;
    end if;
    -- Replicas that start together take turns.
    perform pg_advisory_xact_lock(hashtextextended('linli.grant_run_role', 0));

    if not has_schema_privilege(run_role, here, 'USAGE') then
        execute format('grant usage on schema %s to %I', here, run_role);
    end if;
    if has_schema_privilege(run_role, here, 'CREATE') then
        execute format('revoke create on schema %s from public, %I', here, run_role);
    end if;

    -- Partitions are reached through their parent only, and the audit trail is added to.
    for thing in
        select c.oid::regclass as name,
            case
                when c.relispartition or c.relname = 'flyway_schema_history' then array[]::text[]
                when c.relname = 'audit_sealer' then array['SELECT']
                when c.relname like 'audit\_%' then array['SELECT', 'INSERT']
                else array['SELECT', 'INSERT', 'UPDATE', 'DELETE']
            end as wanted
        from pg_class c
        where c.relnamespace = here and c.relkind in ('r', 'p', 'v', 'm')
    loop
        if exists (select from unnest(every_kind) kind
                where has_table_privilege(run_role, thing.name, kind) <> (kind = any (thing.wanted))) then
            execute format('revoke all on %s from %I', thing.name, run_role);
            if cardinality(thing.wanted) > 0 then
                execute format('grant %s on %s to %I', array_to_string(thing.wanted, ', '), thing.name, run_role);
            end if;
        end if;
    end loop;

    for thing in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = here
            and case when c.relkind = 'S' then not has_sequence_privilege(run_role, c.oid, 'USAGE') end
    loop
        execute format('grant usage, select on sequence %s to %I', thing.name, run_role);
    end loop;

    -- What runs with the owner's rights must find the owner's tables under their names, never those of its caller.
    for thing in
        select p.oid::regprocedure as name from pg_proc p
        where p.pronamespace = here and p.prosecdef
            and (p.proconfig is null or not has_function_privilege(run_role, p.oid, 'EXECUTE')
                or has_function_privilege('public', p.oid, 'EXECUTE'))
    loop
        execute format('alter function %s set search_path = %s, pg_temp', thing.name, here);
        execute format('revoke all on function %s from public', thing.name);
        execute format('grant execute on function %s to %I', thing.name, run_role);
    end loop;
end
$$;
