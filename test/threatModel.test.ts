import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const model = readFileSync(join(root, "docs/threat-model.md"), "utf8");
const rows = model.split("\n").filter((line) => line.startsWith("| ") && !/^\| (-|STRIDE|Abuse)/.test(line));
const named = [...model.matchAll(/`([\w./-]+\.test\.tsx?)` “([^”]+)”/g)].map(([, file = "", title = ""]) => ({
  file,
  title,
}));

test("every threat names a test or says that it is not covered", () => {
  expect(rows.length).toBeGreaterThan(50);
  const silent = rows.filter((row) => !/`[\w./-]+\.test\.tsx?` “|[Nn]ot covered/.test(row));
  expect(silent).toEqual([]);
});

test("every test that the threat model names exists, in its file and with its title", () => {
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(({ file, title }) => {
    const path = join(root, file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(`"${title}"`);
  });
  expect(missing).toEqual([]);
});

test("every room has its threats, and so has each kind of attacker that was thought of", () => {
  for (const room of ["Platform", "Access", "Identity", "Intake", "Children", "Cases", "Subject rights", "Statistics"])
    expect(model).toContain(`### ${room}`);
  for (const room of ["Open", "Web", "Command line", "Operations"]) expect(model).toContain(`### ${room}`);
});
