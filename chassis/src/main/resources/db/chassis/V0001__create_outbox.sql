-- Events leave through this table. Rows are only ever inserted; whole partitions are dropped when they are old and
-- published. The partition key is the UUIDv7 itself, which is ordered by time and may therefore stand in the key.
create sequence outbox_event_seq as bigint cache 1;

create table outbox_event (
    id                uuid        not null,
    -- Taken at insert. With cache 1 a later taker never gets a smaller number, which the per-aggregate order rests on.
    seq               bigint      not null default nextval('outbox_event_seq'),
    xid               xid8        not null default pg_current_xact_id(),
    type              text        not null,
    subject           uuid        not null,
    aggregate_version bigint      not null,
    area_path         text,
    occurred_at       timestamptz not null,
    traceparent       text,
    -- json, not jsonb: the bytes that were checked against the schema are the bytes that are sent.
    data              json        not null,
    primary key (id)
) partition by range (id);

alter sequence outbox_event_seq owned by outbox_event.seq;

create table outbox_event_default partition of outbox_event default;

create index outbox_event_xid on outbox_event (xid);

-- What has been published: everything visible in "done", and of the batch up to "target" everything up to "position".
create table outbox_cursor (
    relay       text        primary key,
    done        pg_snapshot not null default '1:1:',
    target      pg_snapshot,
    position    bigint      not null default 0,
    fence       bigint      not null default 0,
    owner       text,
    lease_until timestamptz,
    constraint outbox_cursor_batch check (target is not null or position = 0)
) with (fillfactor = 50);

insert into outbox_cursor (relay) values ('main');

-- Events that the broker will never take as they are, and the later events of the same subject behind them.
create table outbox_parked (
    event_id   uuid        primary key,
    seq        bigint      not null,
    subject    uuid        not null,
    cause      text        not null,
    parked_at  timestamptz not null default now(),
    replay_at  timestamptz
);

create index outbox_parked_subject on outbox_parked (subject, seq);
