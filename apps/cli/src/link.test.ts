import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-link-"));
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
    const code = await main(args, { LANG: "en" });
    return { code, out: written(out), problems: written(problems) };
  } finally {
    out.mockRestore();
    problems.mockRestore();
  }
}

const names = [
  "Siti Rahma",
  "Budi Santoso",
  "Made Wirawan",
  "Agus Salim",
  "Dewi Lestari",
  "Joko Susilo",
  "Rina Marlina",
];

/** Everybody once, and the first of them again with a slip. */
function listOf(people: number, delimiter = ","): string {
  const line = (id: number, name: string, born: string, town: string): string => [id, name, born, town].join(delimiter);
  const lines = Array.from({ length: people }, (_, at) =>
    line(at, `${names[at % names.length]}${at}`, `200${at % 9}-0${1 + (at % 8)}-1${at % 9}`, `Town${at % 13}`),
  );
  const again = lines.slice(0, 20).map((text, at) => text.replace(`${at}${delimiter}`, `${people + at}${delimiter}`));
  return [["no", "name", "born", "town"].join(delimiter), ...lines, ...again, ""].join("\n");
}

describe("suar link", () => {
  test("writes clusters and pairs and answers machines", async () => {
    const [clusters, pairs] = [join(folder, "clusters.csv"), join(folder, "pairs.csv")];
    const list = fileOf("people.csv", listOf(100));
    const { code, out } = await run("link", list, "--id", "no", "--clusters", clusters, "--pairs", pairs, "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(["records", "candidatePairs", "clusters", "seconds", "peakMemoryMb"]);
    expect(answer).toMatchObject({ records: 120, clusters: 100 });
    const lines = readFileSync(clusters, "utf8").trim().split("\n");
    expect(lines[0]).toBe("source,id,cluster");
    expect(lines).toHaveLength(121);
    expect(lines[1]).toMatch(/^people,0,\d+$/);
    const [header, first] = readFileSync(pairs, "utf8").split("\n");
    expect(header).toBe("source_l,id_l,source_r,id_r,weight,probability");
    expect(first).toMatch(/^people,\d+,people,\d+,-?[\d.]+,[\d.e-]+$/);
  });

  test("links two files of other formats, and only between them where asked", async () => {
    const one = fileOf("one.csv", listOf(60, ";"));
    const rows = listOf(60)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [no, name, born, town] = line.split(",");
        return JSON.stringify({ no, name, born, town });
      });
    const two = fileOf("two.jsonl", rows.join("\n"));
    const pairs = join(folder, "between.csv");
    const { code } = await run("link", one, two, "--id", "no", "--link-type", "between", "--pairs", pairs, "--json");
    expect(code).toBe(0);
    const lines = readFileSync(pairs, "utf8").trim().split("\n").slice(1);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.every((line) => /^one,\d+,two,/.test(line))).toBe(true);
  });

  test("a model that was written can be used again, with the same answer", async () => {
    const list = fileOf("again.csv", listOf(80));
    const model = join(folder, "model.json");
    const first = await run("link", list, "--id", "no", "--write-model", model, "--json");
    const second = await run("link", list, "--id", "no", "--model", model, "--json");
    const { seconds: _, peakMemoryMb: __, ...answer } = JSON.parse(first.out);
    expect(JSON.parse(second.out)).toMatchObject(answer);
  });

  test("a model written for Splink can be used again, with the same answer and nothing lost untold", async () => {
    const list = fileOf("splink.csv", listOf(80));
    const settings = join(folder, "splink.json");
    const first = await run("link", list, "--id", "no", "--write-model", settings, "--format", "splink", "--json");
    const written = JSON.parse(readFileSync(settings, "utf8"));
    expect(written).toMatchObject({ link_type: "dedupe_only", unique_id_column_name: "no" });
    const second = await run("link", list, "--id", "no", "--model", settings, "--json");
    const { clusters, records } = JSON.parse(first.out);
    expect(JSON.parse(second.out)).toMatchObject({ clusters, records });
  });

  test("names a level of Splink's that is left out, and refuses settings that leave nothing", async () => {
    const list = fileOf("left-out.csv", listOf(5));
    const settings = (sql: string): string =>
      fileOf(
        "left-out.json",
        JSON.stringify({
          link_type: "dedupe_only",
          blocking_rules_to_generate_predictions: ['l."name" = r."name"'],
          comparisons: [
            {
              output_column_name: "name",
              comparison_levels: [
                { sql_condition: '"name_l" IS NULL OR "name_r" IS NULL', is_null_level: true },
                { sql_condition: sql },
                { sql_condition: 'jaccard("name_l", "name_r") >= 0.9', label_for_charts: "letters shared" },
                { sql_condition: "ELSE" },
              ],
            },
          ],
        }),
      );
    const some = await run("link", list, "--id", "no", "--model", settings('"name_l" = "name_r"'));
    expect(some).toMatchObject({ code: 0, problems: expect.stringContaining("level “letters shared: jaccard") });
    expect(some.problems).toContain("name: at most 5 pairs to compare");
    const none = await run(
      "link",
      list,
      "--id",
      "no",
      "--model",
      settings("soundex(name_l) = soundex(name_r)"),
      "--lang",
      "id",
    );
    expect(none).toMatchObject({ code: 2, problems: expect.stringContaining("pengaturan Splink ini tidak memuat") });
  });

  test.each([
    ["a form of model that is none", ["x.csv", "--id", "no", "--format", "xml"], 2],
    ["no file", ["--id", "no"], 2],
    ["no id", ["x.csv"], 2],
    ["a threshold that is none", ["x.csv", "--id", "no", "--threshold", "2"], 2],
    ["a link type that is none", ["x.csv", "--id", "no", "--link-type", "sideways"], 2],
    ["a file that is not there", ["/nowhere/x.csv", "--id", "no"], 1],
  ])("explains %s in both languages", async (_, args, code) => {
    const english = await run("link", ...args);
    const indonesian = await run("link", ...args, "--lang", "id");
    expect([english.code, indonesian.code]).toEqual([code, code]);
    expect(english.problems).not.toBe("");
    expect(english.problems).not.toBe(indonesian.problems);
  });

  test("names the columns that there are where the id's is missing, and where a model is wrong", async () => {
    const list = fileOf("columns.csv", listOf(5));
    expect(await run("link", list, "--id", "number")).toMatchObject({
      code: 2,
      problems: expect.stringContaining("no, name, born, town"),
    });
    const model = fileOf(
      "wrong.json",
      '{"name":"x","version":"1","columns":{"a":{"type":"text","parts":[{"from":"a"}]}},"comparisons":[{"name":"a","levels":[{"when":{"kind":"equals","column":"a"}}]}]}',
    );
    expect(await run("link", list, "--id", "no", "--model", model)).toMatchObject({
      code: 2,
      problems: expect.stringContaining("comparisons[0].levels[0].when.kind"),
    });
  });

  const odd: [string, string | Uint8Array, number][] = [
    ["empty.csv", "", 1],
    ["blank.csv", "\n\n", 1],
    ["header.csv", "no,name\n", 0],
    ["one.csv", "no,name\n1,Siti\n", 0],
    ["nulls.csv", `no,name,born\n${"1,,\n".repeat(50)}`, 0],
    ["duplicates.csv", `no,name\n${"7,Siti\n".repeat(50)}`, 0],
    ["ragged.csv", "no,name,born\n1\n2,Siti,2008-01-01,more,and more\n,,\n", 0],
    ["quotes.csv", 'no,name\n1,"Siti ""Ai"", Rahma"\n2,"two\nlines"\n3,"open\n', 0],
    ["ids.csv", "no\n1\n2\n3\n", 0],
    ["mark.csv", "\uFEFFno,name\r\n1,Siti\r\n2,Siti\r\n", 0],
    ["utf16.csv", new Uint8Array(Buffer.from("\uFEFFno,name\n1,Siti\n2,Siti\n", "utf16le")), 0],
    ["latin.csv", new Uint8Array([...Buffer.from("no,name\n1,Ren"), 0xe9, 0x0a]), 0],
    ["spaces.csv", " no , name \n 1 , Siti \n", 0],
    ["broken.jsonl", '{"no":1}\n{"no":', 1],
    ["nested.jsonl", '{"no":1,"name":["Siti","Ai"],"more":{"a":1}}\n{"no":2,"name":[]}\n{"no":3,"name":null}\n', 0],
    ["none.parquet", "PAR1", 1],
  ];
  test.each(odd)("takes %s calmly", async (name, text, code) => {
    const clusters = join(folder, `${name}.out.csv`);
    const answer = await run("link", fileOf(name, text), "--id", "no", "--clusters", clusters, "--json");
    expect(answer).toMatchObject({ code });
    if (code === 0) expect(readFileSync(clusters, "utf8")).toMatch(/^source,id,cluster\n/);
  });
});

