import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ME, OTHER } from "../../accessMatrix/testing/people.ts";
import { plantWorld } from "../../accessMatrix/testing/plant.ts";
import { idOf, insertOf } from "../../accessMatrix/testing/rowsOf.ts";
import { newId } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { registerAccess } from "../index.ts";

const oversight = testAccount("oversight");
const [FIRST, SECOND, STRANGER] = [idOf("record own"), idOf("record territory"), idOf("record other")];
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform();
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  await platform.begin();
  await plantWorld(platform);
  // the first two records are of one child; the third is somebody else's
  const link = { purpose: "followup", child_id: idOf("child followup"), act: "joined", made_by: "test" };
  await platform.asOwner(
    insertOf("children.link", { ...link, id: newId(), record_id: SECOND, decision_id: idOf("decision followup") }),
  );
  await platform.asOwner(
    `insert into children.run_result select id, now(), '{}', '-', '-', 0, 0, 0, 0, 0, 0, 0, '{}' from children.run`,
  );
});
afterAll(() => platform.close());

async function plant(values: object): Promise<void> {
  const at = "2026-03-04T20:00:00Z";
  const reader = {
    account_id: ME.account,
    account_name: "Nama Petugas",
    position: "Pekerja kasus",
    organisation: "UPTD",
  };
  await platform.asOwner(insertOf("access.audit", { id: newId(), at, ...reader, act: "identity.open", ...values }));
}
const answer = (id: string, as = oversight) => platform.call(contract.answerSubject, { as, params: { id } });

test("the answer tells offices, days in Jakarta, purposes and kinds of fields, over every record of the child", async () => {
  await plant({ records: [FIRST], purpose: "follow-up", fields: ["name"] });
  await plant({ records: [FIRST, STRANGER], purpose: "follow-up", fields: ["nik", "name"] });
  await plant({ records: [SECOND], act: "intake.readRecord", organisation: "Dinas" });
  await plant({ records: [FIRST], outcome: "refused", organisation: "Ditolak" });
  await plant({ records: [STRANGER], organisation: "Lain" });
  await plant({ records: [FIRST], account_id: null, act: "identity.openForRun", organisation: "Suar" });
  for (const id of [FIRST, SECOND, idOf("child followup")]) {
    const { status, body } = await answer(id);
    expect(status).toBe(200);
    const asked = body.acts.filter(({ act }) => act !== "subject.answer");
    expect(body.records).toBe(2);
    expect(body.by).toEqual({ position: oversight.position, organisation: oversight.organisation });
    const opened = { organisation: "UPTD", position: "Pekerja kasus", act: "identity.open", purpose: "follow-up" };
    expect(asked).toMatchObject([
      { ...opened, day: "2026-03-05", fields: ["name", "nik"], times: 2, isAutomatic: false },
      { organisation: "Dinas", act: "intake.readRecord", times: 1 },
      { organisation: "Suar", isAutomatic: true },
    ]);
  }
});

test("no staff name, no id and no other child stands in it", async () => {
  const { body } = await answer(FIRST);
  const text = JSON.stringify(body);
  for (const hidden of ["Nama Petugas", ME.account, FIRST, SECOND, STRANGER, "Lain", "Ditolak"])
    expect(text).not.toContain(hidden);
});

test("what was done with a case of the child is told, also where the entry names the case alone", async () => {
  const record = idOf("record ownCase");
  await plant({ act: "cases.addNote", subject: idOf("case ownCase"), fields: ["note.contact"] });
  await plant({ act: "cases.addNote", subject: idOf("case noCase"), organisation: "Lain" });
  const { body } = await answer(record);
  expect(body.acts).toMatchObject([{ act: "cases.addNote", fields: ["note.contact"] }]);
});

test("the question is on the trail, an unknown id is said to be, and only who answers subjects may ask", async () => {
  const [entry] = await platform.asOwner(
    `select records, account_id from access.audit where act = 'subject.answer' order by id desc limit 1`,
  );
  expect(entry).toEqual({ records: [idOf("record ownCase")], account_id: oversight.id });
  expect((await answer(newId())).status).toBe(404);
  // a child of the statistical linkage is nobody's to answer for
  expect((await answer(idOf("child statistics"))).status).toBe(404);
  for (const role of ["steward", "supervisor", "administrator", "caseworker"])
    expect((await answer(FIRST, testAccount(role, { sourceId: OTHER.source }))).status).toBe(403);
});
