import type { ColumnMapping } from "@suar/contract";
import { DEMO_SOURCES, demoCountryInMemory, type FileInMemory } from "@suar/demo";
import { beforeAll, expect, test } from "vitest";
import { bytesInMemory } from "../formats/byteSource.ts";
import { recogniseEncoding } from "../formats/recogniseLayout.ts";
import { NO_FORM } from "./formWords.ts";
import { proposeFrom } from "./proposeMapping.ts";

let files: readonly FileInMemory[] = [];

beforeAll(async () => {
  ({ files } = await demoCountryInMemory({ children: 300, seed: 1 }));
});

async function propose(bytes: Uint8Array): Promise<Map<string, ColumnMapping>> {
  const source = bytesInMemory(bytes);
  const { mapping } = await proposeFrom(source, await recogniseEncoding(source), []);
  return new Map(mapping.columns.map((column) => [column.column, column]));
}

const targets = async (text: string) =>
  Object.fromEntries([...(await propose(Buffer.from(text)))].map(([name, { target }]) => [name, target]));

// the agency writes the article of law alone; a bare "eksploitasi seksual" is sexual, but of no known form
const ONLY_THE_SOURCE_KNOWS = new Set(["TPKS - eksploitasi seksual"]);

test.each(DEMO_SOURCES.map((source) => [source.code, source] as const))(
  "the file of %s is mapped correctly without help",
  async (code, source) => {
    const proposed = await propose(files.find((file) => file.source === code)?.bytes ?? Buffer.alloc(0));
    for (const column of source.columns) {
      const mapping = proposed.get(column.name);
      expect([column.name, mapping?.target, mapping?.dateOrder, mapping?.separator]).toEqual([
        column.name,
        column.target,
        column.dateOrder,
        column.separator,
      ]);
      for (const [word, ours] of Object.entries(mapping?.codes ?? {})) {
        if (column.codes === undefined || ONLY_THE_SOURCE_KNOWS.has(word)) continue;
        // what is no exploitation at all lies outside the definition; the truth file knows it only as not decided
        expect([word, ours === NO_FORM ? null : ours]).toEqual([word, column.codes[word]]);
      }
    }
  },
);

test("English names and month-first dates are recognised", async () => {
  const text = [
    "Case Number,Victim Name,Date of Birth,Gender,Date Reported,Incident District,Type of Exploitation,Services Provided",
  ]
    .concat(
      Array.from(
        { length: 20 },
        (_, no) =>
          `C-${1000 + no},Ani Putri,0${1 + (no % 9)}/2${no % 8}/2010,Female,03/2${no % 8}/2024,Kota Medan,Online grooming,Counselling`,
      ),
    )
    .join("\n");
  const proposed = await propose(Buffer.from(`${text}\n`));
  expect([...proposed.values()].map(({ target }) => target)).toEqual([
    "externalId",
    "name",
    "birthDate",
    "sex",
    "reportedDate",
    "incidentDistrict",
    "form",
    "service",
  ]);
  expect(proposed.get("Date of Birth")?.dateOrder).toBe("mdy");
  expect(proposed.get("Type of Exploitation")?.codes).toEqual({ "Online grooming": "E2a" });
});

test("columns about suspects and reporters are never taken for the child", async () => {
  expect(
    await targets(
      "Nama Pelaku,Umur Pelaku,NIK Pelaku,Nama Pelapor,Nama Anak,Tgl Lapor\nBudi,40,3201010101700001,Rina,Ani,01-02-2024\nDodi,41,3201010101700002,Rini,Ano,02-02-2024\n",
    ),
  ).toEqual({
    "Nama Pelaku": null,
    "Umur Pelaku": null,
    "NIK Pelaku": null,
    "Nama Pelapor": null,
    "Nama Anak": "name",
    "Tgl Lapor": "reportedDate",
  });
});

test("a column that says nothing in its name is known by its values; one that says nothing at all is left to the steward", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, no) => `32010145051000${10 + no},${no % 2 ? "P" : "L"},abc${no},1${no % 8}-03-2024`,
  );
  expect(await targets(`x1,x2,x3,tanggal lapor\n${rows.join("\n")}\n`)).toEqual({
    x1: "nik",
    x2: "sex",
    x3: null,
    "tanggal lapor": "reportedDate",
  });
});

test("a name whose values contradict it does not count", async () => {
  expect(await targets("Tgl Lahir,NIK\nmerah,x\nbiru,y\nhijau,z\n")).toMatchObject({ "Tgl Lahir": null, NIK: null });
});
