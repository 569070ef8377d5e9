import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as contract from "@suar/contract";
import { messages } from "@suar/messages";
import { expect, test } from "vitest";

const SERVER = join(import.meta.dirname, "..");
const MIGRATIONS = join(SERVER, "../../../database/migrations");

const isRoute = (value: unknown): value is contract.Route =>
  typeof value === "object" && value !== null && "rights" in value && "path" in value;
const routes = Object.values(contract as Record<string, unknown>).filter(isRoute);
const policies = readdirSync(MIGRATIONS)
  .map((name) => readFileSync(join(MIGRATIONS, name), "utf8"))
  .join("\n");
const asksFor = (right: contract.Right) =>
  routes.some(({ rights }) => typeof rights !== "string" && rights.includes(right)) ||
  policies.includes(`may('${right}')`);

test("every right has its sentence in both languages", () => {
  for (const right of contract.RIGHTS) expect(messages[`access.right.${right}`]).toMatchObject({ id: /./, en: /./ });
});

test("every right is asked for by a route or a policy: none is given that means nothing", () => {
  expect(contract.RIGHTS.filter((right) => !asksFor(right))).toEqual([]);
});

test("a role that an installation begins with names rights that exist, and each right is some role's", () => {
  const given = new Set(contract.FIRST_ROLES.flatMap(({ rights }) => rights));
  expect([...given].toSorted()).toEqual([...contract.RIGHTS].sort());
});
