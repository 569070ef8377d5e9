import { listFollowUp } from "@suar/contract";
import { isHelpToTheChild, services } from "@suar/terminology";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../platform/index.ts";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { registerStatistics } from "./index.ts";
import { plantDelivery, plantRun } from "./plantRecords.ts";

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let unit: { sourceId: string; recordIds: string[] };
let ngo: { sourceId: string; recordIds: string[] };

// Deliveries were received on 31 January 2025: the day up to which they tell.
beforeAll(async () => {
  platform = await openTestPlatform();
  registerStatistics(platform.context);
  const { database } = platform.context;
  unit = await plantDelivery(
    database,
    "unit",
    ["followup"],
    [
      { externalId: "waits", reportedOn: "2025-01-01", incidentDistrict: "32.73" },
      { externalId: "helpedElsewhere", reportedOn: "2024-12-01" },
      { externalId: "helpedBefore", reportedOn: "2024-11-01", services: [{ code: "health", on: "2024-10-31" }] },
      { externalId: "onlyRegistered", reportedOn: "2025-01-11", services: [{ code: "complaint", on: "2025-01-11" }] },
      { externalId: "undatedHelp", services: [{ code: "shelter", on: null }] },
      { externalId: "grownUp", ageYears: 19 },
    ],
  );
  ngo = await plantDelivery(
    database,
    "ngo",
    ["followup"],
    [
      { externalId: "helper", services: [{ code: "accompaniment", on: "2024-12-24" }], reportedOn: "2024-12-05" },
      { externalId: "jakarta", incidentDistrict: "32.01", residenceDistrict: "31.71", reportedOn: "2025-01-21" },
    ],
  );
  const counted = await plantDelivery(database, "statisticsOnly", ["statistics"], [{ externalId: "never" }]);
  const record = (delivery: { recordIds: string[] }, at: number) => delivery.recordIds[at] ?? "";
  const children = new Map(unit.recordIds.map((id, at) => [`u${at}`, [id]]));
  children.set("u1", [record(unit, 1), record(ngo, 0)]);
  children.set("jakarta", [record(ngo, 1)]);
  await plantRun(database, "followup", children);
  // in the statistical linkage everybody is one child who has been helped: the list must not know
  await plantRun(
    database,
    "statistics",
    new Map([["all", [...unit.recordIds, ...ngo.recordIds, ...counted.recordIds]]]),
  );
  await platform.begin();
});
afterAll(() => platform.close());

const seen = async (as: Parameters<typeof testAccount>, query: Record<string, unknown> = {}) =>
  (await platform.call(listFollowUp, { as: testAccount(...as), query })).body;

describe("the follow-up list", () => {
  test("a case worker sees only the children her own service delivered, longest waiting first", async () => {
    const list = await seen(["caseworker", { sourceId: unit.sourceId }]);
    expect(list.asOf).toBe("2025-01-31");
    expect(list.children.map(({ externalId, daysWaiting }) => [externalId, daysWaiting])).toEqual([
      ["helpedBefore", 91],
      ["waits", 30],
      ["onlyRegistered", 20],
    ]);
    expect(list.total).toBe(3);
    const other = await seen(["caseworker", { sourceId: ngo.sourceId }]);
    expect(other.children.map(({ externalId }) => externalId)).toEqual(["jakarta"]);
  });

  test("a duty officer sees the children of the own district or province", async () => {
    const jakarta = await seen(["official", { territory: "31" }]);
    expect(jakarta.children.map(({ externalId, district }) => [externalId, district])).toEqual([["jakarta", "31.71"]]);
    const bandung = await seen(["official", { territory: "32.73" }]);
    expect(bandung.children.map(({ externalId }) => externalId)).toEqual(["helpedBefore", "waits", "onlyRegistered"]);
  });

  test("a duty officer's own organisation widens nothing", async () => {
    const list = await seen(["official", { territory: "31", sourceId: unit.sourceId }]);
    expect(list.children.map(({ externalId }) => externalId)).toEqual(["jakarta"]);
  });

  test("a steward sees counts only", async () => {
    const list = await seen(["steward"]);
    expect(list.children).toEqual([]);
    expect(list.total).toBe(4);
    expect(list.byDistrict).toEqual([
      { district: "31.71", children: 1, longestDays: 10 },
      { district: "32.73", children: 3, longestDays: 91 },
    ]);
  });

  test("an official of the whole country sees counts only", async () => {
    expect(await seen(["official"])).toMatchObject({ children: [], total: 4 });
  });

  test("police get no follow-up list", async () => {
    const { status } = await platform.call(listFollowUp, { as: testAccount("investigator") });
    expect(status).toBe(403);
  });

  test("a case worker of no service is told why she sees nothing", async () => {
    const { status } = await platform.call(listFollowUp, { as: testAccount("caseworker") });
    expect(status).toBe(403);
  });

  test("can be narrowed to a district and paged", async () => {
    const officer = ["official", { territory: "32" }] as const;
    expect((await seen([...officer], { district: "32.73" })).total).toBe(3);
    const page = await seen([...officer], { limit: 1, offset: 1 });
    expect(page.children.map(({ externalId }) => externalId)).toEqual(["waits"]);
    expect(page.total).toBe(3);
  });

  test("counts as help exactly what the terminology calls help", async () => {
    const codes = services.codes.map(({ code }) => code);
    const delivered = await plantDelivery(
      platform.context.database,
      "oneOfEach",
      ["followup"],
      codes.map((code) => ({ externalId: code, services: [{ code, on: "2024-06-01" }] })),
    );
    const list = await seen(["caseworker", { sourceId: delivered.sourceId }]);
    const waiting = list.children.map(({ externalId }) => externalId ?? "").sort();
    expect(waiting).toEqual(codes.filter((code) => !isHelpToTheChild(code)).sort());
  });
});

test("what a case worker owes today names the children who wait", async () => {
  const account = testAccount("caseworker", { sourceId: ngo.sourceId });
  const { duties, database } = platform.context;

  const owed = await database.inTransaction(actorOf(account), async (tx) => duties[0]?.(account, tx));
  expect(owed).toEqual([{ key: "statistics.duty.followUp", count: 1, path: "/statistics/follow-up", oldestDays: 10 }]);
});
