import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { CommandContext } from "./command.ts";
import { command } from "./compareTables.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Runs the command and keeps what it says. */
async function run(files: string[], json: boolean) {
  const said: string[] = [];
  const answers: unknown[] = [];
  const context: CommandContext = {
    values: {},
    positionals: files,
    language: "en",
    json,
    say: (key, values) => said.push(`${key} ${JSON.stringify(values ?? {})}`),
    print: (text) => said.push(text),
    printJson: (value) => answers.push(JSON.parse(JSON.stringify(value))),
    complain: (key) => said.push(key),
    progressBar: () => {
      throw new Error("comparing tables draws no bar");
    },
    connect: () => Promise.reject(new Error("comparing tables needs no server")),
  };
  return { exit: await command.run(context), said: said.join("\n"), answer: answers[0] };
}

const header = "kabupaten,tahun,jumlah\n";
const one = file("one.csv", `${header}Bogor,2020,15\nDepok,2020,3\nGarut,2020,8\n`);
const two = file("two.csv", `${header}Bogor,2020,10\nDepok,2020,8\nGarut,2020,8\n`);
// as a spreadsheet saves it: UTF-16 with its mark, semicolons
const same = file(
  "same.csv",
  Buffer.from("\uFEFFKAB;THN;JUMLAH\nBOGOR;2020;15\nDEPOK;2020;3\nGARUT;2020;8\n", "utf16le"),
);

test("tables that disagree answer 1 and say where and why, for machines", async () => {
  const { exit, answer } = await run([one, two, same], true);
  expect(exit).toBe(1);
  expect(answer).toMatchObject({
    tables: [{ name: "one" }, { name: "two" }, { name: "same" }],
    sharedDimensions: ["kabupaten", "tahun"],
    disagreements: [
      { where: { kabupaten: "Bogor", tahun: "2020" }, values: { one: 15, two: 10, same: 15 } },
      { where: { kabupaten: "Depok", tahun: "2020" }, values: { one: 3, two: 8, same: 3 } },
    ],
    explanations: [{ kind: "misfiled", table: "two", resolves: 2 }],
  });
});

test("and for people", async () => {
  const { said } = await run([one, two], false);
  expect(said).toContain("Bogor, 2020: one 15 · two 10");
  expect(said).toContain("One of the tables files 5 (2020) of Depok under Bogor, or the other way round");
});

test("tables that agree answer 0, whatever their encoding and delimiter", async () => {
  expect((await run([one, same], true)).exit).toBe(0);
});

test("one table, a missing file and a text without numbers are wrong uses: 2", async () => {
  expect(await run([one], true)).toMatchObject({ exit: 2, said: "cli.compareTables.tooFew" });
  expect(await run([one, join(folder, "none.csv")], true)).toMatchObject({
    exit: 2,
    said: "cli.compareTables.unreadable",
  });
  const words = file("words.csv", "kabupaten,catatan\nBogor,ada\n");
  expect(await run([one, words], true)).toMatchObject({ exit: 2, said: "cli.compareTables.noNumbers" });
});
