-- Claims of stakeholders; figures and bridges are computed from records and links.
create schema statistics;

create table statistics.claim (
  id uuid primary key,
  source_id uuid references intake.source (id),
  organisation text not null,
  value bigint not null check (value >= 0),
  unit text not null,
  population_id text not null,
  population_en text not null,
  period_from date not null,
  period_to date not null,
  date_basis text not null check (date_basis in ('incident', 'report', 'registration')),
  territory text,
  territory_basis text not null check (territory_basis in ('incident', 'residence', 'office')),
  age_below smallint,
  forms text[] not null,
  as_of date,
  citation text not null,
  url text,
  note text not null default '',
  origin text not null check (origin in ('entered', 'computed', 'press')),
  entered_by text not null,
  entered_at timestamptz not null default now()
);
