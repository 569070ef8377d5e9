import {
  computeClaim,
  enterClaim,
  listBridgeRecords,
  listClaims,
  listFigureRecords,
  readBridge,
  readFigure,
} from "@suar/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { registerStatistics, type Statistics } from "./index.ts";
import { plantDelivery, plantRun } from "./plantRecords.ts";

const steward = testAccount("steward");
const year = { from: "2024-01-01", to: "2024-12-31" };
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let statistics: Statistics;
let police: { sourceId: string; recordIds: string[] };
let ngo: { sourceId: string; recordIds: string[] };

beforeAll(async () => {
  platform = await openTestPlatform();
  statistics = registerStatistics(platform.context);
  const { database } = platform.context;
  police = await plantDelivery(
    database,
    "polri",
    ["statistics"],
    [
      { caseId: "LP/1", forms: ["E1"] },
      { caseId: "LP/1", forms: ["E1"] },
      { caseId: "LP/2", forms: [], formCertain: false },
      { caseId: "LP/3", ageYears: 19 },
    ],
  );
  ngo = await plantDelivery(
    database,
    "ngo",
    ["statistics", "followup"],
    [{}, { incidentDistrict: "31.71", forms: ["E2b"] }],
  );
  await plantDelivery(database, "shelter", ["followup"], [{}]);
  const [first = "", second = "", third = "", fourth = ""] = police.recordIds;
  const [same = "", other = ""] = ngo.recordIds;
  const children = new Map([
    ["a", [first, same]],
    ["b", [second]],
    ["c", [third]],
    ["d", [fourth]],
    ["e", [other]],
  ]);
  await plantRun(database, "statistics", children, [[second, other]]);
  await platform.begin();
});
afterAll(() => platform.close());

