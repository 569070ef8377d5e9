import type { Account, DutyItem } from "@suar/contract";
import * as contract from "@suar/contract";
import { auditShown } from "../access/index.ts";
import { type RoomContext, refuse, type Transaction } from "../platform/index.ts";
import type { IntakeRoom } from "./intakeRoom.ts";
import { reasonInWords } from "./reasonInWords.ts";
import { countWaitingDeliveries, findDelivery, listDeliveries } from "./store/deliveries.ts";
import { findRecord, listRejectedLines } from "./store/records.ts";
import { listAgreements, listProfiles, listSources } from "./store/sources.ts";

export function registerRoutes(context: RoomContext, room: IntakeRoom): void {
  registerSources(context, room);
  registerDeliveries(context, room);
  registerReading(context);
}

function registerSources({ database, serve }: RoomContext, room: IntakeRoom): void {
  serve(contract.listSources, ({ actor }) => database.inTransaction(actor, listSources));
  serve(contract.createSource, ({ actor, body }) => room.createSource(actor, body));
  serve(contract.listAgreements, ({ actor }) => database.inTransaction(actor, listAgreements));
  serve(contract.createAgreement, ({ actor, body }) => room.createAgreement(actor, body));
  serve(contract.listProfiles, ({ actor, query }) =>
    database.inTransaction(actor, (tx) => listProfiles(tx, query.sourceId ?? null)),
  );
  serve(contract.saveProfile, ({ actor, body }) => room.saveProfile(actor, body));
}

function registerDeliveries({ serve }: RoomContext, room: IntakeRoom): void {
  serve(contract.verifyOriginal, ({ params }) => room.verifyOriginal(params.id));
  serve(contract.receiveDelivery, async ({ account, actor, query, raw }) => {
    const isOthers = account?.rights.includes("deliveries.manage") !== true && account?.sourceId !== query.sourceId;
    if (isOthers) return refuse(403, "intake.source.notYours");
    return room.receiveDelivery(actor, { ...query, stream: raw });
  });
  serve(contract.exportErasures, ({ actor }) => room.exportErasures(actor));
  serve(contract.replayErasures, ({ actor, raw }) => room.replayErasures(actor, raw));
  serve(contract.proposeMapping, ({ params }) => room.proposeMapping(params.id));
  serve(contract.importDelivery, ({ actor, params, body }) => room.startImport(actor, params.id, body.profileId));
}

function registerReading({ database, serve }: RoomContext): void {
  serve(contract.listDeliveries, ({ actor, query: { sourceId = null, limit, offset } }) =>
    database.inTransaction(actor, (tx) => listDeliveries(tx, { sourceId, limit, offset })),
  );
  serve(contract.readDelivery, ({ actor, params }) =>
    database.inTransaction(
      actor,
      async (tx) => (await findDelivery(tx, params.id)) ?? refuse(404, "intake.delivery.notFound"),
    ),
  );
  serve(contract.listRejectedLines, ({ actor, params, query }) =>
    database.inTransaction(actor, async (tx) => {
      const { total, byReason, lines } = await listRejectedLines(tx, params.id, query);
      return {
        total,
        byReason: byReason.map((reason) => ({ ...reason, reason: reasonInWords(reason.reasonCode) })),
        lines: lines.map((line) => ({ ...line, reason: reasonInWords(line.reasonCode) })),
      };
    }),
  );
  serve(contract.readRecord, ({ actor, params }) =>
    database.inTransaction(actor, async (tx) => {
      const record = await findRecord(tx, params.id);
      if (record === undefined) return refuse(404, "intake.record.notFound");
      await auditShown(tx, { actor, act: "intake.readRecord", subject: record.id, records: [record.id] });
      return record;
    }),
  );
}

const DAY_MS = 86_400_000;

/** Deliveries that wait for a data steward. */
export function intakeDuties(clock: () => Date) {
  return async (account: Account, tx: Transaction): Promise<DutyItem[]> => {
    if (!account.rights.includes("deliveries.manage")) return [];
    const { count, oldest } = await countWaitingDeliveries(tx);
    if (count === 0) return [];
    const oldestDays = oldest === null ? null : Math.floor((clock().getTime() - oldest.getTime()) / DAY_MS);
    return [{ key: "intake.duty.toImport", count, path: "/intake", oldestDays }];
  };
}
