import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { sharedFile } from "../../../test/sharedFolder.ts";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-protect-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string; problems: string }> {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const problems = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const written = (spy: typeof out): string => spy.mock.calls.map(([text]) => String(text)).join("");
  try {
    const code = await main(["protect", ...args], { LANG: "en" });
    return { code, out: written(out), problems: written(problems) };
  } finally {
    out.mockRestore();
    problems.mockRestore();
  }
}

/** Lines of a CSV file after its header, in cells. */
const rows = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(","));

/** Codes → count, of a written file. */
const countsIn = (path: string) =>
  new Map(rows(path).map((row) => [row.slice(0, -1).join(), Number(row.at(-1))] as const));

const secret = fileOf("secret", "a secret of more than sixteen bytes");
const other = fileOf("other", "another one of more than sixteen");
const out = join(folder, "out.csv");

// 5 sums and one cell lie beside one another; b m is not listed
const cube = fileOf("cube.csv", "geo,sex,n\na,f,3\na,m,2\nb,f,7\nc,f,1\nc,m,0\n");
const given = ["--cube", cube, "--dims", "geo,sex", "--measure", "n", "--out", out, "--secret", secret];

/** Every margin, summed over the innermost cells in the plainest way. */
function expectAdditive(counts: ReadonlyMap<string, number>, innermost: number): void {
  const sums = new Map<string, number>();
  for (const [name, count] of [...counts].slice(0, innermost)) {
    let above: string[][] = [[]];
    for (const code of name.split(","))
      above = above.flatMap((start) => [
        [...start, code],
        [...start, "Total"],
      ]);
    for (const key of above.map((codes) => codes.join())) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(counts));
}

describe("suar protect --method round", () => {
  test("writes innermost cells, then every margin with Total; they add up, and none shows 1 to 4", async () => {
    const { code, out: answer } = await run(...given, "--method", "round", "--base", "5", "--json");
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8").split("\n")[0]).toBe("geo,sex,protected");
    const names = rows(out).map((row) => row.slice(0, 2).join());
    // a cell that the file does not list is written as well: leaving it out would tell it from small ones
    expect(names.slice(0, 6)).toEqual(["a,f", "a,m", "b,f", "b,m", "c,f", "c,m"]);
    expect(names).toHaveLength(4 * 3);
    expect(names.at(-1)).toBe("Total,Total");
    const counts = countsIn(out);
    expectAdditive(counts, 6);
    expect([...counts.values()].filter((count) => count > 0 && count < 5)).toEqual([]);
    expect([counts.get("b,f"), counts.get("b,m"), counts.get("c,m")]).toEqual([7, 0, 0]);
    expect(JSON.parse(answer)).toMatchObject({
      method: "round",
      base: 5,
      innermost: 6,
      margins: 6,
      small: 3,
      isRepeatable: true,
      utility: { all: { cells: 12 } },
    });
  });

  test("the same secret gives the same table; without one, it says that the table cannot be made again", async () => {
    await run(...given, "--method", "round");
    const once = readFileSync(out, "utf8");
    await run(...given, "--method", "round");
    expect(readFileSync(out, "utf8")).toBe(once);
    const { code, out: said } = await run(...given.slice(0, -2), "--method", "round");
    expect(code).toBe(0);
    expect(said).toContain("Do not publish two tables of one cube");
  });

  test("lines with the same codes are added up, so that fewer dimensions can be asked for", async () => {
    const { code } = await run("--cube", cube, "--dims", "geo", "--measure", "n", "--method", "round", "--out", out);
    expect(code).toBe(0);
    expect([...countsIn(out)].slice(0, 2)).toEqual([
      ["a", 5],
      ["b", 7],
    ]);
  });

  test("small cells keep what an earlier release showed", async () => {
    const keep = join(folder, "keep.csv");
    await run(...given, "--method", "round", "--keep", keep);
    const first = readFileSync(out, "utf8");
    expect(rows(keep)).toHaveLength(3);
    await run(...given.slice(0, -2), "--secret", other, "--method", "round", "--earlier", keep);
    expect(readFileSync(out, "utf8")).toBe(first);
    const { code, problems } = await run(...given, "--method", "round", "--base", "4", "--earlier", keep);
    expect(code).toBe(2);
    expect(problems).toContain("was rounded to another base");
  });

  test("codes above those of a dimension are margins too", async () => {
    const parents = fileOf("parents.csv", "code,parent\na,north\nb,north\nc,south\n");
    const { code } = await run(...given, "--method", "round", "--hierarchy", `geo=${parents}`);
    expect(code).toBe(0);
    const counts = countsIn(out);
    expect(counts.size).toBe(6 * 3);
    expect(counts.get("north,Total")).toBe((counts.get("a,Total") ?? 0) + (counts.get("b,Total") ?? 0));
  });

  test("rounds the example of SmallCountRounding with a hierarchy to the counts of the R package", async () => {
    const lines = ["geo,year,n", "Iceland,2018,2", "Portugal,2018,3", "Spain,2018,7"];
    lines.push("Iceland,2019,1", "Portugal,2019,5", "Spain,2019,6");
    const parents = fileOf("eu.csv", "code,parent\nIceland,nonEU\nPortugal,EU\nSpain,EU\n");
    const options = ["--dims", "geo,year", "--measure", "n", "--method", "round", "--hierarchy", `geo=${parents}`];
    await run("--cube", fileOf("e6.csv", lines.join("\n")), ...options, "--out", out, "--secret", secret);
    const counts = countsIn(out);
    const both = (geo: string) => ["2018", "2019", "Total"].map((year) => counts.get(`${geo},${year}`));
    expect(both("Iceland")).toEqual([0, 0, 0]);
    expect(both("nonEU")).toEqual([0, 0, 0]);
    expect(both("Portugal")).toEqual([5, 5, 10]);
    expect(both("Spain")).toEqual([7, 6, 13]);
    expect(both("EU")).toEqual([12, 11, 23]);
    expect(both("Total")).toEqual([12, 11, 23]);
  });
});

