import { type GiveLists, signerOf } from "../access/index.ts";
import type { IdentityRoom } from "../identity/index.ts";
import { type Actor, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { deleteAbandonedReceptions } from "./deleteAbandonedReceptions.ts";
import { type ErasurePorts, eraseRecords } from "./eraseRecords.ts";
import { exportErasures, replayErasures } from "./erasures/replayErasures.ts";
import { IMPORT_JOB, ImportInput, importDelivery } from "./importDelivery.ts";
import type { IntakeParts } from "./intakeParts.ts";
import type { IntakeRoom } from "./intakeRoom.ts";
import { sourceRecordsToExport } from "./listsToExport.ts";
import { originalLabel } from "./originals/originalLabel.ts";
import { SEAL_ORIGINAL_JOB } from "./originals/sealOriginal.ts";
import { SealOriginalInput, sealStandingOriginal } from "./originals/sealStandingOriginals.ts";
import { proveOriginal } from "./originals/verifyOriginal.ts";
import { receiveDelivery } from "./receiveDelivery.ts";
import { proposeFrom } from "./recognise/proposeMapping.ts";
import type { ImportPosition } from "./recordWriter.ts";
import { intakeDuties, registerRoutes } from "./routes.ts";
import { sealedBytes, segmentLabel } from "./sealedBytes.ts";
import { startImport } from "./startImport.ts";
import { findDelivery } from "./store/deliveries.ts";
import { findRecord, listRecordsOfSource } from "./store/records.ts";
import { insertAgreement, insertProfile, insertSource, listProfiles, sourceExists } from "./store/sources.ts";

export type { IntakeRoom } from "./intakeRoom.ts";
export { completeOriginals } from "./originals/sealStandingOriginals.ts";
export { RECORD_COLUMNS, recordCells, regionName } from "./recordsAsTable.ts";
export { ERASED, withoutErased } from "./store/erased.ts";

/** Opens the room: its routes, the import as a job, and the duty of deliveries that wait. */
export function registerIntake(
  context: RoomContext,
  identity: IdentityRoom,
  giveLists: GiveLists = () => undefined,
): IntakeRoom {
  const parts: IntakeParts = { context, identity };
  context.jobs.define<ImportPosition>(IMPORT_JOB, (job, control) =>
    importDelivery(parts, { ...job, input: ImportInput.parse(job.input) }, control),
  );
  context.jobs.define<never>(SEAL_ORIGINAL_JOB, (job, control) =>
    sealStandingOriginal(parts, SealOriginalInput.parse(job.input).deliveryId, control),
  );
  context.addDuties(intakeDuties(context.clock));
  const room = openRoom(parts);
  registerRoutes(context, room);
  giveLists({ sourceRecords: sourceRecordsToExport(context) });
  identity.turnWith({
    table: "intake.delivery_segment",
    key: [
      { name: "delivery_id", type: "uuid" },
      { name: "segment_no", type: "integer" },
    ],
    labelOf: ([deliveryId = "", segmentNo]) => segmentLabel(deliveryId, Number(segmentNo)),
  });
  identity.turnWith({
    table: "intake.original_segment",
    key: [
      { name: "delivery_id", type: "uuid" },
      { name: "segment_no", type: "integer" },
    ],
    labelOf: ([deliveryId = "", segmentNo]) => originalLabel(deliveryId, Number(segmentNo)),
  });
  void deleteAbandonedReceptions(context);
  return room;
}

function openRoom(parts: IntakeParts): IntakeRoom {
  const { context, identity } = parts;
  const { database } = context;
  const ports: ErasurePorts = { rules: [], also: [] };
  const asIntake = (actor: Actor): Actor => ({ ...actor, role: "suar_intake" });
  return {
    async createSource(actor, source) {
      return database.inTransaction(asIntake(actor), async (tx) => {
        const id = await insertSource(tx, source);
        if (id === undefined) return refuse(409, "intake.source.codeTaken");
        return { ...source, id, lastDeliveryAt: null, records: 0 };
      });
    },
    async createAgreement(actor, agreement) {
      return database.inTransaction(asIntake(actor), async (tx) =>
        (await sourceExists(tx, agreement.sourceId))
          ? insertAgreement(tx, agreement)
          : refuse(404, "intake.source.notFound"),
      );
    },
    async saveProfile(actor, profile) {
      return database.inTransaction(asIntake(actor), async (tx) =>
        (await sourceExists(tx, profile.sourceId))
          ? insertProfile(tx, { ...profile, savedBy: actor.name })
          : refuse(404, "intake.source.notFound"),
      );
    },
    async proposeMapping(deliveryId) {
      const actor = systemActor("suar_intake", "mapping");
      const known = await database.inTransaction(actor, async (tx) => {
        const delivery = await findDelivery(tx, deliveryId);
        return delivery && { delivery, profiles: await listProfiles(tx, delivery.sourceId) };
      });
      if (known === undefined) return refuse(404, "intake.delivery.notFound");
      const { delivery, profiles } = known;
      if (delivery.state === "refused") return refuse(422, "intake.delivery.notKept");
      const source = sealedBytes(database, identity, delivery.id, delivery.bytes);
      return proposeFrom(source, delivery.encoding, profiles);
    },
    verifyOriginal: (deliveryId) => proveOriginal(parts, deliveryId),
    eraseRecords: (actor, asked) => eraseRecords(parts, actor, asked, ports),
    exportErasures: (actor) => exportErasures(context, signerOf(context.config), actor),
    replayErasures: (actor, ledger) => replayErasures(context, signerOf(context.config), actor, ledger, ports.also),
    letErase: (rule) => ports.rules.push(rule),
    alsoErase: (erase) => ports.also.push(erase),
    receiveDelivery: (actor, reception) => receiveDelivery(parts, actor, reception),
    startImport: (actor, deliveryId, profileId) => startImport(parts, actor, deliveryId, profileId),
    findRecord,
    listRecordsOfSource,
  };
}
