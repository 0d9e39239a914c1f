-- One row per event and consumer, written in the transaction of its effect: the second delivery finds it and does
-- nothing. Partitions are dropped after a retention that is longer than the topics'.
create table inbox_event (
    event_id    uuid        not null,
    consumer    text        not null,
    received_at timestamptz not null default now(),
    primary key (event_id, consumer)
) partition by range (event_id);

create table inbox_event_default partition of inbox_event default;

-- Events whose effect failed for good, and the later events of the same subject behind them, as they were received.
create table inbox_parked (
    consumer         text        not null,
    event_id         uuid        not null,
    seq              bigint      generated always as identity,
    topic            text        not null,
    topic_partition  integer     not null,
    record_offset    bigint      not null,
    subject          text        not null,
    headers          json        not null,
    payload          bytea,
    cause            text        not null,
    parked_at        timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_parked_subject on inbox_parked (subject, consumer, seq);
