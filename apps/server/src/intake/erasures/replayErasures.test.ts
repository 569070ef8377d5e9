import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as contract from "@suar/contract";
import { afterAll, expect, test } from "vitest";
import { newId, systemActor } from "../../platform/index.ts";
import { openFromBackup, openTestDatabaseToBackUp, testAccount } from "../../platform/testing.ts";
import { sealedBytes } from "../sealedBytes.ts";
import { accepted, openTestIntake, openTestRooms } from "../testing.ts";

const oversight = testAccount("oversight");
const administrator = testAccount("administrator");
const steward = testAccount("steward");
const dataDir = mkdtempSync(join(tmpdir(), "suar-restore-"));
const elsewhere = mkdtempSync(join(tmpdir(), "suar-restore-"));
const backup = join(dataDir, "backup.tar");
const SYSTEM = systemActor("suar_erasure");
afterAll(() => {
  for (const folder of [dataDir, elsewhere]) rmSync(folder, { recursive: true });
});

const HEADER = "No;Nama Korban;NIK;Tgl Lahir;JK;Tgl Lapor;Kab/Kota TKP;Jenis Kekerasan";
const lineOf = (no: number, name: string, date = "17-03-2024") =>
  `R-${no};"${name}";320101450510000${no};05-05-2010;P;${date};Kota Bandung;Eksploitasi seksual - prostitusi`;
const text = [
  ...[HEADER, lineOf(1, "Siti Aminah"), lineOf(2, "Wulandari Kusuma"), lineOf(3, "Ayu Ningsih")],
  ...[lineOf(2, "Wulandari Kusuma", "31-02-2024"), ""],
].join("\r\n");

/** A delivery with a child who is erased after the backup was made. */
async function eraseAfterBackup() {
  const database = await openTestDatabaseToBackUp();
  const intake = await openTestIntake({ dataDir }, undefined, database);
  intake.room.letErase(async () => undefined);
  const delivery = accepted(await intake.receive(Buffer.from(text), "anak.csv"));
  expect((await intake.importAsProposed(delivery.id)).state).toBe("done");
  const sealed = () => intake.asOwner(`select root from intake.original where delivery_id = '${delivery.id}'`);
  while ((await sealed()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const records = (await intake.asOwner("select id from intake.record order by line_no")) as { id: string }[];
  const ids = records.map(({ id }) => id);
  await database.backUp(backup);
  const asked = { id: newId(), recordIds: [ids[1] ?? ""], ground: "subjectRequest" as const };
  const erased = accepted(await intake.room.eraseRecords(SYSTEM, asked));
  expect(erased).toMatchObject({ identities: 1, lines: 2 });
  const { body, status } = await intake.call(contract.exportErasures, { as: oversight });
  expect(status).toBe(200);
  const [{ root } = { root: "" }] = (await sealed()) as { root: string }[];
  await intake.close();
  return { deliveryId: delivery.id, ids, root, erasureId: asked.id, ledger: body.lines };
}

test("what was erased after a backup is erased again when the backup is restored, and everything else verifies", async () => {
  const { deliveryId, ids, root, erasureId, ledger } = await eraseAfterBackup();
  const [first = "", erased = "", third = ""] = ids;
  expect(ledger).toHaveLength(2);
  for (const secret of ["Wulandari", "3201014505100002", "anak.csv"]) expect(ledger.join()).not.toContain(secret);
  const restored = await openTestRooms({ dataDir }, undefined, await openFromBackup(backup));
  const { context, identity, call, asOwner } = restored;
  const opened = async () => {
    const found = await identity.openIdentities(systemActor("suar_linkage"), ids, "subject-request");
    return ids.filter((id) => found.has(id));
  };
  const original = async () => {
    const chunks: Uint8Array[] = [];
    const source = sealedBytes(context.database, identity, deliveryId, text.length);
    for await (const chunk of source.stream()) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  };
  const alsoErased: string[] = [];
  restored.room.alsoErase(async (_, recordIds) => {
    alsoErased.push(...recordIds);
  });
  // the restore has brought the child back
  expect(await opened()).toEqual(ids);
  expect(await original()).toContain("Wulandari");
  const replay = (lines: readonly string[], as = administrator) =>
    call(contract.replayErasures, { as, bytes: Buffer.from(lines.join("\n")) });
  expect((await replay(ledger)).body).toEqual({
    ...{ erasures: 1, added: 1, identities: 1, lines: 2, workbooks: 0, waiting: 0 },
  });
  expect(await opened()).toEqual([first, third]);
  expect(alsoErased).toEqual([erased]);
  const left = await original();
  expect(left).not.toContain("Wulandari");
  expect(left).toContain("Siti Aminah");
  expect(left).toContain("Ayu Ningsih");
  const proof = await call(contract.verifyOriginal, { as: steward, params: { id: deliveryId } });
  expect(proof.body).toMatchObject({ intact: true, root, erased: 2, altered: [] });
  expect(await asOwner(`select from identity.search_token where record_id = '${erased}'`)).toEqual([]);
  // again, and from the restored database's own ledger: nothing more is destroyed
  const again = (await call(contract.exportErasures, { as: oversight })).body.lines;
  expect(again[0]).toBe(ledger[0]);
  for (const lines of [ledger, again])
    expect((await replay(lines)).body).toMatchObject({ erasures: 1, added: 0, identities: 0, lines: 0, workbooks: 0 });
  expect(await asOwner("select id from identity.erasure")).toEqual([{ id: erasureId }]);

  // what is not the ledger of this installation erases nothing
  const other = (ledger[0] ?? "").replace(erased, first);
  expect((await replay([other, ledger[1] ?? ""])).status).toBe(422);
  expect((await replay(ledger.slice(0, 1))).status).toBe(422);
  expect((await replay(["", "not a ledger"])).status).toBe(422);
  const stranger = await openTestRooms({ dataDir: elsewhere });
  const signed = (await stranger.call(contract.exportErasures, { as: oversight })).body.lines;
  await stranger.close();
  expect((await replay(signed)).body).toMatchObject({ key: "intake.erasures.unsigned" });
  for (const role of ["steward", "oversight", "caseworker"])
    expect((await replay(ledger, testAccount(role))).status).toBe(403);
  expect(await opened()).toEqual([first, third]);
  await restored.close();
});
