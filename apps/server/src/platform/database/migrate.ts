import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../../../../../database");

/** A connection that takes whole scripts (no parameters) and single queries (with parameters). */
export interface ScriptClient {
  query(text: string, parameters?: unknown[]): Promise<{ rows: object[] }>;
}

export interface Migration {
  name: string;
  text: string;
  hash: string;
}

/** The numbered SQL files, in order. */
export function listMigrations(folder = join(FOLDER, "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return { name, text, hash: sha256(text) };
    });
}

/** Changes whenever a migration or the roles do: names test templates and dumps. */
export function schemaHash(): string {
  return sha256(
    readRoles() +
      listMigrations()
        .map(({ hash }) => hash)
        .join(),
  ).slice(0, 16);
}

/**
 * Makes the database roles, then applies each migration that is not yet recorded, each in its own transaction, all under
 * one advisory lock. A recorded migration whose file has changed stops everything.
 */
export async function migrate(client: ScriptClient, migrations = listMigrations()): Promise<string[]> {
  await client.query("select pg_advisory_lock(7823, 1)", []);
  try {
    await client.query(readRoles());
    await client.query(LEDGER);
    const { rows } = await client.query("select name, hash from migrations.applied", []);
    const applied = new Map((rows as { name: string; hash: string }[]).map((row) => [row.name, row.hash]));
    const missing = migrations.filter((migration) => isMissing(migration, applied));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query("select pg_advisory_unlock(7823, 1)", []);
  }
}

/** Drops every schema that the migrations make, with all it holds. Only for a demo country whose loading was interrupted. */
export async function dropSchemas(client: ScriptClient): Promise<void> {
  const made = listMigrations().flatMap(({ text }) =>
    [...text.matchAll(/^create schema (\w+);/gm)].map(([, name]) => name),
  );
  for (const schema of ["migrations", ...made]) await client.query(`drop schema if exists ${schema} cascade`);
}

const LEDGER = `
  create schema if not exists migrations;
  create table if not exists migrations.applied (
    name text primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  );
`;

function isMissing(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const hash = applied.get(migration.name);
  if (hash !== undefined && hash !== migration.hash) {
    throw new Error(`migration ${migration.name} was changed after it had been applied to this database`);
  }
  return hash === undefined;
}

async function apply(client: ScriptClient, { name, text, hash }: Migration): Promise<void> {
  await client.query("begin", []);
  try {
    await client.query(text);
    await client.query("insert into migrations.applied (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit", []);
  } catch (error) {
    await client.query("rollback", []);
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

function readRoles(): string {
  return readFileSync(join(FOLDER, "roles.sql"), "utf8");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
