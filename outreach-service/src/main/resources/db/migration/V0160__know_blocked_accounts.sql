-- Whose account is blocked is given no work. As told by grid-service; an account that nothing was told of is not blocked.
create table known_account (
  account_id    uuid    primary key,
  blocked       boolean not null,
  event_version bigint  not null
);