describe("the national figure", () => {
  test("counts children, not records, of deliveries that may be used for statistics", async () => {
    const { status, body } = await platform.call(readFigure, { as: steward, query: year });
    expect(status).toBe(200);
    expect(body).toMatchObject({ certain: 3, possible: 1, band: { lower: 2, upper: 3 }, records: 4 });
    expect(body.coverage.map(({ sourceCode, children }) => [sourceCode, children])).toEqual([
      ["polri", 2],
      ["ngo", 2],
    ]);
    expect(body.overlaps).toContainEqual({ sources: ["polri", "ngo"], children: 1 });
    expect(body.linkedAt).not.toBeNull();
  });

  test("can be asked for a territory, a form and a sex", async () => {
    const ask = async (query: object) =>
      (await platform.call(readFigure, { as: steward, query: { ...year, ...query } })).body.certain;
    expect(await ask({ territory: "31" })).toBe(1);
    expect(await ask({ forms: "E1,E4" })).toBe(2);
    expect(await ask({ sex: "M" })).toBe(0);
  });

  test("opens down to its records", async () => {
    const { body } = await platform.call(listFigureRecords, { as: steward, query: { ...year, limit: 2 } });
    expect(body.total).toBe(4);
    expect(body.records).toHaveLength(2);
    expect(body.records[0]).toMatchObject({ id: police.recordIds[0], sourceCode: "polri", lineNo: 2, forms: ["E1"] });
  });

  test("is refused for a period that ends before it begins, in the reader's language", async () => {
    const { status, body } = await platform.call(readFigure, {
      as: steward,
      query: { from: "2024-12-31", to: "2024-01-01" },
      language: "id",
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain("Tanggal akhir");
  });

  test("is not shown to a case worker", async () => {
    const { status } = await platform.call(readFigure, { as: testAccount("caseworker"), query: year });
    expect(status).toBe(403);
  });
});

describe("a claim", () => {
  const given = {
    organisation: "Polri",
    population: { id: "anak korban", en: "child victims" },
    ...year,
    dateBasis: "report",
    territory: null,
    territoryBasis: "office",
    ageBelow: 20,
    forms: [],
    asOf: null,
    citation: "Annual report 2024, page 12",
    url: null,
    note: "",
  } as const;

  test("that is entered is bridged to the national figure, and every step opens", async () => {
    const entered = await platform.call(enterClaim, {
      as: steward,
      body: { ...given, sourceId: police.sourceId, unit: "case", value: 5 },
    });
    expect(entered.body).toMatchObject({ value: 5, origin: "entered", reproducible: true });
    const { body } = await platform.call(readBridge, { as: steward, params: { id: entered.body.id } });
    expect(body).toMatchObject({ recomputed: 3, national: 3 });
    expect(5 + body.steps.reduce((sum, { change }) => sum + change, 0)).toBe(3);
    const changes = Object.fromEntries(body.steps.map(({ component, change }) => [component, change]));
    expect(changes).toMatchObject({
      notReproducible: -2,
      otherUnit: 1,
      outsideDefinition: -1,
      undecidable: -1,
      knownOnlyToOthers: 1,
    });
    const opened = await platform.call(listBridgeRecords, {
      as: steward,
      params: { id: entered.body.id, component: "outsideDefinition" },
    });
    expect(opened.body.records.map(({ id, ageYears }) => [id, ageYears])).toEqual([[police.recordIds[3], 19]]);
  });

  test("is computed from what its source delivered", async () => {
    const { status, body } = await platform.call(computeClaim, {
      as: steward,
      body: { ...given, sourceId: police.sourceId, unit: "case" },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ value: 3, origin: "computed" });
    expect((await platform.call(listClaims, { as: steward })).body.map(({ id }) => id)).toContain(body.id);
  });

  test("of suspects cannot be computed from records of children", async () => {
    const body = { ...given, sourceId: police.sourceId, unit: "suspect" };
    expect((await platform.call(computeClaim, { as: steward, body })).status).toBe(422);
  });

  test("for a period that ends before it begins is refused, entered or computed", async () => {
    const backwards = {
      ...given,
      sourceId: police.sourceId,
      unit: "case",
      from: "2024-12-31",
      to: "2024-01-01",
    } as const;
    const entered = await platform.call(enterClaim, { as: steward, body: { ...backwards, value: 1 } });
    const computed = await platform.call(computeClaim, { as: steward, body: backwards });
    expect([entered.status, computed.status]).toEqual([422, 422]);
  });

  test("from the press is not reproducible, and its bridge says so", async () => {
    const entered = await platform.call(enterClaim, {
      as: steward,
      body: { ...given, sourceId: null, unit: "report", value: 1000 },
    });
    expect(entered.body.reproducible).toBe(false);
    const { body } = await platform.call(readBridge, { as: steward, params: { id: entered.body.id } });
    expect(body.recomputed).toBeNull();
    expect(body.steps[0]).toMatchObject({ component: "notReproducible", change: -1000 });
    expect(1000 + body.steps.reduce((sum, { change }) => sum + change, 0)).toBe(body.national);
  });

  test("can be entered by a steward only", async () => {
    const body = { ...given, sourceId: null, unit: "case", value: 1 };
    expect((await platform.call(enterClaim, { as: testAccount("official"), body })).status).toBe(403);
  });
});

test("a new linkage run changes the figure at once", async () => {
  const [first = "", second = "", third = "", fourth = ""] = police.recordIds;
  const [same = "", other = ""] = ngo.recordIds;
  const joined = new Map([
    ["a", [first, same, second, other]],
    ["c", [third]],
    ["d", [fourth]],
  ]);
  await plantRun(platform.context.database, "statistics", joined);
  const { body } = await platform.call(readFigure, { as: steward, query: year });
  expect(body).toMatchObject({ certain: 1, band: { lower: 1, upper: 1 } });
});

test("what is built for the public is protected: no count from one to four leaves the room", async () => {
  const content = await statistics.buildPublicContent();
  if ("refused" in content) throw new Error("the public content was refused");
  expect(content.period).toEqual({ from: "2020-01-01", to: "2024-12-31" });
  for (const name of ["children", "lists", "certainty", "records", "steps"] as const) {
    expect(content.tables[name].cells.every(({ count }) => count >= 5)).toBe(true);
  }
});
