-- Remembers that the demo district has been loaded; empty wherever the demo is off.
create table demo_load (
    name      text        primary key,
    loaded_at timestamptz not null
);
