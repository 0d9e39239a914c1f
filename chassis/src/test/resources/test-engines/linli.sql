create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create role linli login password 'linli-test-only';
