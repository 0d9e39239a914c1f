create table logged_person (
    phone text unique,
    name  text check (length(name) < 3)
);
