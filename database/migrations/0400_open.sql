-- What the public may see: protected tables only.
create schema open;

-- One set of tables that belong together: made from the same counts, so that they agree.
create table open.edition (
  id uuid primary key,
  -- 'demo' in the synthetic country; a signed release in production
  state text not null check (state in ('demo', 'released')),
  as_of date not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  -- numbers that others have published, with their citations: nothing in it is counted from records
  claims jsonb not null check (not jsonb_path_exists(claims, '$[*].origin ? (@ == "computed")')),
  published_at timestamptz not null default now()
);

create table open.public_table (
  id uuid primary key,
  edition_id uuid not null references open.edition (id),
  name text not null check (name in ('children', 'lists', 'certainty', 'records', 'steps', 'districts')),
  -- a serialised ProtectedTable (packages/disclosure): method, dimensions, protected counts, digest
  content jsonb not null check (content ->> 'kind' = 'ProtectedTable' and content ? 'digest'),
  unique (edition_id, name)
);

-- The public role reads these and nothing else in the whole database; nobody changes or deletes them.
grant usage on schema open to suar_public, suar_statistics;
grant select on open.edition, open.public_table to suar_public, suar_statistics;
grant insert on open.edition, open.public_table to suar_statistics;
