import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-estimate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string; problems: string }> {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const problems = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const written = (spy: typeof out): string => spy.mock.calls.map(([text]) => String(text)).join("");
  try {
    const code = await main(["estimate", ...args], { LANG: "en" });
    return { code, out: written(out), problems: written(problems) };
  } finally {
    out.mockRestore();
    problems.mockRestore();
  }
}

// Korea: Silverman, Chan, Vincent 2024
const rows = ["b,c,d,count", "0,0,1,41", "0,1,0,5", "1,0,0,5", "1,1,0,54", "1,0,1,6", "1,1,1,12"];
const korea = fileOf("korea.csv", `${rows.join("\n")}\n`);

describe("suar estimate", () => {
  test("answers machines with three methods and whether the total may be published", async () => {
    const { code, out } = await run("--histories", korea, "--bootstrap", "200", "--seed", "1", "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ observed: 123, publishable: true, reasons: [] });
    expect(answer.stepwise).toMatchObject({ terms: ["b:c"], existence: 0 });
    expect(answer.stepwise.estimate).toBeCloseTo(268.7777777, 5);
    expect(answer.bic).toMatchObject({ terms: ["b:c", "c:d"], existence: 0, model: "[12,23]" });
    expect(answer.bic.estimate).toBeCloseTo(157.1666666, 5);
    expect(answer.bayes).toMatchObject({ lower: 123, upper: 422, existence: 0 });
    for (const { estimate, lower, upper } of [answer.stepwise, answer.bic, answer.bayes]) {
      expect(lower).toBeLessThan(estimate);
      expect(upper).toBeGreaterThan(estimate);
    }
    const again = await run("--histories", korea, "--bootstrap", "200", "--seed", "1", "--json");
    expect(again.out).toBe(out);
  });

  test("reads semicolons, quotes and Windows line ends, and lists that are called by numbers in their order", async () => {
    const text = ['"3";"1";"2";"count"', "1;0;0;40", "0;1;0;30", "1;1;0;12", "0;0;1;20", "0;1;1;9"].join("\r\n");
    const { code, out } = await run("--histories", fileOf("numbers.csv", `\uFEFF${text}`), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).leaveOneListOut.map(({ list }: { list: string }) => list)).toEqual(["3", "1", "2"]);
  });

  test("gives the band of linkage error where the error is given", async () => {
    const { out } = await run("--histories", korea, "--missed-links", "0.1", "--false-links", "0.02", "--json");
    const { linkageErrorBand, stepwise } = JSON.parse(out);
    expect(linkageErrorBand.lower).toBeLessThan(stepwise.estimate);
    expect(linkageErrorBand.upper).toBeGreaterThan(stepwise.estimate);
  });

  test("tells people in both languages why a total is not published", async () => {
    const two = fileOf("two.csv", "a,b,count\n1,0,40\n0,1,30\n1,1,12\n");
    expect((await run("--histories", two, "--lang", "en")).out).toContain("there are fewer than three lists");
    const apart = fileOf("apart.csv", "a,b,c,count\n1,0,0,40\n0,1,0,30\n0,0,1,12\n");
    const { code, out } = await run("--histories", apart, "--lang", "id");
    expect(code).toBe(0);
    expect(out).toContain("tidak ada taksiran (kode 1)");
    expect(out).toContain("Terbitkan yang tercatat saja");
  });

  test.each([
    ["no count", "a,b\n1,0\n", "the last column must be called count"],
    ["a list twice", "a,a,count\n1,0,3\n", "each list needs a name of its own"],
    ["somebody on no list", "a,b,count\n1,0,2\n0,0,3\n", "line 3: each list needs a 0 or a 1"],
    ["a mark that is no 0 or 1", "a,b,count\n1,3,3\n", "line 2: each list needs a 0 or a 1"],
    ["a short line", "a,b,count\n1,0\n", "line 2: each list needs a 0 or a 1"],
    ["a fractional count", "a,b,count\n1,0,1.5\n", "line 2: count must be a whole number"],
    ["one list", "a,count\n1,3\n", "at least two lists"],
    ["eight lists", "a,b,c,d,e,f,g,h,count\n1,0,0,0,0,0,0,0,3\n", "at most 7 lists"],
    ["nobody", "a,b,count\n1,0,0\n", "nobody is on any list"],
    ["nothing", "", "the file is empty"],
  ])("refuses a file with %s", async (name, text, problem) => {
    const refused = await run("--histories", fileOf(`${name}.csv`, text), "--json");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.problems).toContain(problem);
  });

  test("refuses to be called without a file, with one that is not there, or with a wrong number", async () => {
    expect(await run()).toMatchObject({ code: 2, problems: "Give --histories.\n" });
    expect(await run("--histories", join(folder, "absent.csv"))).toMatchObject({ code: 1 });
    for (const wrong of [
      ["--seed", "x"],
      ["--bootstrap", "3"],
      ["--max-order", "1.5"],
      ["--missed-links", "1"],
    ]) {
      const { code, problems } = await run("--histories", korea, ...wrong);
      expect([code, problems]).toEqual([2, expect.stringMatching(`^${wrong[0]} must be a`)]);
    }
  });
});
