-- What was done to a thing is asked for by the thing's id alone.
create index audit_entry_target_id on audit_entry (target_id, occurred_at);
drop index audit_entry_target;
