-- Answers under an idempotency key hold what people filed. They are sealed; those of before are carried over at start.
alter table idempotency_key
    add column body_enc bytea check (octet_length(body_enc) <= 1048704),
    add constraint idempotency_key_clear_or_sealed check (body is null or body_enc is null);

create index idempotency_key_clear on idempotency_key (account, key) where body is not null;
comment on column idempotency_key.body is 'Clear only until the service has sealed it into body_enc';
