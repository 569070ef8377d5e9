-- Long work as rows, and what the server remembers about itself. No children's names or values in any of these.
create schema platform;

create table platform.job (
  id uuid primary key,
  kind text not null,
  -- ids and choices only, never a name or a value from a delivery
  input jsonb not null,
  -- where the work stands, written by the work itself so that it can resume
  saved jsonb,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  step text not null default 'platform.job.waiting',
  stop_asked boolean not null default false,
  attempts smallint not null default 0,
  -- the office on whose behalf the work runs
  actor jsonb not null,
  account_id uuid,
  worker text,
  heartbeat_at timestamptz,
  result jsonb,
  problem_key text,
  problem_values jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index job_waiting on platform.job (id) where state in ('queued', 'running');

-- What has happened once and for all to this database, for example that the demo country is complete.
create table platform.milestone (
  name text primary key,
  reached_at timestamptz not null default now()
);

grant usage on schema platform to suar_jobs, suar_workspace, suar_intake, suar_linkage, suar_statistics;
grant select, insert, update on platform.job to suar_jobs;
grant select, insert on platform.milestone to suar_jobs;

-- Lets a room save where its job stands in the same transaction as the work itself.
create function platform.save_job_state(job_id uuid, new_state jsonb) returns void
language sql
security definer
set search_path = platform, pg_temp
as $$ update platform.job set saved = new_state where id = job_id and state = 'running' $$;
revoke all on function platform.save_job_state(uuid, jsonb) from public;
grant execute on function platform.save_job_state(uuid, jsonb)
  to suar_jobs, suar_workspace, suar_intake, suar_linkage, suar_statistics;
