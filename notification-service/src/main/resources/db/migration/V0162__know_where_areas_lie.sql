-- The copy of the areas is kept in the same form by every service. Unknown of an area until its next event; this service
-- reads names only.
alter table known_area add column path text;
