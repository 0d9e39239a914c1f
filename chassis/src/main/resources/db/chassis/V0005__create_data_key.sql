-- Data keys for personal data at rest, each wrapped by a master key that is only in the configuration.
create table data_key (
    id            smallint    primary key check (id > 0),
    purpose       text        not null check (purpose in ('FIELD', 'INDEX')),
    algorithm     text        not null,
    wrapped       bytea       not null,
    master_key_id text        not null check (length(master_key_id) between 1 and 100),
    created_at    timestamptz not null,
    retired_at    timestamptz
);

-- One key per algorithm is for new values; the one behind the blind indexes can never have a second beside it.
create unique index data_key_current on data_key (purpose, algorithm) where retired_at is null;
create unique index data_key_index on data_key (purpose) where purpose = 'INDEX';

comment on table data_key is 'Wrapped data keys; without a row every value written under it is lost';

-- The secret of a key, what it is for and its very existence are final: only its wrapping may change and it may retire.
create function data_key_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'data keys are never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.purpose, new.algorithm, new.created_at)
            is distinct from (old.id, old.purpose, old.algorithm, old.created_at)
        or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
    then
        raise exception 'only the wrapping of a data key may change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger data_key_guard before update or delete on data_key
    for each row execute function data_key_guard();
create trigger data_key_guard_truncate before truncate on data_key
    for each statement execute function data_key_guard();
