import { createHash } from "node:crypto";
import { findAvoidedTerms } from "@suar/terminology";
import { readXlsx } from "hucre/xlsx";
import { SaxesParser } from "saxes";
import { beforeAll, expect, test } from "vitest";
import { demoCountryInMemory, type FileInMemory } from "./index.ts";

type Country = Awaited<ReturnType<typeof demoCountryInMemory>>;
let country: Country;
let again: Country;
let larger: Country;

beforeAll(async () => {
  country = await demoCountryInMemory({ children: 3000, seed: 1 });
  again = await demoCountryInMemory({ children: 3000, seed: 1 });
  larger = await demoCountryInMemory({ children: 3001, seed: 1 });
});

const fileOf = (of: Country, source: string): FileInMemory => {
  const file = of.files.find((candidate) => candidate.source === source);
  if (file === undefined) throw new Error(`no file of ${source}`);
  return file;
};
const textOf = (of: Country, source: string) =>
  new TextDecoder(source === "polri" ? "windows-1252" : "utf-8").decode(fileOf(of, source).bytes);
const linesOf = (of: Country, source: string) => textOf(of, source).trimEnd().split(/\r?\n/);
const hashOf = (of: Country) => of.files.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));

interface TruthLine {
  readonly source: string;
  readonly line: number;
  readonly id: string;
  readonly child: string;
}
const truthOf = (of: Country): TruthLine[] =>
  of.truthOfRecords
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((text) => {
      const [source = "", , line, id = "", child = ""] = text.split(",");
      return { source, line: Number(line), id, child };
    });

test("the same size and seed give the same bytes, workbooks included", () => {
  expect(hashOf(again)).toEqual(hashOf(country));
});

test("another seed gives another country", async () => {
  expect(hashOf(await demoCountryInMemory({ children: 3000, seed: 2 }))).not.toEqual(hashOf(country));
});

test("one child more leaves every row of the others as it was", () => {
  for (const source of ["polri", "kemensos", "sapa129", "ngo"]) {
    const rows = new Set(linesOf(larger, source));
    const isRecord = (row: string) => !row.startsWith("JUMLAH");
    expect(linesOf(country, source).filter((row) => isRecord(row) && !rows.has(row))).toEqual([]);
  }
});

test("every record stands in its file at the line and under the id that the truth names", async () => {
  for (const { source, line, id } of truthOf(country)) {
    if (["polri", "kemensos", "sapa129", "ngo"].includes(source))
      expect(linesOf(country, source)[line - 1]).toContain(id);
  }
  for (const source of ["simfoni", "lpsk"]) {
    const book = await readXlsx(fileOf(country, source).bytes);
    const rows = book.sheets[0]?.rows ?? [];
    const truth = truthOf(country).filter((record) => record.source === source);
    expect(truth.map(({ line }) => String(rows[line - 1]?.[0]))).toEqual(truth.map(({ id }) => id));
  }
});

test("ids are unique within a list and say nothing across lists", () => {
  const digitsOf = (id: string) => id.match(/\d{6,}/g)?.at(-1) ?? id;
  const seen = new Map<string, Set<string>>();
  for (const { source, id, child } of truthOf(country)) {
    const key = `${child} ${digitsOf(id)}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(source));
  }
  expect([...seen.values()].filter((sources) => sources.size > 1)).toEqual([]);
  const ids = truthOf(country).map(({ source, id }) => `${source} ${id}`);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the seven files are of the format, encoding and size that is said", () => {
  expect(country.files.map(({ source }) => source)).toEqual([
    "simfoni",
    "polri",
    "kemensos",
    "lpsk",
    "sapa129",
    "ngo",
    "platform",
  ]);
  const records = Object.values(country.truth.records).reduce((sum, count) => sum + count, 0);
  expect(records).toBe(truthOf(country).length);
  expect(fileOf(country, "polri").bytes.includes(0x96)).toBe(true);
  expect(fileOf(country, "kemensos").bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test("a list that says it has removed its duplicates holds no child twice", () => {
  for (const source of ["kemensos", "lpsk"]) {
    const children = truthOf(country).filter((record) => record.source === source);
    expect(new Set(children.map(({ child }) => child)).size).toBe(children.length);
  }
});

const ORDER = ["incidentSummary", "internetDetails", "reporter", "personOrUserReported", "victim", "additionalInfo"];

test("platform reports are well-formed, their elements in the order of the schema, on example domains only", () => {
  const parser = new SaxesParser();
  const path: string[] = [];
  const reports: string[][] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    if (path.at(-1) === "report") reports.at(-1)?.push(name);
    if (name === "report") reports.push([]);
    path.push(name);
  });
  parser.on("closetag", () => path.pop());
  parser.write(textOf(country, "platform")).close();
  expect(reports).toHaveLength(truthOf(country).filter(({ source }) => source === "platform").length);
  for (const elements of reports) {
    expect(elements).toEqual(ORDER.filter((name) => elements.includes(name)));
    expect(elements).toEqual(expect.arrayContaining(["incidentSummary", "reporter"]));
  }
  expect(textOf(country, "platform").match(/[\w-]+\.(com|id|org|net)\b/g)).toBeNull();
});

test("no file uses a term to avoid, beside the fixed labels of the report format", () => {
  for (const { source } of country.files) {
    if (source === "simfoni" || source === "lpsk") continue;
    const text = textOf(country, source).replace(/<incidentType>.*?<\/incidentType>/g, "");
    const found = [...findAvoidedTerms(text, "id"), ...findAvoidedTerms(text, "en")].filter(
      ({ term }) => term.level === "avoid",
    );
    expect(found).toEqual([]);
  }
});

test("most complaints come by WhatsApp", () => {
  const channels = linesOf(country, "sapa129").map((line) => JSON.parse(line).kanal);
  expect(channels.filter((channel) => channel === "WhatsApp").length / channels.length).toBeGreaterThan(0.5);
});

test("claims of all seven stand, and those that count repeated records exceed what they would count as children", () => {
  expect(new Set(country.truth.claims.map(({ source }) => source)).size).toBe(7);
  expect(country.truth.claims.every(({ value }) => value > 0)).toBe(true);
});
