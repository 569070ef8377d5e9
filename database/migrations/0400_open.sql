-- What the public may see: protected tables only.
create schema open;

create table open.public_table (
  id uuid primary key,
  name text not null,
  -- 'demo' in the synthetic country; a release in production
  state text not null check (state in ('demo', 'released')),
  -- base, method, seed, distance: how it was protected
  protection jsonb not null,
  -- a serialised ProtectedTable (packages/disclosure)
  content jsonb not null,
  published_at timestamptz not null default now()
);
create index public_table_by_name on open.public_table (name, id desc);