describe("suar evaluate", () => {
  const clusters = "source,id,cluster\np,1,0\np,2,0\np,3,0\np,4,1\n";
  const truth = "id,cluster\n1,a\n2,a\n3,b\n4,b\n";

  test("counts pairs of records against the truth", async () => {
    const { code, out } = await run(
      ...["evaluate", "--clusters", fileOf("c.csv", clusters), "--truth", fileOf("t.csv", truth), "--json"],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ records: 4, precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
  });

  test("finds the best threshold from the pairs", async () => {
    const pairs = "source_l,id_l,source_r,id_r,weight,probability\np,1,p,2,9,1\np,3,p,4,5,1\np,2,p,3,1,1\n";
    const { out } = await run(
      ...["evaluate", "--clusters", fileOf("c.csv", clusters), "--truth", fileOf("t.csv", truth)],
      ...["--pairs", fileOf("p.csv", pairs), "--json"],
    );
    expect(JSON.parse(out)).toMatchObject({ best: { f1: 1, thresholdBits: 5 }, bestPairs: { f1: 1 } });
  });

  test("a record in the truth that no cluster holds stands alone", async () => {
    const { out } = await run(
      ...["evaluate", "--clusters", fileOf("c1.csv", "source,id,cluster\np,1,0\n")],
      ...["--truth", fileOf("t.csv", truth), "--json"],
    );
    expect(JSON.parse(out)).toMatchObject({ precision: 1, recall: 0 });
  });
});
