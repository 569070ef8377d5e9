import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../../../test/sharedFolder.ts";
import { compareTables } from "./compareTables.ts";
import { westJavaTable } from "./westJava.ts";

const VICTIMS = ["BERDASARKAN_USIA", "BERDASARKAN_PENDIDIKAN", "BERDASARKAN_PEKERJAAN"] as const;
const MISFILED = [
  { table: "BERDASARKAN_USIA", from: "KOTA BANDUNG", to: "KARAWANG", amounts: [117, 64, 47] },
  { table: "BERDASARKAN_USIA", from: "PURWAKARTA", to: "PANGANDARAN", amounts: [8, 8, 9] },
  { table: "BERDASARKAN_PEKERJAAN", from: "PANGANDARAN", to: "MAJALENGKA", amounts: [4, 24, 3] },
];
/** What was found to be filed elsewhere, in an order of its own. */
function misfiledOf({ explanations }: ReturnType<typeof compareTables>) {
  return explanations
    .filter(({ kind }) => kind === "misfiled")
    .map(({ table, from, to, amounts }) => ({ table, from, to, amounts: amounts.map(({ amount }) => amount) }))
    .sort((a, b) => (b.amounts[0] ?? 0) - (a.amounts[0] ?? 0));
}

describe("the tables of West Java", () => {
  test("name the districts whose boys are filed elsewhere, and nothing stays unexplained", () => {
    const compared = compareTables(VICTIMS.map(westJavaTable));
    expect(compared.sharedDimensions).toEqual(["nama_kabupaten_kota", "tahun"]);
    expect(compared.disagreements).toHaveLength(15);
    expect(compared.disagreements).toContainEqual({
      where: { nama_kabupaten_kota: "KOTA BANDUNG", tahun: "2019" },
      values: { BERDASARKAN_USIA: 0, BERDASARKAN_PENDIDIKAN: 117, BERDASARKAN_PEKERJAAN: 117 },
      absent: ["BERDASARKAN_USIA"],
    });
    expect(misfiledOf(compared)).toEqual(MISFILED);
    expect(compared.explanations.map(({ kind }) => kind)).toEqual(["misfiled", "misfiled", "misfiled"]);
    expect(compared.explanations.reduce((sum, { resolves }) => sum + resolves, 0)).toBe(15);
  });

  test("of cases served is told apart as counting something else", () => {
    const compared = compareTables([...VICTIMS, "KASUS_TERLAYANI" as const].map(westJavaTable));
    expect(compared.explanations[0]).toMatchObject({ kind: "otherPopulation", table: "KASUS_TERLAYANI" });
    expect(misfiledOf(compared)).toEqual(MISFILED);
  });

  const files = VICTIMS.map((name) => ({ name, file: sharedFile(`indonesia/jabar/${name}.csv`) }));
  test.skipIf(files.some(({ file }) => file === undefined))("as published show the same", () => {
    const compared = compareTables(files.map(({ name, file = "" }) => ({ name, csv: readFileSync(file, "utf8") })));
    expect(compared.sharedDimensions).toEqual(["nama_kabupaten_kota", "jenis_kelamin", "tahun"]);
    expect(compared.tables.map(({ rows }) => rows)).toEqual([1512, 1728, 1728]);
    expect(compared.disagreements).toHaveLength(15);
    expect(misfiledOf(compared)).toEqual(MISFILED);
  });
});

const table = (name: string, header: string, ...lines: string[]) => ({ name, csv: [header, ...lines].join("\n") });
const kinds = (compared: ReturnType<typeof compareTables>) => compared.explanations.map(({ kind }) => kind);