describe("suar protect --method cellkey", () => {
  test("keeps zeros, blocks 1 and 2, and gives the same noise for the same secret", async () => {
    await run(...given, "--method", "cellkey", "--json");
    const once = countsIn(out);
    expect(once.get("b,m")).toBe(0);
    expect([...once.values()].filter((count) => count < 0 || count === 1 || count === 2)).toEqual([]);
    await run(...given, "--method", "cellkey");
    expect(countsIn(out)).toEqual(once);
  });

  test("parameters that no noise can meet are refused with the count and the bound", async () => {
    const { code, problems } = await run(...given, "--method", "cellkey", "--variance", "1.5");
    expect(code).toBe(2);
    expect(problems).toContain("for a count of 1, --variance must be above 2");
    const oneSided = await run(...given, "--method", "cellkey", "--deviation", "2", "--blocked", "4", "--lang", "id");
    expect(oneSided.problems).toContain("cacah 1 tidak dapat digeser");
    const none = await run(...given, "--method", "cellkey", "--stay", "lots");
    expect(none).toMatchObject({ code: 2, problems: "--stay is no possible value.\n" });
  });
});

describe("wrong uses answer 2 and say why", () => {
  const reason = async (...args: string[]) => {
    const { code, problems } = await run(...args, "--out", out);
    expect(code).toBe(2);
    return problems;
  };
  const withCube = (text: string) => [
    ...["--cube", fileOf("wrong.csv", text), "--dims", "geo", "--measure", "n", "--method", "round"],
  ];

  test("options", async () => {
    expect(await reason("--dims", "geo")).toContain("Name --cube, --dims and --out");
    expect(await reason(...given, "--method", "noise")).toContain("round or cellkey");
    expect(await reason(...given)).toContain("round or cellkey");
    expect(await reason(...given, "--method", "round", "--base", "1")).toContain("at least 2");
    expect(await reason(...given, "--method", "round", "--dims", "geo,geo")).toContain("each dimension once");
    expect(await reason(...given, "--method", "round", "--dims", "geo,n")).toContain("each dimension once");
    expect(await reason(...given, "--method", "round", "--dims", "geo,year")).toContain("no column “year”");
    expect(await reason(...given, "--method", "round", "--hierarchy", "year=x")).toContain("DIMENSION=FILE");
    expect(await reason(...given, "--method", "round", "--secret", fileOf("short", "abc"))).toContain("guessed");
    expect(await reason(...given, "--method", "round", "--keep", cube)).toContain("files of their own");
  });

  test("files", async () => {
    expect(await reason(...withCube("geo,n\na,1\nb,-1\n"))).toContain("line 3: the count must be a whole number");
    expect(await reason(...withCube("geo,n\na,1.5\n"))).toContain("line 2");
    expect(await reason(...withCube("geo,n\na,\n"))).toContain("line 2");
    expect(await reason(...withCube("geo,n\na,1\nTotal,1\n"))).toContain("line 3: the code “Total” cannot be there");
    expect(await reason(...withCube("geo,n\n,1\n"))).toContain("line 2");
    expect(await reason(...withCube("geo,n\n"))).toContain("holds no cell");
    const keys = withCube("geo,n,k\na,1,4294967296\n");
    expect(await reason(...keys, "--method", "cellkey", "--key", "k")).toContain("the key must be a number from 0");
    const loop = fileOf("loop.csv", "code,parent\na,c\n");
    expect(await reason(...given, "--method", "round", "--hierarchy", `geo=${loop}`)).toContain("cannot be a parent");
    const absent = await run("--cube", join(folder, "none"), ...given.slice(2), "--method", "round");
    expect(absent.code).toBe(2);
    const unwritable = await run(...given, "--out", join(folder, "none", "out.csv"), "--method", "round");
    expect(unwritable).toMatchObject({ code: 1, out: "" });
    expect(unwritable.problems).toContain("cannot be read or written: ENOENT");
  });
});

