-- From where somebody acted, in which log-in, and for which purpose of the closed list. Not valid for rows from before,
-- so that the upgrade need not read them; they are hashed in the form that they were sealed in.
alter table audit_entry
    add column address text,
    add column session_id uuid,
    add column purpose_code text;
alter table audit_entry
    add constraint audit_entry_address check (length(address) between 2 and 45) not valid,
    add constraint audit_entry_purpose_code check (purpose_code ~ '^[A-Z][A-Z_]{1,39}$') not valid;
comment on column audit_entry.address is 'As the gateway saw it, or the nearest address before our own proxies';
