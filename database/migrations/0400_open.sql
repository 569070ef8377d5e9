-- What the public may see: protected tables only.
create schema open;

create table open.public_table (
  id uuid primary key,
  -- tables that belong together: made from one cube, so that they agree
  edition uuid not null,
  name text not null,
  -- 'demo' in the synthetic country; a signed release in production
  state text not null check (state in ('demo', 'released')),
  -- a serialised ProtectedTable (packages/disclosure): method, base, dimensions, protected counts, digest
  content jsonb not null check (content ->> 'kind' = 'ProtectedTable' and content ? 'digest'),
  published_at timestamptz not null default now(),
  unique (edition, name)
);
create index public_table_by_edition on open.public_table (edition desc);

-- The public role reads protected tables and nothing else in the whole database.
grant usage on schema open to suar_public, suar_statistics;
grant select on open.public_table to suar_public, suar_statistics;
grant insert on open.public_table to suar_statistics;