describe("beside the R packages", () => {
  const cubeFile = sharedFile("disclosure/synthetic_cube.csv");
  const roundedFile = sharedFile("disclosure/scr_cube_inner_base5.csv");
  const smallFile = sharedFile("disclosure/scr_e6_inner_base5.csv");
  const publishedFile = sharedFile("disclosure/scr_e6_publish_base5.csv");
  const recordsFile = sharedFile("disclosure/cellkey_conf_records.csv");
  const noisyFile = sharedFile("disclosure/cellkey_conf_expected.csv");

  test.skipIf(cubeFile === undefined || roundedFile === undefined)(
    "the synthetic cube is rounded without 1 to 4, adds up, and is at least as near as SmallCountRounding's",
    async () => {
      const dims = ["--dims", "prov,age,sex,form", "--measure", "freq", "--method", "round", "--base", "5"];
      const { code, out: answer } = await run(
        "--cube",
        cubeFile ?? "",
        ...dims,
        "--out",
        out,
        "--secret",
        secret,
        "--json",
      );
      expect(code).toBe(0);
      const { innermost, distance } = JSON.parse(answer);
      const counts = countsIn(out);
      expect([innermost, counts.size]).toEqual([1824, 39 * 5 * 3 * 7]);
      expectAdditive(counts, innermost);
      expect([...counts.values()].filter((count) => count > 0 && count < 5)).toEqual([]);
      const theirs = fileOf("theirs.csv", readFileSync(roundedFile ?? "", "utf8").replaceAll('"', ""));
      const sums = new Map<string, number>();
      for (const row of rows(theirs)) {
        let above: string[][] = [[]];
        for (const each of row.slice(0, 4))
          above = above.flatMap((start) => [
            [...start, each],
            [...start, "*"],
          ]);
        for (const name of above.map((codes) => codes.join())) sums.set(name, (sums.get(name) ?? 0) + Number(row[6]));
      }
      const by = [...sums.values()];
      expect(distance.sumOfAbsolute).toBeLessThanOrEqual(by.reduce((sum, each) => sum + Math.abs(each), 0));
      expect(distance.sumOfSquares).toBeLessThanOrEqual(by.reduce((sum, each) => sum + each * each, 0));
      expect(distance.largest).toBeLessThanOrEqual(Math.max(...by.map(Math.abs)));
    },
  );

  test.skipIf(smallFile === undefined || publishedFile === undefined)(
    "the example with a hierarchy has exactly the reference's counts",
    async () => {
      const inner = fileOf("e6file.csv", readFileSync(smallFile ?? "", "utf8"));
      const parents = fileOf("e6parents.csv", "code,parent\nIceland,nonEU\nPortugal,EU\nSpain,EU\n");
      const options = [
        "--dims",
        "geo,year",
        "--measure",
        "original",
        "--method",
        "round",
        "--hierarchy",
        `geo=${parents}`,
      ];
      for (const each of [secret, other]) {
        const { code } = await run("--cube", inner, ...options, "--out", out, "--secret", each);
        expect(code).toBe(0);
        const counts = countsIn(out);
        const expected = new Map(
          rows(publishedFile ?? "").map(([geo, year, , count]) => [`${geo},${year}`, Number(count)]),
        );
        expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(expected));
      }
    },
  );

  test.skipIf(recordsFile === undefined || noisyFile === undefined)(
    "records with keys of cellKey get its noise in every cell and margin",
    async () => {
      const options = ["--dims", "prov,age,sex,form", "--method", "cellkey", "--key", "rkey"];
      const { code } = await run("--cube", recordsFile ?? "", ...options, "--out", out);
      expect(code).toBe(0);
      const counts = countsIn(out);
      const expected = rows(noisyFile ?? "").map(
        (row) => [row.slice(0, 4).join(), Number(row[4]) + Number(row[8])] as const,
      );
      expect(expected).toHaveLength(2858);
      expect(Object.fromEntries(expected.map(([name]) => [name, counts.get(name)]))).toEqual(
        Object.fromEntries(expected),
      );
    },
  );
});
