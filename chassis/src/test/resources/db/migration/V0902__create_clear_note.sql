create table clear_note (
    id       integer primary key,
    note     text,
    note_enc bytea,
    sealings integer not null default 0,
    check ((note is null) <> (note_enc is null))
);