describe("tables that nobody has seen before:", () => {
  const plain = table("a", "district,year,count", "Bogor,2020,1200", "Kota Bogor,2020,30", "Depok,2020,7");

  test("other headers, semicolons, thousands points and a total line still meet", () => {
    const other = table(
      "b",
      "\uFEFFLaporan 2020;;\nNama Kab/Kota;Thn;Banyaknya Kasus",
      "KAB. BOGOR;2020;1.200",
      "KOTA BOGOR;2020;30",
      "KABUPATEN DEPOK;2020;7",
      "JUMLAH;2020;1.237",
    );
    const compared = compareTables([plain, other]);
    expect(compared.sharedDimensions).toEqual(["district", "year"]);
    expect(compared.disagreements).toEqual([]);
    expect(compared.explanations).toEqual([]);
  });

  test("codes in one table meet names in another, through a third that gives both", () => {
    const codes = table("codes", "kode_kabupaten_kota,jumlah", "3201,5", "3271,6", "3276,7");
    const both = table(
      "both",
      "kode_kabupaten_kota,nama_kabupaten_kota,jumlah",
      "3201,BOGOR,5",
      "3271,KOTA BOGOR,6",
      "3276,DEPOK,7",
    );
    const names = table("names", "kabupaten,jumlah", "Bogor,5", "Kota Bogor,6", "Depok,9");
    const compared = compareTables([codes, both, names]);
    expect(compared.disagreements.map(({ where, values }) => [Object.values(where), values])).toEqual([
      [["DEPOK"], { codes: 7, both: 7, names: 9 }],
    ]);
    expect(compared.explanations).toMatchObject([{ kind: "unexplained", table: "names" }]);
  });

  test("years spread over columns are stacked", () => {
    const wide = table("wide", "wilayah,2019,2020,Total", "Bogor,4,5,9", "Depok,6,8,14");
    const long = table(
      "long",
      "kabupaten_kota,tahun,jumlah",
      "Bogor,2019,4",
      "Bogor,2020,5",
      "Depok,2019,6",
      "Depok,2020,7",
    );
    const compared = compareTables([wide, long]);
    expect(compared.disagreements).toMatchObject([{ values: { wide: 8, long: 7 } }]);
  });

  test("a total that is repeated as a part is found by its sums, whatever it is called", () => {
    const ages = ["0-5", "6-12", "13-17"];
    const lines = ["Bogor", "Depok", "Garut"].flatMap((place, at) =>
      ages.map((age, n) => `${place},${age},${at + n + 1}`),
    );
    const sums = ["Bogor,0-17,6", "Depok,0-17,9", "Garut,0-17,12"];
    const byAge = table("byAge", "kabupaten,kategori_usia,jumlah", ...lines, ...sums);
    const bySex = table(
      "bySex",
      "kabupaten,jenis_kelamin,jumlah",
      "Bogor,L,2",
      "Bogor,P,4",
      "Depok,L,4",
      "Depok,P,5",
      "Garut,L,6",
      "Garut,P,6",
    );
    const compared = compareTables([byAge, bySex]);
    expect(compared.disagreements).toHaveLength(3);
    expect(compared.explanations).toMatchObject([{ kind: "totalRepeated", table: "byAge", from: "0-17", resolves: 3 }]);
  });

  test("a line that is missing is told from a zero", () => {
    const years = ["2019", "2020"];
    const full = years.flatMap((year) => [`Bogor,${year},5`, `Depok,${year},6`, `Garut,${year},0`]);
    const header = "kabupaten,tahun,jumlah";
    const gap = full.filter((line) => line !== "Depok,2020,6" && line !== "Garut,2019,0");
    const compared = compareTables([
      table("full", header, ...full),
      table("gap", header, ...gap),
      table("third", header, ...full),
    ]);
    expect(compared.disagreements).toMatchObject([{ where: { kabupaten: "Depok", tahun: "2020" }, absent: ["gap"] }]);
    expect(compared.explanations).toMatchObject([{ kind: "missingRow", table: "gap", resolves: 1 }]);
  });

  test("a change of unit between years is named with its factor and year", () => {
    const header = "kabupaten,tahun,jumlah";
    const lines = (factor: number) => [
      "Bogor,2019,5",
      "Depok,2019,6",
      "Garut,2019,9",
      `Bogor,2020,${7 * factor}`,
      `Depok,2020,${8 * factor}`,
      `Garut,2020,${11 * factor}`,
    ];
    const compared = compareTables([table("a", header, ...lines(1)), table("b", header, ...lines(1000))]);
    expect(compared.explanations).toMatchObject([
      { kind: "unitChange", table: "b", from: "2020", factor: 1000, resolves: 3 },
    ]);
  });

  test("years that a table does not publish are not held against it", () => {
    const header = "kabupaten,tahun,jumlah";
    const one = table("one", header, "Bogor,2019,5", "Bogor,2020,6", "Depok,2019,3", "Depok,2020,4");
    const two = table("two", header, "Bogor,2020,6", "Depok,2020,4", "Bogor,2021,8", "Depok,2021,2");
    expect(compareTables([one, two]).disagreements).toEqual([]);
  });

  test("two tables that contradict each other without a sign leave open which is wrong", () => {
    const header = "kabupaten,tahun,jumlah";
    const one = table("one", header, "Bogor,2019,15", "Depok,2019,3", "Garut,2019,8", "Cianjur,2019,1");
    const two = table("two", header, "Bogor,2019,10", "Depok,2019,8", "Garut,2019,8", "Cianjur,2019,1");
    expect(compareTables([one, two]).explanations).toMatchObject([{ kind: "misfiled", table: null, resolves: 2 }]);
  });

  test("tables that share no dimension are compared in their totals", () => {
    const byAge = table("byAge", "kategori_usia,jumlah", "0-5,3", "6-12,4");
    const bySex = table("bySex", "jenis_kelamin,jumlah", "L,3", "P,5");
    expect(compareTables([byAge, bySex]).disagreements).toEqual([
      { where: {}, values: { byAge: 7, bySex: 8 }, absent: [] },
    ]);
  });

  test("a text without a column of numbers is named, not guessed at", () => {
    expect(compareTables([plain, table("words", "kabupaten,catatan", "Bogor,ada")]).unreadable).toEqual(["words"]);
  });

  test("a table agrees with itself", () => {
    expect(kinds(compareTables([plain, { ...plain, name: "again" }]))).toEqual([]);
  });
});
